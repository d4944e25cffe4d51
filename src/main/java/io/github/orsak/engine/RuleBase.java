package io.github.orsak.engine;

import io.github.orsak.event.Event;
import io.github.orsak.history.Observation;
import io.github.orsak.knowledge.Catalog;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.drools.model.Model;
import org.drools.modelcompiler.KieBaseBuilder;
import org.kie.api.KieBase;
import org.kie.api.KieServices;

/** The built-in rules and those of a user's folders, in one rule base. */
public final class RuleBase {

  private static final ClassLoader LOADER = RuleBase.class.getClassLoader();

  private final KieBase kieBase;
  private final Map<String, String> rules;
  private final String hash;
  private final List<String> troubles;
  private final Interest<Event> events;
  private final Interest<Observation> observations;

  private RuleBase(
      List<Model> models, Map<String, String> rules, String hash, List<String> troubles) {
    this.kieBase = KieBaseBuilder.createKieBaseFromModel(models);
    this.events = Interest.in(Event.class, models);
    this.observations = Interest.in(Observation.class, models);
    this.rules = rules;
    this.hash = hash;
    this.troubles = List.copyOf(troubles);
  }

  /**
   * Loads the built-in rules, which the build has compiled, and compiles those of the folders
   * unless the cache has them.
   *
   * @param folders folders of rules, laid out like {@code rules/}
   * @param catalog the words that rules may match
   * @param strict whether a file that does not compile stops the loading instead of being left out
   * @throws RuleException if {@code strict} and a file does not compile or names what the catalog
   *     does not have, if two rules have one name, or if a folder cannot be read
   */
  public static RuleBase load(List<Path> folders, Catalog catalog, boolean strict) {
    return load(folders, catalog, strict, RuleCache.ofUser(System.getenv()));
  }

  static RuleBase load(List<Path> folders, Catalog catalog, boolean strict, RuleCache cache) {
    RuleIndex index = RuleIndex.builtIn();
    List<Model> models = new ArrayList<>(CompiledRules.instantiate(index.models(), LOADER));
    Map<String, String> rules = new LinkedHashMap<>(index.rules());
    List<RuleFile> files = new ArrayList<>();
    List<String> prints = new ArrayList<>(List.of(index.fingerprint()));
    for (Path folder : folders) {
      files.addAll(RuleFile.in(folder, folder.toString()));
      prints.add(Fingerprint.of(folder));
    }
    List<RuleProblem> clashes = RuleIndex.addNames(rules, files);
    if (!clashes.isEmpty()) {
      throw new RuleException(clashes);
    }
    List<String> troubles = new ArrayList<>();
    if (!files.isEmpty()) {
      compile(files, index, catalog, cache, strict, troubles)
          .ifPresent(compiled -> models.addAll(compiled.load(LOADER)));
    }
    String hash = folders.isEmpty() ? index.fingerprint() : Fingerprint.of(prints);
    return new RuleBase(models, rules, hash, troubles);
  }

  private static Optional<CompiledRules> compile(
      List<RuleFile> files,
      RuleIndex index,
      Catalog catalog,
      RuleCache cache,
      boolean strict,
      List<String> troubles) {
    String key = key(files, index, catalog);
    try {
      Optional<byte[]> cached = cache.get(key);
      if (cached.isPresent()) {
        return Optional.of(CompiledRules.unpack(cached.get()));
      }
      List<RuleProblem> problems = new ArrayList<>();
      byte[] jar = RuleCompiler.compile(files, key, problems);
      problems.addAll(RuleCheck.unknownWords(files, catalog));
      if (problems.isEmpty()) {
        cache.put(key, jar);
      } else if (strict) {
        throw new RuleException(problems);
      }
      problems.forEach(problem -> troubles.add(problem.toString()));
      return jar.length == 0 ? Optional.empty() : Optional.of(CompiledRules.unpack(jar));
    } catch (IOException e) {
      throw new UncheckedIOException("compiled rules cannot be unpacked", e);
    }
  }

  // The classes depend on the rules, on the facts they match and on the tools that made them.
  private static String key(List<RuleFile> files, RuleIndex index, Catalog catalog) {
    List<String> parts = new ArrayList<>();
    parts.add(KieServices.class.getPackage().getImplementationVersion() + "");
    parts.add(Runtime.version().feature() + "");
    parts.add(index.fingerprint());
    parts.add(VocabularyCheck.words(catalog).toString());
    files.forEach(file -> parts.addAll(List.of(file.path(), file.text())));
    return Fingerprint.of(parts);
  }

  /** The rules, ready for sessions. */
  public KieBase kieBase() {
    return kieBase;
  }

  /** The raw events that some rule can match. */
  public Interest<Event> events() {
    return events;
  }

  /** The single observations that some rule can match. */
  public Interest<Observation> observations() {
    return observations;
  }

  /** How many rules there are. */
  public int ruleCount() {
    return rules.size();
  }

  /** SHA-256 over every rule and knowledge file that was loaded. */
  public String hash() {
    return hash;
  }

  /** What is wrong with rule files that were left out; empty if none was. */
  public List<String> troubles() {
    return troubles;
  }
}
