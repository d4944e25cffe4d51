package io.github.orsak.engine;

import io.github.orsak.diagnosis.Answer;
import io.github.orsak.diagnosis.Diagnosis;
import io.github.orsak.diagnosis.Hypothesis;
import io.github.orsak.diagnosis.Pending;
import io.github.orsak.diagnosis.Quieted;
import io.github.orsak.diagnosis.Refutation;
import io.github.orsak.diagnosis.Unexplained;
import io.github.orsak.diagnosis.Verdict;
import io.github.orsak.diagnosis.trace.Trace;
import io.github.orsak.history.Activity;
import io.github.orsak.history.Episode;
import io.github.orsak.history.Expectation;
import io.github.orsak.history.Fact;
import io.github.orsak.knowledge.Causes;
import io.github.orsak.knowledge.ScopeKind;
import io.github.orsak.knowledge.catalog.Catalog;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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
  private static final Comparator<Quieted> QUIETED_ORDER =
      Comparator.comparing(Quieted::failures, RESIDUE_ORDER);

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
    KieSession session = rules.newSession();
    if (!rules.events().none()) {
      session.addEventListener(new Gate(catalog));
    }
    session.insert(causes);
    session.insert(new SessionFold(catalog, rules, this));
    return Guarded.session(session);
  }

  /** What the rules conclude. */
  public Verdict reason(Case known) {
    return together(
        attempt(known, (part, session) -> troubles -> verdict(session, part, troubles)));
  }

  /**
   * What some of the rules conclude.
   *
   * @param some which of the rules' matches fire
   * @throws RuntimeException if a condition throws
   */
  public Conclusions conclude(Case known, AgendaFilter some) {
    List<Verdict> verdicts = new ArrayList<>();
    Set<Object> all = new HashSet<>();
    for (Case part : known.apart()) {
      KieSession session = filled(rules, part);
      try {
        List<String> troubles = new Agenda(session, rules).fire(some);
        verdicts.add(verdict(session, part, troubles));
        all.addAll(session.getObjects());
      } finally {
        Watchdog.end(session);
      }
    }
    return new Conclusions(together(verdicts), all);
  }

  /** What the rules conclude, and how: slower, and only for one who asks. */
  public Trace trace(Case known) {
    List<Trace> traces =
        attempt(
            known,
            (part, session) -> {
              Tracer tracer = new Tracer(rules.texts(), causes);
              tracer.watch(session);
              return troubles -> tracer.trace(session, verdict(session, part, troubles));
            });
    return new Trace(
        together(traces.stream().map(Trace::verdict).toList()),
        traces.stream().flatMap(trace -> trace.strands().stream()).toList(),
        traces.stream().flatMap(trace -> trace.links().stream()).toList());
  }

  /** Prepares for reading a session before it fires, and reads it afterwards. */
  private interface Reading<T> extends BiFunction<Case, KieSession, Function<List<String>, T>> {}

  /**
   * Fires the rules over each part of a case. A condition that throws, or a rule that fires for
   * ever, leaves the engine unable to go on; without that rule it can.
   */
  private <T> List<T> attempt(Case known, Reading<T> reading) {
    List<Case> parts = known.apart();
    Usable usable = rules.usable();
    while (true) {
      RuleBase asked = usable.rules();
      try {
        return fired(parts, usable, reading);
      } catch (RuntimeException e) {
        Set<String> failed = asked.suspects().blamedBy(e);
        if (failed.isEmpty()) {
          throw e;
        }
        usable = usable.without(failed, trouble(asked, failed, e));
        if (e instanceof RuleFailure failure && failure.late()) {
          rules.giveUp(failed, e.getMessage());
        }
      }
    }
  }

  // Parts have nothing to do with each other. Whoever writes rules need not think of threads.
  private <T> List<T> fired(List<Case> parts, Usable usable, Reading<T> reading) {
    Stream<Case> all = usable.rules().hasOwn() ? parts.stream() : parts.parallelStream();
    return all.map(part -> fired(part, usable, reading)).toList();
  }

  private <T> T fired(Case part, Usable usable, Reading<T> reading) {
    KieSession session = filled(usable.rules(), part);
    try {
      Function<List<String>, T> afterwards = reading.apply(part, session);
      List<String> troubles = new ArrayList<>(usable.troubles());
      troubles.addAll(new Agenda(session, usable.rules()).fire());
      return afterwards.apply(troubles);
    } finally {
      Watchdog.end(session);
    }
  }

  /** A session that holds everything and has not fired. */
  KieSession filled(RuleBase rules, Case part) {
    KieSession session = rules.newSession();
    session.insert(causes);
    part.parts().forEach(one -> one.facts().forEach(session::insert));
    part.raw().forEach(session::insert);
    part.answers().forEach(session::insert);
    return session;
  }

  private static Verdict together(List<Verdict> parts) {
    return parts.size() == 1
        ? parts.get(0)
        : new Verdict(
            sorted(parts, Verdict::diagnoses, ORDER),
            sorted(parts, Verdict::unexplained, RESIDUE_ORDER),
            sorted(parts, Verdict::quieted, RESIDUE_ORDER),
            parts.stream().flatMap(part -> part.undetermined().stream()).toList(),
            sorted(parts, Verdict::pending, Pending.ORDER),
            parts.stream().mapToLong(Verdict::failures).sum(),
            parts.stream().mapToLong(Verdict::explained).sum(),
            parts.stream().flatMap(part -> part.troubles().stream()).distinct().toList());
  }

  private static <T> List<T> sorted(
      List<Verdict> parts, Function<Verdict, List<T>> all, Comparator<? super T> order) {
    return parts.stream().flatMap(part -> all.apply(part).stream()).sorted(order).toList();
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

  private Verdict verdict(KieSession session, Case part, List<String> troubles) {
    List<Fact> facts = part.facts();
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
        among(settled, Quieted.class, QUIETED_ORDER).stream().map(Quieted::failures).toList(),
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
            one ->
                one instanceof Diagnosis || one instanceof Unexplained || one instanceof Quieted);
    return settled.isEmpty() ? settledLate(session) : settled;
  }

  private List<Object> settledLate(KieSession session) {
    List<Answer> answers = all(session, Answer.class);
    List<Hypothesis> hypotheses = all(session, Hypothesis.class);
    List<Activity> activities = all(session, Activity.class);
    List<Refutation> refutations = new ArrayList<>(all(session, Refutation.class));
    refutations.removeIf(refutation -> !refutation.observed() || refutation.denial().isPresent());
    refutations.addAll(Settlement.denied(causes, answers, hypotheses, activities));
    refutations.addAll(Settlement.yielding(causes, hypotheses, refutations, activities));
    return Settlement.of(
        causes,
        answers,
        hypotheses,
        refutations,
        activities,
        all(session, Episode.class).stream()
            .filter(episode -> episode.kind() == ScopeKind.FLOW)
            .toList());
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
