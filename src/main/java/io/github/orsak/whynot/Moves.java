package io.github.orsak.whynot;

import io.github.orsak.diagnosis.nearmiss.Check;
import io.github.orsak.diagnosis.nearmiss.Comparison;
import io.github.orsak.diagnosis.nearmiss.Edit;
import io.github.orsak.diagnosis.nearmiss.Edit.Added;
import io.github.orsak.diagnosis.nearmiss.Edit.Changed;
import io.github.orsak.diagnosis.nearmiss.Edit.Removed;
import io.github.orsak.event.Event;
import io.github.orsak.history.Fact;
import io.github.orsak.history.Observation;
import io.github.orsak.knowledge.Actor;
import io.github.orsak.knowledge.catalog.EventType;
import io.github.orsak.knowledge.fault.Fault;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Thinks of changes that may bring a case nearer to what a rule asks for; each is a few edits. */
final class Moves {

  private static final int MOST = 500;
  private static final int MOST_TIMES = 14;
  private static final int MOST_SINGLE = 30;
  private static final int MOST_COPIES = 10;
  private static final int MOST_HOSTS = 2;
  // Tries of one device within five minutes count as one.
  private static final Duration APART = Duration.ofMinutes(6);
  private static final Duration SECOND = Duration.ofSeconds(1);

  private final Vocabulary vocabulary;
  private final Forge forge;
  private final Scene scene;
  private final Assessment assessment;
  private final Set<List<Edit>> found = new LinkedHashSet<>();

  Moves(Vocabulary vocabulary, Forge forge, List<Event> events, Assessment assessment) {
    this.vocabulary = vocabulary;
    this.forge = forge;
    this.scene = new Scene(events, forge);
    this.assessment = assessment;
  }

  /** Changes for a rule that does not fire yet, small ones first. */
  List<List<Edit>> towards() {
    recodes();
    blockers();
    shifts();
    removals();
    additions();
    return sorted();
  }

  /** Changes that take away what shows these facts. */
  List<List<Edit>> without(List<Fact> facts) {
    for (Fact fact : facts) {
      List<Event> behind = scene.behind(fact);
      behind.forEach(event -> remove(List.of(event)));
      remove(behind);
    }
    return sorted();
  }

  private List<List<Edit>> sorted() {
    return found.stream().sorted(Comparator.comparingInt(List::size)).limit(MOST).toList();
  }

  private void recodes() {
    for (Fault fault : forge.faults(vocabulary.faults())) {
      List<Edit> all = new ArrayList<>();
      for (Event event : scene.seen(this::fails)) {
        forge
            .recoded(event, fault)
            .filter(now -> !now.data().equals(event.data()))
            .ifPresent(now -> all.add(new Changed(event, now)));
      }
      all.stream().limit(MOST_SINGLE).forEach(edit -> found.add(List.of(edit)));
      add(all);
    }
  }

  private boolean fails(Observation seen) {
    return seen.outcome().failed() && vocabulary.operations().contains(seen.operation());
  }

  private void blockers() {
    for (Check check : assessment.checks()) {
      check.blockers().forEach(blocker -> remove(scene.behind(blocker)));
    }
  }

  private void shifts() {
    Set<Duration> shifts = new LinkedHashSet<>();
    for (Comparison comparison : comparisons()) {
      comparison.outside().ifPresent(off -> shifts.add(off.negated()));
      comparison
          .lead()
          .ifPresent(
              lead -> {
                shifts.add(lead.negated().plus(SECOND));
                shifts.add(lead.negated().minus(SECOND));
              });
    }
    for (Duration span : vocabulary.spans()) {
      shifts.add(span.plus(SECOND));
      shifts.add(span.plus(SECOND).negated());
    }
    for (Object fact : facts()) {
      List<Event> behind = scene.behind(fact);
      for (Duration by : shifts) {
        shift(behind, by);
        if (behind.size() > 1) {
          shift(behind.subList(behind.size() - 1, behind.size()), by);
          shift(behind.subList(0, 1), by);
        }
      }
    }
  }

  private void shift(List<Event> some, Duration by) {
    add(
        some.stream()
            .<Edit>map(event -> new Changed(event, Forge.at(event, event.time().plus(by))))
            .toList());
  }

  private void removals() {
    for (String operation : vocabulary.operations()) {
      for (boolean failed : new boolean[] {false, true}) {
        List<Event> alike =
            scene.seen(
                one -> one.operation().equals(operation) && one.outcome().failed() == failed);
        remove(alike);
        alike.stream().limit(MOST_SINGLE).forEach(event -> remove(List.of(event)));
      }
    }
    scene.events(event -> vocabulary.ids().contains(event.id())).stream()
        .limit(MOST_SINGLE)
        .forEach(event -> remove(List.of(event)));
  }

  private void additions() {
    List<Object> facts = facts();
    List<Instant> times =
        scene.times(facts, vocabulary.spans()).stream().limit(MOST_TIMES).toList();
    List<String> hosts = scene.hosts(facts).stream().limit(MOST_HOSTS).toList();
    for (EventType type : vocabulary.types()) {
      for (String host : hosts) {
        Optional<Event> like = like(type, host);
        for (Optional<Fault> fault : faults(type)) {
          like.ifPresent(one -> additions(one, type, fault, host, times));
        }
      }
    }
  }

  private void additions(
      Event like, EventType type, Optional<Fault> fault, String host, List<Instant> times) {
    for (String text : texts(type)) {
      for (boolean another : new boolean[] {true, false}) {
        forge.made(like, type, fault, text, host, another).ifPresent(one -> place(one, times));
      }
      int copies = copies();
      if (copies > 1) {
        for (Instant time : times) {
          List<Edit> several = new ArrayList<>();
          for (int i = 0; i < copies; i++) {
            Instant at = time.plus(APART.multipliedBy(i));
            forge
                .made(like, type, fault, text, host, true)
                .ifPresent(one -> several.add(new Added(Forge.at(one, at))));
          }
          add(several);
        }
      }
    }
  }

  private void place(Event made, List<Instant> times) {
    times.forEach(time -> found.add(List.of(new Added(Forge.at(made, time)))));
  }

  private int copies() {
    return comparisons().stream()
        .flatMap(comparison -> comparison.gap().stream())
        .mapToInt(gap -> (int) Math.ceil(gap))
        .filter(gap -> gap > 1 && gap <= MOST_COPIES)
        .max()
        .orElse(1);
  }

  private List<String> texts(EventType type) {
    return vocabulary.ids().contains(type.id()) && !vocabulary.texts().isEmpty()
        ? List.copyOf(vocabulary.texts())
        : List.of("");
  }

  private List<Optional<Fault>> faults(EventType type) {
    if (!type.outcome().failed()) {
      return List.of(Optional.empty());
    }
    List<Fault> wanted = forge.faults(vocabulary.faults());
    List<Fault> usual = wanted.isEmpty() ? forge.faults(type.codes()) : wanted;
    return usual.isEmpty()
        ? List.of(Optional.empty())
        : usual.stream().map(Optional::of).limit(wanted.isEmpty() ? 1 : usual.size()).toList();
  }

  /**
   * The event of the case that is most like one of a type, on a host. One of a program beside the
   * connector is made even where the case holds none of its log.
   */
  private Optional<Event> like(EventType type, String host) {
    Comparator<Event> likeness =
        Comparator.comparingInt((Event event) -> event.id() == type.id() ? 0 : 1)
            .thenComparing(event -> operation(event).equals(type.operation().name()) ? 0 : 1)
            .thenComparing(event -> event.host().equals(host) ? 0 : 1);
    boolean beside = type.operation().actor() == Actor.NEIGHBOUR;
    return scene.seen(one -> one.type().product().equals(type.product())).stream()
        .min(likeness)
        .or(() -> scene.events().stream().filter(event -> beside).min(likeness));
  }

  private String operation(Event event) {
    return forge.observe(event).map(Observation::operation).orElse("");
  }

  private List<Comparison> comparisons() {
    return assessment.checks().stream().flatMap(check -> check.comparison().stream()).toList();
  }

  private List<Object> facts() {
    List<Object> facts = new ArrayList<>();
    assessment.closest().forEach(matched -> facts.add(matched.fact()));
    assessment.checks().forEach(check -> facts.addAll(check.blockers()));
    return facts;
  }

  private void remove(List<Event> some) {
    add(some.stream().<Edit>map(Removed::new).toList());
  }

  private void add(List<Edit> edits) {
    if (!edits.isEmpty()) {
      found.add(edits);
    }
  }
}
