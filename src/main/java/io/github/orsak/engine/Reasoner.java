package io.github.orsak.engine;

import io.github.orsak.diagnosis.Diagnosis;
import io.github.orsak.diagnosis.Hypothesis;
import io.github.orsak.diagnosis.Noted;
import io.github.orsak.diagnosis.Pending;
import io.github.orsak.diagnosis.Refutation;
import io.github.orsak.diagnosis.Trace;
import io.github.orsak.diagnosis.Unexplained;
import io.github.orsak.diagnosis.Verdict;
import io.github.orsak.event.Event;
import io.github.orsak.history.Activity;
import io.github.orsak.history.Episode;
import io.github.orsak.history.Expectation;
import io.github.orsak.history.Fact;
import io.github.orsak.knowledge.Catalog;
import io.github.orsak.knowledge.Causes;
import io.github.orsak.knowledge.ScopeKind;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.kie.api.runtime.ClassObjectFilter;
import org.kie.api.runtime.KieSession;
import org.kie.api.runtime.rule.AgendaFilter;

/** Fires the rules over the facts of one case and reads the verdict off. */
public final class Reasoner {

  private static final Comparator<Diagnosis> ORDER =
      Comparator.comparing(Diagnosis::status)
          .thenComparing(diagnosis -> -diagnosis.confidence().score())
          .thenComparing(Diagnosis::from)
          .thenComparing(Diagnosis::cause)
          .thenComparing(Diagnosis::scope);

  private static final Comparator<Unexplained> RESIDUE_ORDER =
      Comparator.comparing((Unexplained left) -> left.episode().first())
          .thenComparing(left -> left.episode().operation())
          .thenComparing(left -> left.episode().fault())
          .thenComparing(left -> left.episode().scope())
          .thenComparing(left -> left.episode().last())
          .thenComparing(Unexplained::failures);
  private static final Comparator<Noted> NOTED_ORDER =
      Comparator.comparing(Noted::failures, RESIDUE_ORDER);

  private final RuleBase rules;
  private final Catalog catalog;
  private final Causes causes;

  public Reasoner(RuleBase rules, Catalog catalog, Causes causes) {
    this.rules = rules;
    this.catalog = catalog;
    this.causes = causes;
  }

  /** A session that folds the events inserted into it and concludes diagnoses when fired. */
  public KieSession newSession() {
    KieSession session = rules.kieBase().newKieSession();
    if (!rules.events().none()) {
      session.addEventListener(new Gate(catalog));
    }
    session.insert(causes);
    session.insert(new SessionFold(catalog, rules.observations(), rules.events()));
    return session;
  }

  /**
   * What the rules conclude.
   *
   * @param facts what the events of a case amount to
   * @param events the events themselves, as far as {@link RuleBase#events} asks for them
   */
  public Verdict reason(Collection<Fact> facts, Collection<Event> events) {
    return attempt(facts, events, session -> troubles -> verdict(session, facts, troubles));
  }

  /**
   * What some of the rules conclude.
   *
   * @param some which of the rules' matches fire
   * @throws RuntimeException if a condition throws
   */
  public Conclusions conclude(Case known, AgendaFilter some) {
    KieSession session = filled(rules, known.facts(), known.raw());
    try {
      List<String> troubles = new Agenda(session, rules).fire(some);
      return new Conclusions(
          verdict(session, known.facts(), troubles), Set.copyOf(session.getObjects()));
    } finally {
      Watchdog.end(session);
    }
  }

  /** What the rules conclude, and how: slower, and only for one who asks. */
  public Trace trace(Collection<Fact> facts, Collection<Event> events) {
    Tracer tracer = new Tracer(rules.texts(), causes);
    return attempt(
        facts,
        events,
        session -> {
          tracer.watch(session);
          return troubles -> tracer.trace(session, verdict(session, facts, troubles));
        });
  }

  /**
   * Fires the rules. A condition that throws, or a rule that fires for ever, leaves the engine
   * unable to go on; without that rule it can.
   *
   * @param open prepares for reading a session before it fires; what it gives reads it afterwards
   */
  private <T> T attempt(
      Collection<Fact> facts,
      Collection<Event> events,
      Function<KieSession, Function<List<String>, T>> open) {
    Usable usable = rules.usable();
    while (true) {
      RuleBase asked = usable.rules();
      KieSession session = filled(asked, facts, events);
      try {
        Function<List<String>, T> reading = open.apply(session);
        List<String> troubles = new ArrayList<>(usable.troubles());
        troubles.addAll(new Agenda(session, asked).fire());
        return reading.apply(troubles);
      } catch (RuntimeException e) {
        Set<String> failed = asked.suspects().blamedBy(e);
        if (failed.isEmpty()) {
          throw e;
        }
        usable = usable.without(failed, trouble(asked, failed, e));
        if (e instanceof RuleFailure failure && failure.late()) {
          rules.giveUp(failed, e.getMessage());
        }
      } finally {
        Watchdog.end(session);
      }
    }
  }

  /** A session that holds everything and has not fired. */
  KieSession filled(RuleBase rules, Collection<Fact> facts, Collection<Event> events) {
    KieSession session = rules.kieBase().newKieSession();
    session.insert(causes);
    facts.forEach(session::insert);
    events.forEach(session::insert);
    return session;
  }

  private static String trouble(RuleBase usable, Set<String> failed, RuntimeException e) {
    if (e instanceof RuleFailure) {
      return e.getMessage();
    }
    Throwable cause = e;
    while (cause.getCause() != null) {
      cause = cause.getCause();
    }
    String said = String.valueOf(e.getMessage()).lines().findFirst().orElse("");
    String left = failed.stream().map(usable::place).collect(Collectors.joining(", "));
    return left + ": " + said + ": " + cause + "; the rule was left out";
  }

  private Verdict verdict(KieSession session, Collection<Fact> facts, List<String> troubles) {
    Collection<?> settled = settled(session);
    List<Unexplained> unexplained = among(settled, Unexplained.class, RESIDUE_ORDER);
    long failures =
        facts.stream()
            .filter(fact -> fact instanceof Episode episode && episode.kind() == ScopeKind.FLOW)
            .mapToLong(fact -> ((Episode) fact).failures())
            .sum();
    long left = unexplained.stream().mapToLong(Unexplained::failures).sum();
    List<Expectation> undetermined =
        facts.stream()
            .filter(Expectation.class::isInstance)
            .map(Expectation.class::cast)
            .filter(expected -> expected.state() == Expectation.State.UNDETERMINED)
            .toList();
    return new Verdict(
        among(settled, Diagnosis.class, ORDER),
        unexplained,
        among(settled, Noted.class, NOTED_ORDER).stream().map(Noted::failures).toList(),
        undetermined,
        pending(session, unexplained),
        failures,
        failures - left,
        troubles);
  }

  // Rules that were stopped never came to settle; what they concluded until then still stands.
  private Collection<?> settled(KieSession session) {
    Collection<?> settled =
        session.getObjects(
            one -> one instanceof Diagnosis || one instanceof Unexplained || one instanceof Noted);
    return settled.isEmpty()
        ? Settlement.of(
            causes,
            Endings.of(all(session, Activity.class)).applied(all(session, Hypothesis.class)),
            all(session, Refutation.class),
            all(session, Episode.class).stream()
                .filter(episode -> episode.kind() == ScopeKind.FLOW)
                .toList())
        : settled;
  }

  // What somebody explains waits for nothing.
  private static List<Pending> pending(KieSession session, List<Unexplained> unexplained) {
    Places<Episode> left =
        new Places<>(
            unexplained.stream().map(Unexplained::episode).toList(),
            Episode::operation,
            Episode::scope,
            Comparator.comparing(Episode::first));
    return all(session, Pending.class).stream()
        .sorted(Pending.ORDER)
        .filter(
            one ->
                left
                    .within(one.episode().operation(), one.episode().host(), one.episode().ca())
                    .stream()
                    .anyMatch(flow -> flow.within(one.episode())))
        .toList();
  }

  private static <T> List<T> all(KieSession session, Class<T> type) {
    return session.getObjects(new ClassObjectFilter(type)).stream().map(type::cast).toList();
  }

  private static <T> List<T> among(Collection<?> all, Class<T> type, Comparator<T> order) {
    return all.stream().filter(type::isInstance).map(type::cast).sorted(order).toList();
  }
}
