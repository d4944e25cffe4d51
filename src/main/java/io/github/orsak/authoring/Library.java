package io.github.orsak.authoring;

import io.github.orsak.Orsak;
import io.github.orsak.engine.Outline;
import io.github.orsak.engine.RuleFile;
import io.github.orsak.knowledge.Cause;
import io.github.orsak.scenario.Scenario;
import io.github.orsak.scenario.ScenarioException;
import io.github.orsak.scenario.Scenarios;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Every cause that is loaded, with its rules and the scenarios that prove it. */
public final class Library {

  private final Orsak orsak;
  private final Map<String, List<Route>> routes = new LinkedHashMap<>();
  private final Map<String, RuleFile> files = new LinkedHashMap<>();
  private final Optional<List<Scenario>> scenarios;

  private Library(Orsak orsak, List<Path> folders, Path scenarios) {
    this.orsak = orsak;
    orsak.causes().all().stream()
        .map(cause -> RuleFile.builtIn(path(cause)))
        .flatMap(Optional::stream)
        .forEach(this::add);
    folders.forEach(folder -> RuleFile.in(folder, folder.toString()).forEach(this::add));
    this.scenarios = Files.isDirectory(scenarios) ? Optional.of(read(scenarios)) : Optional.empty();
  }

  /**
   * One rule of a cause.
   *
   * @param rule the rule
   * @param conclusion what it concludes
   */
  record Route(Outline.Rule rule, Conclusion conclusion) {}

  /**
   * Opens it.
   *
   * @param orsak what is loaded
   * @param folders the folders that were loaded beside the built-in rules
   * @param scenarios where scenarios are; it need not be there
   */
  public static Library open(Orsak orsak, List<Path> folders, Path scenarios) {
    return new Library(orsak, folders, scenarios);
  }

  private static String path(Cause cause) {
    return cause.topic() + "/" + cause.id().substring(cause.topic().length() + 1) + ".drl";
  }

  private void add(RuleFile file) {
    RuleSheet sheet = RuleSheet.of(file);
    if (sheet.ofCause()) {
      files.putIfAbsent(sheet.id(), file);
    }
    for (Outline.Rule rule : sheet.rules()) {
      for (Conclusion conclusion : Conclusion.of(rule)) {
        if (!conclusion.refutes()) {
          routes
              .computeIfAbsent(conclusion.cause(), id -> new ArrayList<>())
              .add(new Route(rule, conclusion));
        }
      }
    }
  }

  private static List<Scenario> read(Path folder) {
    List<Scenario> scenarios = new ArrayList<>();
    for (Path file : Scenarios.find(folder)) {
      try {
        scenarios.add(Scenario.load(file));
      } catch (ScenarioException e) {
        // Lint names it; here it proves nothing.
        continue;
      }
    }
    return scenarios;
  }

  /** Every cause, by id. */
  public Collection<Cause> causes() {
    return orsak.causes().all();
  }

  Orsak orsak() {
    return orsak;
  }

  /** The cause with this id, if there are words for it. */
  public Optional<Cause> cause(String id) {
    return orsak.causes().cause(id);
  }

  /** The rules that conclude a cause. */
  List<Route> routes(String id) {
    return routes.getOrDefault(id, List.of());
  }

  /** The file of a cause's rules, if it can be found. */
  Optional<RuleFile> file(String id) {
    return Optional.ofNullable(files.get(id));
  }

  /** The scenarios that expect a cause; empty if there are no scenarios to look at. */
  Optional<List<Scenario>> proofs(String id) {
    return scenarios.map(
        all -> all.stream().filter(one -> one.expectedCauses().contains(id)).toList());
  }
}
