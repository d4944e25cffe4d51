package io.github.orsak;

import io.github.orsak.diagnosis.Answer;
import io.github.orsak.drl.Reach;
import io.github.orsak.drl.RuleAnatomy;
import io.github.orsak.engine.Reasoner;
import io.github.orsak.engine.RuleBase;
import io.github.orsak.engine.Watchdog;
import io.github.orsak.event.Event;
import io.github.orsak.knowledge.Cause;
import io.github.orsak.knowledge.Causes;
import io.github.orsak.knowledge.Knowledge;
import io.github.orsak.knowledge.KnowledgeException;
import io.github.orsak.knowledge.OwnRules;
import io.github.orsak.knowledge.catalog.Catalog;
import io.github.orsak.knowledge.catalog.EventType;
import io.github.orsak.knowledge.files.UserCache;
import io.github.orsak.report.Report;
import io.github.orsak.report.RuleSet;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.kie.api.runtime.KieSession;

/**
 * Diagnoses root causes from connector events.
 *
 * <p>Loading takes some ten milliseconds, and the first case a few hundred, most of which pass
 * while it is read: the rules are built then. An instance is immutable, serves any number of cases
 * and may be shared between threads.
 *
 * <pre>{@code
 * Report report = Orsak.load().diagnose(events);
 * report.verdict().diagnoses().forEach(found -> System.out.println(found.cause()));
 * }</pre>
 */
public final class Orsak {

  private final Catalog catalog;
  private final Causes causes;
  private final RuleBase rules;
  private final List<String> troubles;

  Orsak(Catalog catalog, Causes causes, RuleBase rules, List<String> troubles) {
    this.troubles = List.copyOf(troubles);
    this.catalog = catalog;
    this.causes = causes;
    this.rules = rules;
  }

  /**
   * Begins to read the built-in rules in a thread of its own, for one who has something else to do
   * before loading them.
   */
  public static void prepare() {
    RuleBase.prepare();
  }

  /** Loads the built-in rules and knowledge. */
  public static Orsak load() {
    return load(OwnRules.NONE);
  }

  /**
   * Loads the built-in rules and knowledge together with folders of one's own.
   *
   * @param folders folders with {@code .drl} and {@code .yaml} files, laid out like {@code rules/}
   * @param strict whether a broken rule file stops the loading instead of being left out and named
   *     in the report
   * @throws io.github.orsak.knowledge.KnowledgeException as {@link #load(OwnRules)}
   * @throws io.github.orsak.drl.RuleException as {@link #load(OwnRules)}
   */
  public static Orsak load(List<Path> folders, boolean strict) {
    return load(new OwnRules(folders, Set.of(), strict));
  }

  /**
   * Loads the built-in rules and knowledge together with one's own, which may replace built-in
   * causes.
   *
   * @throws io.github.orsak.knowledge.KnowledgeException if files are wrong and {@code strict}, all
   *     of which it names, or if two files define one thing
   * @throws io.github.orsak.drl.RuleException if two rules have one name, or if nothing overrides
   *     what may be overridden
   */
  public static Orsak load(OwnRules own) {
    List<String> troubles = new ArrayList<>();
    Knowledge knowledge = Knowledge.load(own, UserCache.ofUser(System.getenv()), troubles);
    RuleBase rules = RuleBase.load(own, knowledge.catalog(), troubles);
    if (own.strict() && !troubles.isEmpty()) {
      throw new KnowledgeException(troubles);
    }
    return new Orsak(knowledge.catalog(), knowledge.causes(), rules, troubles);
  }

  /** What follows from these events, in whatever order they come. */
  public Report diagnose(Iterable<Event> events) {
    return diagnose(events, List.of());
  }

  /**
   * What follows from these events, in whatever order they come, and from what somebody found who
   * did next checks of a report on them.
   *
   * <pre>{@code
   * Report report = orsak.diagnose(events, List.of(new Answer("ca-ping", "silent")));
   * }</pre>
   *
   * @param answers evidence about what goes on, for every diagnosis that asks for it; {@link
   *     Report#questions} knows what a report asks, and {@link Report#answers} what came of each
   */
  public Report diagnose(Iterable<Event> events, Collection<Answer> answers) {
    try (Intake intake = begin()) {
      events.forEach(intake);
      return intake.inquire(List.of()).report(answers);
    }
  }

  /** Begins a case whose events come one by one. */
  public Intake begin() {
    return begin(Selection.ALL);
  }

  /** Begins a case of which only some events count; the others are counted and dropped. */
  public Intake begin(Selection selection) {
    return new Intake(this, selection);
  }

  /**
   * A plain session: insert {@link Event}s, call {@code fireAllRules()}, and read the {@code
   * Diagnosis} facts or the query {@code diagnoses}. It gives the same diagnoses as {@link
   * #diagnose}; an {@link Answer} that is inserted counts as it does there. Where hosts have
   * nothing to do with each other, it holds what follows from the events of each part, and not the
   * facts. Its rules can be looked at and not changed. Dispose it when done.
   */
  public KieSession newKieSession() {
    return reasoner().newSession();
  }

  Reasoner reasoner() {
    return new Reasoner(rules, catalog, causes);
  }

  /**
   * The rules of a user's that are at work in a thread: where they stand and what they are called.
   *
   * @param stack what the thread was doing, from the innermost call on
   */
  public static Optional<String> rulesAtWork(Thread thread, StackTraceElement[] stack) {
    return Watchdog.at(thread, stack);
  }

  /** What is known of events, codes and operations. */
  public Catalog catalog() {
    return catalog;
  }

  /** What is known of causes. */
  public Causes causes() {
    return causes;
  }

  /**
   * The causes whose rules ask for a fact that carries all these words of the catalog.
   *
   * @param words such as an operation, the name of a code, or both; if empty, any fact will do
   * @param types the events that a log can hold; rules that need others are left aside
   */
  public List<Cause> causesShownBy(Collection<String> words, Collection<EventType> types) {
    Reach reach = new Reach(catalog, types);
    List<RuleAnatomy> asking = rules.rulesAskingFor(words, reach);
    List<RuleAnatomy> possible = rules.rulesAskingFor(List.of(), reach);
    return causes.all().stream()
        .filter(cause -> asking.stream().anyMatch(rule -> rule.concludes(cause.id())))
        .filter(cause -> possible.stream().anyMatch(rule -> begins(rule, cause)))
        .toList();
  }

  private static boolean begins(RuleAnatomy rule, Cause cause) {
    return rule.concludes(cause.id()) && !rule.addsTo(cause.id());
  }

  /** Which rules were loaded. */
  public RuleSet ruleSet() {
    return new RuleSet(rules.ruleCount(), rules.hash());
  }

  /** What is wrong with files of one's own that were left out; empty if none was. */
  public List<String> troubles() {
    return troubles;
  }

  /**
   * The rules themselves, for those who write or prove rules; the room {@code authoring} is their
   * front door.
   */
  public RuleBase rules() {
    return rules;
  }
}
