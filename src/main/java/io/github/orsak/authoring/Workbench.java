package io.github.orsak.authoring;

import io.github.orsak.drl.RuleFile;
import io.github.orsak.knowledge.Cause;
import io.github.orsak.knowledge.Causes;
import io.github.orsak.knowledge.KnowledgeException;
import io.github.orsak.knowledge.OwnRules;
import io.github.orsak.knowledge.catalog.Catalog;
import io.github.orsak.knowledge.files.Shelf;
import io.github.orsak.scenario.Scenario;
import io.github.orsak.scenario.ScenarioException;
import io.github.orsak.scenario.Scenarios;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A folder of rules and the scenarios that prove them, as files that may be half written.
 *
 * <p>A folder with a {@code conclude.drl} stands for itself, as Orsak's own rules do; any other is
 * looked at together with the built-in rules.
 */
public final class Workbench {

  private static final String CATALOG = "catalog/";

  private final Path folder;
  private final Path scenarioFolder;
  private final Set<String> overrides;
  private final List<RuleSheet> rules = new ArrayList<>();
  private final Map<String, CauseSheet> causes = new TreeMap<>();
  private final Map<String, String> yamls = new TreeMap<>();
  private final Map<String, List<Scenario>> scenarios = new LinkedHashMap<>();
  private final List<String> unreadScenarios = new ArrayList<>();
  private final List<String> knowledgeProblems = new ArrayList<>();
  private final Catalog catalog;
  private final Optional<Causes> builtIn;
  private final Optional<Causes> around;

  private Workbench(Path folder, Path proof, Set<String> overrides, List<Path> together) {
    this.folder = folder;
    this.overrides = Set.copyOf(overrides);
    this.scenarioFolder = proof;
    RuleFile.in(folder, folder.toString()).forEach(file -> rules.add(RuleSheet.of(file)));
    OwnRules own = new OwnRules(together, overrides, false);
    boolean whole = whole(folder);
    this.catalog =
        loaded(() -> whole ? Catalog.of(folder) : Catalog.builtIn().with(own, knowledgeProblems))
            .orElseGet(Catalog::builtIn);
    this.builtIn = whole ? Optional.empty() : Optional.of(Causes.builtIn());
    Optional<Causes> all =
        loaded(() -> whole ? Causes.of(folder) : Causes.builtIn().with(own, knowledgeProblems));
    this.around = builtIn.map(alone -> all.orElse(alone));
    // What is wrong with another folder is told where that one is looked at.
    List<Path> others = together.stream().filter(other -> !other.equals(folder)).toList();
    knowledgeProblems.removeIf(
        text -> others.stream().anyMatch(other -> text.startsWith(other + "/")));
    readWords();
    readScenarios();
  }

  /** Reads a folder that replaces nothing and stands alone. */
  public static Workbench open(Path folder, Path scenarios) {
    return open(folder, scenarios, Set.of(), List.of(folder));
  }

  /**
   * Reads a folder and the scenarios of its causes.
   *
   * @param folder a folder laid out like {@code rules/}
   * @param scenarios a folder laid out like {@code test-scenarios/}; it need not be there
   * @param overrides built-in causes whose rules, words or both the folder replaces
   * @param together all folders that are used together, this one among them, in their order
   * @throws io.github.orsak.drl.RuleException if the folder of rules cannot be read
   */
  public static Workbench open(
      Path folder, Path scenarios, Set<String> overrides, List<Path> together) {
    return new Workbench(folder, scenarios, overrides, together);
  }

  /** Whether a folder of rules stands for itself, as Orsak's own does. */
  public static boolean whole(Path folder) {
    return Files.exists(folder.resolve("conclude.drl"));
  }

  /** Where the scenarios of a folder of rules stand if nobody says otherwise: beside it. */
  public static Path scenariosBeside(Path rules) {
    return rules.resolveSibling("test-scenarios");
  }

  private <T> Optional<T> loaded(Supplier<T> knowledge) {
    try {
      return Optional.of(knowledge.get());
    } catch (KnowledgeException e) {
      e.getMessage()
          .lines()
          .filter(l -> !knowledgeProblems.contains(l))
          .forEach(knowledgeProblems::add);
      return Optional.empty();
    }
  }

  private void readWords() {
    for (Path file : files(folder, ".yaml")) {
      String path = folder.relativize(file).toString().replace('\\', '/');
      yamls.put(path, read(file));
    }
    Set<String> languages = languages();
    for (String path : yamls.keySet()) {
      String stem = path.substring(0, path.length() - ".yaml".length());
      if (path.indexOf('/') > 0 && !path.startsWith(CATALOG) && stem.indexOf('.') < 0) {
        CauseSheet sheet = CauseSheet.of(stem, languages, yamls, this::place);
        causes.put(sheet.id(), sheet);
      }
    }
  }

  /** The languages other than English in which some file of the folder is written. */
  public Set<String> languages() {
    return yamls.keySet().stream()
        .flatMap(path -> Shelf.language(path).stream())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private void readScenarios() {
    boolean any = Files.isDirectory(scenarioFolder);
    for (Path file : any ? Scenarios.find(scenarioFolder) : List.<Path>of()) {
      String path = scenarioFolder.relativize(file).toString().replace('\\', '/');
      try {
        scenarios.put(path, Scenario.all(file));
      } catch (ScenarioException e) {
        e.getMessage().lines().forEach(unreadScenarios::add);
      }
    }
  }

  private static List<Path> files(Path folder, String ending) {
    try (Stream<Path> found = Files.walk(folder)) {
      return found.filter(file -> file.toString().endsWith(ending)).sorted().toList();
    } catch (IOException e) {
      return List.of();
    }
  }

  private static String read(Path file) {
    try {
      // What is no UTF-8 is told by the loader.
      return new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
    } catch (IOException e) {
      return "";
    }
  }

  /** Where a file below the folder of rules stands. */
  public String place(String path) {
    return folder + "/" + path;
  }

  /** Where a scenario stands. */
  public String scenarioPlace(String path) {
    return scenarioFolder + "/" + path;
  }

  public List<RuleSheet> rules() {
    return rules;
  }

  /** The words of each cause of the folder, by id. */
  public Map<String, CauseSheet> causes() {
    return causes;
  }

  /** Every YAML file of the folder, by its path below it. */
  public Map<String, String> yamls() {
    return yamls;
  }

  /** Whether nobody knows here what the rules of a cause are: built in, or in a broken file. */
  public boolean rulesUnread(CauseSheet cause) {
    List<RuleSheet> own =
        rules.stream().filter(sheet -> sheet.stem().equals(cause.path())).toList();
    return own.isEmpty()
        ? replaces(cause.id())
        : own.stream().anyMatch(sheet -> sheet.outline().isEmpty());
  }

  public int scenarioCount() {
    return scenarios.values().stream().mapToInt(List::size).sum();
  }

  /** What each file that can be read holds, by its path below the folder of scenarios. */
  public Map<String, List<Scenario>> scenarios() {
    return scenarios;
  }

  public List<String> unreadScenarios() {
    return unreadScenarios;
  }

  public List<String> knowledgeProblems() {
    return knowledgeProblems;
  }

  public Catalog catalog() {
    return catalog;
  }

  /** The ids of all causes that a rule of the folder may name. */
  public Set<String> knownCauses() {
    Set<String> known = new TreeSet<>(causes.keySet());
    around.ifPresent(others -> others.all().forEach(cause -> known.add(cause.id())));
    return known;
  }

  /** The causes that stand outside of the folder. */
  public List<Cause> causesAround() {
    return around.stream()
        .flatMap(others -> others.all().stream())
        .filter(cause -> !causes.containsKey(cause.id()))
        .toList();
  }

  /** Whether a cause only informs. */
  public boolean note(String id) {
    return causes.containsKey(id)
        ? causes.get(id).note()
        : around.flatMap(others -> others.cause(id)).map(Cause::note).orElse(false);
  }

  /** Whether the folder may replace a part of this cause, so that the rest of it is built in. */
  public boolean replaces(String id) {
    return overrides.contains(id) && builtInCause(id).isPresent();
  }

  /** The built-in cause of this id, where the folder is not Orsak's own. */
  public Optional<Cause> builtInCause(String id) {
    return builtIn.flatMap(others -> others.cause(id));
  }
}
