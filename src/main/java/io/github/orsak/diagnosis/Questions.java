package io.github.orsak.diagnosis;

import io.github.orsak.knowledge.Cause;
import io.github.orsak.knowledge.Causes;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a report asks whoever can look: the next checks of its diagnoses. */
public final class Questions {

  private static final Comparator<NextCheck> MOST_DECISIVE_FIRST =
      Comparator.comparing((NextCheck next) -> next.answer().isPresent())
          .thenComparing(next -> -next.check().swing());

  private final List<Diagnosis> diagnoses;
  private final Causes causes;
  private final Collection<Answer> answers;
  private final Map<String, Set<String>> places = new HashMap<>();

  /**
   * Takes in what is diagnosed.
   *
   * @param diagnoses in their order
   * @param causes what says which checks decide on which
   * @param answers what somebody found already
   */
  public Questions(Collection<Diagnosis> diagnoses, Causes causes, Collection<Answer> answers) {
    this.diagnoses = List.copyOf(diagnoses);
    this.causes = causes;
    this.answers = List.copyOf(answers);
    for (Diagnosis one : diagnoses) {
      checks(one)
          .filter(check -> check.answerable() && one.end().isEmpty())
          .forEach(
              check ->
                  places
                      .computeIfAbsent(check.id(), id -> new HashSet<>())
                      .add(NextCheck.place(one.scope())));
    }
  }

  /** The checks of a diagnosis: open ones first, and of these what would decide most. */
  public List<NextCheck> of(Diagnosis diagnosis) {
    return checks(diagnosis)
        .map(check -> next(diagnosis, check))
        .sorted(MOST_DECISIVE_FIRST)
        .toList();
  }

  /** All that can be answered and has not been, what would decide most first. */
  public List<NextCheck> open() {
    return diagnoses.stream()
        .flatMap(one -> of(one).stream())
        .filter(NextCheck::open)
        .sorted(MOST_DECISIVE_FIRST)
        .toList();
  }

  /** The ids of all checks that can be answered, those included that have been. */
  public Set<String> ids() {
    return places.keySet().stream().collect(Collectors.toCollection(TreeSet::new));
  }

  private Stream<Cause.Check> checks(Diagnosis diagnosis) {
    return causes.cause(diagnosis.cause()).stream().flatMap(cause -> cause.nextChecks().stream());
  }

  private NextCheck next(Diagnosis diagnosis, Cause.Check check) {
    return new NextCheck(
        diagnosis,
        check,
        places.getOrDefault(check.id(), Set.of()).size() > 1,
        answers.stream()
            .filter(answer -> diagnosis.end().isEmpty() && answer.answers(check, diagnosis.scope()))
            .findFirst());
  }
}
