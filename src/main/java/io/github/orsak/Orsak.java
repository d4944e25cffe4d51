package io.github.orsak;

import io.github.orsak.engine.Reasoner;
import io.github.orsak.engine.RuleBase;
import io.github.orsak.event.Event;
import io.github.orsak.knowledge.Catalog;
import io.github.orsak.knowledge.Causes;
import io.github.orsak.report.Report;
import io.github.orsak.report.RuleSet;
import java.nio.file.Path;
import java.util.List;
import org.kie.api.runtime.KieSession;

/**
 * Diagnoses root causes from connector events.
 *
 * <p>Loading takes a few hundred milliseconds; an instance is immutable, serves any number of cases
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

  private Orsak(Catalog catalog, Causes causes, RuleBase rules) {
    this.catalog = catalog;
    this.causes = causes;
    this.rules = rules;
  }

  /** Loads the built-in rules and knowledge. */
  public static Orsak load() {
    return load(List.of(), false);
  }

  /**
   * Loads the built-in rules and knowledge together with folders of one's own.
   *
   * @param folders folders with {@code .drl} and {@code .yaml} files, laid out like {@code rules/}
   * @param strict whether a broken rule file stops the loading instead of being left out and named
   *     in the report
   * @throws io.github.orsak.knowledge.KnowledgeException if a YAML file of a folder is wrong
   * @throws io.github.orsak.engine.RuleException if {@code strict} and a rule file is broken, or if
   *     two rules have one name
   */
  public static Orsak load(List<Path> folders, boolean strict) {
    Catalog catalog = Catalog.builtIn();
    Causes causes = Causes.builtIn();
    for (Path folder : folders) {
      catalog = catalog.withFolder(folder);
      causes = causes.withFolder(folder);
    }
    return new Orsak(catalog, causes, RuleBase.load(folders, catalog, strict));
  }

  /** What follows from these events, in whatever order they come. */
  public Report diagnose(Iterable<Event> events) {
    try (Intake intake = begin()) {
      events.forEach(intake);
      return intake.report(List.of());
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
   * #diagnose}. Dispose it when done.
   */
  public KieSession newKieSession() {
    return reasoner().newSession();
  }

  Reasoner reasoner() {
    return new Reasoner(rules, catalog, causes);
  }

  /** What is known of events, codes and operations. */
  public Catalog catalog() {
    return catalog;
  }

  /** What is known of causes. */
  public Causes causes() {
    return causes;
  }

  /** Which rules were loaded. */
  public RuleSet ruleSet() {
    return new RuleSet(rules.ruleCount(), rules.hash());
  }

  RuleBase rules() {
    return rules;
  }
}
