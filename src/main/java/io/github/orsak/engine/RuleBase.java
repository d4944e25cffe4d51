package io.github.orsak.engine;

import io.github.orsak.event.Event;
import io.github.orsak.history.Observation;
import io.github.orsak.knowledge.Catalog;
import io.github.orsak.knowledge.OwnRules;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.drools.model.Model;
import org.drools.modelcompiler.KieBaseBuilder;
import org.kie.api.KieBase;
import org.kie.api.definition.rule.Rule;

/** The built-in rules and those of a user's folders, in one rule base. */
public final class RuleBase {

  private final KieBase kieBase;
  private final List<Model> models;
  private final Map<String, String> rules;
  private final List<RuleFile> own;
  private final String hash;
  private final RuleTexts texts;
  private final Interest<Event> events;
  private final Interest<Observation> observations;

  /**
   * Builds a rule base.
   *
   * @param models the compiled rules
   * @param rules package and name of every rule to the file it stands in
   * @param own the files of a user's folders
   * @param hash over everything that was loaded
   */
  RuleBase(List<Model> models, Map<String, String> rules, List<RuleFile> own, String hash) {
    this.models = models;
    this.own = own;
    this.kieBase = KieBaseBuilder.createKieBaseFromModel(models);
    this.rules = rules;
    this.hash = hash;
    this.texts = new RuleTexts(rules, own);
    this.events = Interest.in(Event.class, models);
    this.observations = Interest.in(Observation.class, models);
  }

  /**
   * Loads the built-in rules, which the build has compiled, and compiles one's own unless the cache
   * has them.
   *
   * @param catalog the words that rules may match
   * @param troubles receives what is wrong with files, of which those that do not compile are left
   *     out
   * @throws RuleException if a file does not compile or names what the catalog does not have and
   *     {@code strict}, if two rules have one name, if a folder cannot be read, or if nothing
   *     replaces what may be overridden
   */
  public static RuleBase load(OwnRules own, Catalog catalog, List<String> troubles) {
    return new RuleLoader(RuleCache.ofUser(System.getenv())).load(own, catalog, troubles);
  }

  /** A user's own rules that a text names; all of them if it names none. */
  Set<String> ownRulesNamedIn(String text) {
    Set<String> all = new TreeSet<>();
    Set<String> named = new TreeSet<>();
    for (RuleFile file : own) {
      for (String name : file.ruleNames()) {
        all.add(file.key(name));
        if (text.contains('"' + name + '"')) {
          named.add(file.key(name));
        }
      }
    }
    named.retainAll(rules.keySet());
    all.retainAll(rules.keySet());
    return named.isEmpty() ? all : named;
  }

  /** The same without some rules. */
  public RuleBase without(Set<String> gone) {
    Map<String, String> rest = new LinkedHashMap<>(rules);
    rest.keySet().removeAll(gone);
    List<Model> pruned = models.stream().<Model>map(model -> new Pruned(model, gone)).toList();
    return new RuleBase(pruned, rest, own, hash);
  }

  /** The rules, ready for sessions. */
  public KieBase kieBase() {
    return kieBase;
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
    List<Model> others = new ArrayList<>(models);
    others.addAll(new RuleLoader(RuleCache.ofUser(System.getenv())).compiled(files));
    return new RuleBase(others, more, own, hash);
  }

  /**
   * The rules that ask for a fact that carries all these words, such as an operation and a code.
   */
  public List<RuleAnatomy> rulesAskingFor(Collection<String> words) {
    return texts.all().stream().filter(rule -> rule.asksFor(words)).toList();
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
    return place(rule.getPackageName() + "." + rule.getName());
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
    return events;
  }

  /** The single observations that some rule can match. */
  public Interest<Observation> observations() {
    return observations;
  }
}
