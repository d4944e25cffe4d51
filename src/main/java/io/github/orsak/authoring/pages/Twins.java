package io.github.orsak.authoring.pages;

import io.github.orsak.authoring.Library;
import io.github.orsak.drl.Condition;
import io.github.orsak.drl.RuleAnatomy;
import io.github.orsak.knowledge.Cause;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Two causes of which some rules ask for the same events.
 *
 * @param one the cause whose id comes first
 * @param other the other one
 * @param alike whether the rules ask for the very same, so that no event tells the two apart
 * @param events what both ask for, such as {@code PKCS_ISSUE PKCS_Issue_CA_Unavailable}
 * @param decides the observations that would tell them apart, as the causes say
 */
public record Twins(
    String one, String other, boolean alike, Set<String> events, List<String> decides) {

  private static final Pattern WORD =
      Pattern.compile(
          "(?<![\\w.$])(operation|fault|name|state|id)\\s*(?:==|in\\b)\\s*"
              + "(\"[^\"]*\"|\\([^()]*\\)|[\\w.]+)");

  public Twins {
    events = Set.copyOf(new TreeSet<>(events));
    decides = List.copyOf(decides);
  }

  /** Every such pair among the causes of a library, by name. */
  public static List<Twins> in(Library library, String language) {
    List<Twins> twins = new ArrayList<>();
    List<Cause> causes = List.copyOf(library.causes());
    // Each rule is read once, not once for each of the others.
    List<List<Wants>> wants =
        causes.stream()
            .map(cause -> library.rules(cause.id()).stream().map(Wants::of).toList())
            .toList();
    for (int i = 0; i < causes.size(); i++) {
      for (int j = i + 1; j < causes.size(); j++) {
        Set<String> shared = new TreeSet<>();
        boolean alike = false;
        for (Wants rule : wants.get(i)) {
          for (Wants twin : wants.get(j)) {
            if (!rule.events().isEmpty() && rule.events().equals(twin.events())) {
              shared.addAll(rule.asked());
              alike |= rule.conditions().equals(twin.conditions());
            }
          }
        }
        if (!shared.isEmpty()) {
          twins.add(between(causes.get(i), causes.get(j), alike, shared, language));
        }
      }
    }
    return twins;
  }

  /**
   * What a rule wants to see.
   *
   * @param events the kinds of events that it asks for and asks to be absent
   * @param asked those that it asks for
   * @param conditions all it says of them, whatever its bindings are called
   */
  private record Wants(Set<String> events, Set<String> asked, Set<String> conditions) {

    static Wants of(RuleAnatomy rule) {
      return new Wants(Twins.events(rule), Twins.asked(rule), Twins.conditions(rule));
    }
  }

  private static Twins between(
      Cause one, Cause other, boolean alike, Set<String> shared, String language) {
    List<String> decides = new ArrayList<>(decides(one, other, language));
    decides.addAll(decides(other, one, language));
    if (decides.isEmpty()) {
      decides.addAll(firstCheck(one, language));
      decides.addAll(firstCheck(other, language));
    }
    return new Twins(one.id(), other.id(), alike, shared, decides);
  }

  private static List<String> decides(Cause cause, Cause rival, String language) {
    return cause.rivals().stream()
        .filter(named -> named.cause().equals(rival.id()))
        .map(named -> named.decides().in(language))
        .toList();
  }

  // Where neither names the other, what each is confirmed by has to decide.
  private static List<String> firstCheck(Cause cause, String language) {
    return cause.checksByDecision().stream()
        .limit(1)
        .map(check -> Stream.of(check.look(), check.run()))
        .map(parts -> parts.map(part -> part.in(language)).filter(part -> !part.isEmpty()))
        .map(parts -> cause.id() + ": " + parts.collect(Collectors.joining(": ")))
        .toList();
  }

  private static List<Condition> patterns(RuleAnatomy rule) {
    return rule.when().all().filter(part -> !part.fact().isEmpty()).toList();
  }

  private static Set<String> events(RuleAnatomy rule) {
    Set<String> events = new TreeSet<>();
    for (Condition pattern : patterns(rule)) {
      String words = words(pattern);
      if (!words.isEmpty()) {
        events.add((pattern.negated() ? "no " : "") + pattern.fact() + " " + words);
      }
    }
    return events;
  }

  private static Set<String> asked(RuleAnatomy rule) {
    return patterns(rule).stream()
        .filter(pattern -> !pattern.negated())
        .map(Twins::words)
        .filter(words -> !words.isEmpty())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static String words(Condition pattern) {
    return pattern.parts().stream()
        .flatMap(part -> WORD.matcher(part.text()).results())
        .map(word -> word.group(2).replaceAll("[\"()]", "").replaceAll("^.*\\.", "").strip())
        .collect(Collectors.joining(" "));
  }

  private static Set<String> conditions(RuleAnatomy rule) {
    return patterns(rule).stream().map(Twins::anonymous).collect(Collectors.toSet());
  }

  private static String anonymous(Condition pattern) {
    return pattern.negated()
        + pattern.fact()
        + pattern.parts().stream()
            .map(part -> part.text().replaceAll("\\$\\w+", "\\$").replaceAll("\\s+", ""))
            .collect(Collectors.toCollection(TreeSet::new));
  }
}
