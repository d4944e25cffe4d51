package io.github.orsak.engine;

import io.github.orsak.drl.CompiledRules;
import io.github.orsak.drl.Overrides;
import io.github.orsak.drl.RuleCheck;
import io.github.orsak.drl.RuleCompiler;
import io.github.orsak.drl.RuleException;
import io.github.orsak.drl.RuleFile;
import io.github.orsak.drl.RuleIndex;
import io.github.orsak.drl.RuleProblem;
import io.github.orsak.drl.errors.VocabularyCheck;
import io.github.orsak.knowledge.Fingerprint;
import io.github.orsak.knowledge.OwnRules;
import io.github.orsak.knowledge.catalog.Catalog;
import io.github.orsak.knowledge.files.UserCache;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.drools.model.Model;
import org.kie.api.KieServices;

/** Puts a rule base together from what the build has compiled and what a user's folders hold. */
final class RuleLoader {

  private static final String JAR = ".jar";
  private static final ClassLoader LOADER = RuleLoader.class.getClassLoader();

  /** The rules that ship with Orsak; nothing changes them, so all rule bases share them. */
  static final Lazy<List<Model>> BUILT_IN =
      new Lazy<>(() -> CompiledRules.instantiate(RuleIndex.builtIn().models(), LOADER));

  private final RuleIndex index = RuleIndex.builtIn();
  private final UserCache cache;

  RuleLoader(UserCache cache) {
    this.cache = cache;
  }

  RuleBase load(OwnRules own, Catalog catalog, List<String> troubles) {
    List<RuleFile> files = new ArrayList<>();
    List<String> prints = new ArrayList<>(List.of(index.fingerprint()));
    for (Path folder : own.folders()) {
      files.addAll(RuleFile.in(folder, folder.toString()));
      prints.add(Fingerprint.of(folder));
    }
    Set<String> gone = new Overrides(index).replacedBy(files, own);
    prints.addAll(gone.stream().sorted().toList());
    Map<String, String> rules = new LinkedHashMap<>(index.rules());
    rules.keySet().removeAll(gone);
    List<RuleProblem> clashes = RuleIndex.addNames(rules, files);
    if (!clashes.isEmpty()) {
      throw new RuleException(clashes);
    }
    List<Model> compiled = new ArrayList<>();
    if (!files.isEmpty()) {
      compiled.addAll(compiled(files, catalog, troubles));
      dropBroken(files, compiled, rules);
    }
    String hash = own.folders().isEmpty() ? index.fingerprint() : Fingerprint.of(prints);
    return new RuleBase(() -> models(gone, compiled), rules, files, hash, own.timeout());
  }

  private static List<Model> models(Set<String> gone, List<Model> own) {
    return Stream.concat(Pruned.all(BUILT_IN.get(), gone).stream(), own.stream()).toList();
  }

  // A file that does not compile has names and no rules.
  private static void dropBroken(
      List<RuleFile> files, List<Model> compiled, Map<String, String> rules) {
    Set<String> whole =
        compiled.stream()
            .flatMap(model -> model.getRules().stream())
            .map(RuleBase::key)
            .collect(Collectors.toSet());
    files.stream()
        .flatMap(file -> file.ruleNames().stream().map(file::key))
        .filter(key -> !whole.contains(key))
        .forEach(rules::remove);
  }

  /** The models of these files, all of which must compile. */
  List<Model> compiled(List<RuleFile> files) {
    String key = key(files, "");
    return cache.get(key + JAR).flatMap(RuleLoader::models).orElseGet(() -> compiled(files, key));
  }

  private List<Model> compiled(List<RuleFile> files, String key) {
    byte[] jar = RuleCompiler.compile(files, key);
    cache.put(key + JAR, jar);
    return models(jar).orElse(List.of());
  }

  private List<Model> compiled(List<RuleFile> files, Catalog catalog, List<String> troubles) {
    String key = key(files, VocabularyCheck.words(catalog).toString());
    Optional<List<Model>> cached = cache.get(key + JAR).flatMap(RuleLoader::models);
    if (cached.isPresent()) {
      return cached.get();
    }
    List<RuleProblem> problems = new ArrayList<>();
    byte[] jar = RuleCompiler.compile(files, key, problems);
    problems.addAll(RuleCheck.neverMatching(files, catalog));
    if (problems.isEmpty()) {
      cache.put(key + JAR, jar);
    }
    problems.forEach(problem -> troubles.add(problem.toString()));
    return models(jar).orElse(List.of());
  }

  // What is not a whole jar holds no models: then it is as good as not there.
  private static Optional<List<Model>> models(byte[] jar) {
    try {
      CompiledRules rules = CompiledRules.unpack(jar);
      return rules.models().isEmpty() ? Optional.empty() : Optional.of(rules.load(LOADER));
    } catch (IOException | IllegalStateException | LinkageError e) {
      return Optional.empty();
    }
  }

  // The classes depend on the rules, on the facts they match and on the tools that made them.
  private String key(List<RuleFile> files, String words) {
    List<String> parts = new ArrayList<>();
    parts.add(KieServices.class.getPackage().getImplementationVersion() + "");
    parts.add(Runtime.version().feature() + "");
    parts.add(index.fingerprint());
    parts.add(words);
    files.forEach(file -> parts.addAll(List.of(file.path(), file.text())));
    return Fingerprint.of(parts);
  }
}
