package io.github.orsak.engine;

import io.github.orsak.drl.OwnClassLoader;
import io.github.orsak.drl.Reach;
import io.github.orsak.drl.RuleAnatomy;
import io.github.orsak.drl.RuleException;
import io.github.orsak.drl.RuleFile;
import io.github.orsak.drl.RuleIndex;
import io.github.orsak.event.Event;
import io.github.orsak.history.Observation;
import io.github.orsak.knowledge.OwnRules;
import io.github.orsak.knowledge.catalog.Catalog;
import io.github.orsak.knowledge.files.UserCache;
import java.time.Duration;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.drools.core.common.TruthMaintenanceSystemFactory;
import org.drools.model.Model;
import org.drools.modelcompiler.KieBaseBuilder;
import org.kie.api.KieBase;
import org.kie.api.definition.rule.Rule;
import org.kie.api.runtime.KieSession;

/** The built-in rules and those of a user's folders, in one rule base. */
public final class RuleBase {

  private final Lazy<List<Model>> models;
  private final Lazy<KieBase> kieBase;
  private final AtomicBoolean begun = new AtomicBoolean();
  private final Map<String, String> rules;
  private final List<RuleFile> own;
  private final boolean hasOwn;
  private final String hash;
  private final Duration timeout;
  private final Map<String, String> added;
  private final Watchdog watchdog = new Watchdog(this);
  private final AtomicReference<Usable> usable;
  private final RuleTexts texts;
  private final Lazy<Interest<Event>> events;
  private final Lazy<Interest<Observation>> observations;

  /**
   * Describes a rule base, which is built when it is first needed: many ask only which rules there
   * are and what they say.
   *
   * @param models gives the compiled rules
   * @param rules package and name of every rule to the file it stands in
   * @param own the files of a user's folders
   * @param hash over everything that was loaded
   * @param timeout how long rules of a user's may take for one case
   */
  RuleBase(
      Supplier<List<Model>> models,
      Map<String, String> rules,
      List<RuleFile> own,
      String hash,
      Duration timeout) {
    this(models, rules, own, hash, timeout, Map.of());
  }

  private RuleBase(
      Supplier<List<Model>> models,
      Map<String, String> rules,
      List<RuleFile> own,
      String hash,
      Duration timeout,
      Map<String, String> added) {
    this.models = new Lazy<>(() -> OwnClassLoader.within(models));
    this.timeout = timeout;
    this.added = added;
    this.usable = new AtomicReference<>(new Usable(this, List.of()));
    this.own = own;
    this.kieBase = new Lazy<>(() -> OwnClassLoader.within(() -> built(this.models.get())));
    this.rules = rules;
    this.hasOwn =
        own.stream()
            .anyMatch(
                file -> file.ruleNames().stream().map(file::key).anyMatch(rules::containsKey));
    this.hash = hash;
    this.texts = new RuleTexts(rules, own);
    this.events = new Lazy<>(() -> Interest.in(Event.class, this.models.get()));
    this.observations = new Lazy<>(() -> Interest.in(Observation.class, this.models.get()));
  }

  /**
   * Loads the built-in rules, which the build has compiled, and compiles one's own unless the cache
   * has them.
   *
   * @param catalog the words that rules may match
   * @param troubles receives what is wrong with files, of which those that do not compile are left
   *     out
   * @throws RuleException if two rules have one name, if a folder cannot be read, or if nothing
   *     replaces what may be overridden
   */
  public static RuleBase load(OwnRules own, Catalog catalog, List<String> troubles) {
    return new RuleLoader(UserCache.ofUser(System.getenv())).load(own, catalog, troubles);
  }

  /** Begins to read the built-in rules, meanwhile, for one who will soon {@link #load} them. */
  public static void prepare() {
    meanwhile(List.of(RuleLoader.BUILT_IN));
  }

  /** Begins to build the rules, so that a case can be read meanwhile. */
  public void begin() {
    if (begun.compareAndSet(false, true)) {
      meanwhile(List.of(events, observations, kieBase));
    }
  }

  private static void meanwhile(List<Lazy<?>> values) {
    Thread thread = new Thread(() -> make(values), "orsak-rules");
    thread.setDaemon(true);
    thread.start();
  }

  private static void make(List<Lazy<?>> values) {
    try {
      values.forEach(Lazy::get);
    } catch (RuntimeException | LinkageError e) {
      // Whoever needs the value meets it again.
    }
  }

  /** What is left of these rules after some have not come to an end, now or in an earlier case. */
  Usable usable() {
    return usable.get();
  }

  /** Asks rules no more that have not come to an end: each time would cost as much and a thread. */
  void giveUp(Set<String> late, String trouble) {
    usable.updateAndGet(left -> left.without(late, trouble));
  }

  /** Lets these rules run. */
  public Watchdog watchdog() {
    return watchdog;
  }

  /** How long rules of a user's may take for one case. */
  Duration timeout() {
    return timeout;
  }

  /** Whether there are rules of a user's, which are not trusted to end. */
  boolean hasOwn() {
    return hasOwn;
  }

  /** The rules that are not built in, to find out which of them fails. */
  SuspectRules suspects() {
    return new SuspectRules(this, models, removable());
  }

  // By package and name.
  private Map<String, String> removable() {
    Map<String, String> all = new TreeMap<>(added);
    own.forEach(file -> file.ruleNames().forEach(name -> all.put(file.key(name), name)));
    all.keySet().retainAll(rules.keySet());
    return all;
  }

  /** What tells a rule from all others: its package and name. */
  static String key(org.drools.model.Rule rule) {
    return rule.getPackage() + "." + rule.getName();
  }

  static String key(Rule rule) {
    return rule.getPackageName() + "." + rule.getName();
  }

  /**
   * The same without those that a failure names.
   *
   * @throws RuntimeException the failure, if it names none
   */
  public RuleBase without(RuntimeException failure) {
    Set<String> named = suspects().namedBy(failure);
    if (named.isEmpty()) {
      throw failure;
    }
    return without(named);
  }

  /** The same without some rules. */
  public RuleBase without(Set<String> gone) {
    Map<String, String> rest = new LinkedHashMap<>(rules);
    rest.keySet().removeAll(gone);
    return new RuleBase(() -> Pruned.all(models.get(), gone), rest, own, hash, timeout, added);
  }

  private static KieBase built(List<Model> models) {
    // The engine would ask for these when rules fire, on whatever thread that is.
    TruthMaintenanceSystemFactory.get();
    return KieBaseBuilder.createKieBaseFromModel(models);
  }

  /** A session with these rules and nothing else; dispose it when done. */
  public KieSession newSession() {
    return OwnClassLoader.within(() -> kieBase.get().newKieSession());
  }

  /** The rules that conclude a cause, by file. */
  public List<RuleAnatomy> rulesOf(String cause) {
    return texts.all().stream().filter(rule -> rule.concludes(cause)).toList();
  }

  /** Every rule that concludes something of causes, by file. */
  public List<RuleAnatomy> rulesOfCauses() {
    return texts.all().stream().filter(RuleAnatomy::concludesOfCauses).toList();
  }

  /** Whether a rule stands in a user's folder. */
  public boolean own(RuleAnatomy rule) {
    return own.contains(rule.file());
  }

  /**
   * The same with more rules.
   *
   * @throws RuleException if one does not compile
   */
  public RuleBase with(List<RuleFile> files) {
    Map<String, String> more = new LinkedHashMap<>(rules);
    RuleIndex.addNames(more, files);
    Map<String, String> all = new TreeMap<>(added);
    files.forEach(file -> file.ruleNames().forEach(name -> all.put(file.key(name), name)));
    List<Model> others = new RuleLoader(UserCache.ofUser(System.getenv())).compiled(files);
    return new RuleBase(
        () -> Stream.concat(models.get().stream(), others.stream()).toList(),
        more,
        own,
        hash,
        timeout,
        all);
  }

  /**
   * The rules that ask for a fact that carries all these words, such as an operation and a code.
   *
   * @param words may be empty, for any fact
   * @param reach what there can be facts of; a rule that asks for others is none of them
   */
  public List<RuleAnatomy> rulesAskingFor(Collection<String> words, Reach reach) {
    return texts.all().stream()
        .filter(rule -> reach.allows(rule.when()) && rule.asksFor(words, reach))
        .toList();
  }

  /**
   * Other rules that match the same facts, in a base of their own.
   *
   * @throws RuleException if one does not compile
   */
  public RuleBase instead(List<RuleFile> files) {
    return without(rules.keySet()).with(files);
  }

  /** Where a rule stands: its file and line. */
  String place(Rule rule) {
    return place(key(rule));
  }

  /** Where the rule with this package and name stands: its file and line. */
  String place(String key) {
    return texts.rule(key).map(found -> found.file().name() + ":" + found.line()).orElse(key);
  }

  /** What the rules say. */
  RuleTexts texts() {
    return texts;
  }

  /** How many rules there are. */
  public int ruleCount() {
    return rules.size();
  }

  /** SHA-256 over every rule and knowledge file that was loaded. */
  public String hash() {
    return hash;
  }

  /** The raw events that some rule can match. */
  public Interest<Event> events() {
    return events.get();
  }

  /** The single observations that some rule can match. */
  public Interest<Observation> observations() {
    return observations.get();
  }
}
