package io.github.orsak.authoring;

import io.github.orsak.Orsak;
import io.github.orsak.drl.RuleAnatomy;
import io.github.orsak.drl.RuleFile;
import io.github.orsak.knowledge.Cause;
import io.github.orsak.knowledge.Causes;
import io.github.orsak.scenario.Scenario;
import io.github.orsak.scenario.ScenarioException;
import io.github.orsak.scenario.Scenarios;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Every cause that is loaded, with its rules and the scenarios that prove it. */
public final class Library {

  /** Where a cause comes from. */
  public enum Origin {
    BUILT_IN("built-in"),
    OWN("own"),
    /** Built in, with words or rules of one's own. */
    REPLACED("replaced");

    private final String word;

    Origin(String word) {
      this.word = word;
    }

    public String word() {
      return word;
    }
  }

  private final Orsak orsak;
  private final Path folder;
  private final Optional<List<Scenario>> scenarios;
  private final Causes supplied = Causes.builtIn();

  private Library(Orsak orsak, Path scenarios) {
    this.orsak = orsak;
    this.folder = scenarios;
    this.scenarios = Files.isDirectory(scenarios) ? Optional.of(read(scenarios)) : Optional.empty();
  }

  /**
   * Opens it.
   *
   * @param orsak what is loaded
   * @param scenarios where scenarios are; it need not be there
   */
  public static Library open(Orsak orsak, Path scenarios) {
    return new Library(orsak, scenarios);
  }

  private static List<Scenario> read(Path folder) {
    List<Scenario> scenarios = new ArrayList<>();
    for (Path file : Scenarios.find(folder)) {
      try {
        scenarios.addAll(Scenario.all(file));
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

  public Orsak orsak() {
    return orsak;
  }

  /** The cause with this id, if there are words for it. */
  public Optional<Cause> cause(String id) {
    return orsak.causes().cause(id);
  }

  /** The rules that conclude a cause. */
  public List<RuleAnatomy> rules(String id) {
    return orsak.rules().rulesOf(id);
  }

  /** The files that hold the rules of a cause; one, but for files of one's own. */
  public List<RuleFile> files(String id) {
    return rules(id).stream().map(RuleAnatomy::file).distinct().toList();
  }

  /** Whether a cause came with Orsak. */
  public Origin origin(Cause cause) {
    Optional<Cause> same = supplied.cause(cause.id());
    if (same.isEmpty()) {
      return Origin.OWN;
    }
    boolean untouched =
        same.get().equals(cause) && files(cause.id()).stream().allMatch(Library::unchanged);
    return untouched ? Origin.BUILT_IN : Origin.REPLACED;
  }

  private static boolean unchanged(RuleFile file) {
    return RuleFile.builtIn(file.path())
        .filter(same -> same.text().equals(file.text()))
        .isPresent();
  }

  /** Where scenarios were looked for. */
  public Path scenarioFolder() {
    return folder;
  }

  /** The scenarios that expect a cause; empty if there are no scenarios to look at. */
  public Optional<List<Scenario>> proofs(String id) {
    return scenarios.map(
        all -> all.stream().filter(one -> one.expectedCauses().contains(id)).toList());
  }
}
