package io.github.orsak;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.orsak.knowledge.Cause;
import io.github.orsak.scenario.Scenario;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Lists every breach of the conventions of {@code rules/} and {@code test-scenarios/} at once. */
class ConventionsTest {

  private static final Pattern CONCLUDED =
      Pattern.compile("(?:Hypothesis\\.of|new Refutation)\\(\\s*\"([^\"]+)\"");
  private static final Pattern RULE = Pattern.compile("(?m)^rule \"([^\"]*)\"");
  private static final Pattern EVIDENCE = Pattern.compile("\\.with(?:If)?\\([^\"()]*\"([a-z-]+)\"");

  private final List<String> breaches = new ArrayList<>();

  @Test
  void rulesAndScenariosFollowTheConventions() {
    List<Path> drl = Project.files(Project.RULES, ".drl");
    drl.stream().filter(file -> file.getNameCount() == 3).forEach(this::cause);
    drl.forEach(this::consequences);
    Project.files(Project.RULES, ".yaml").forEach(this::words);
    scenarios();
    coverage();
    assertThat(breaches).isEmpty();
  }

  private void cause(Path drl) {
    String id = id(drl);
    String text = Project.read(drl);
    String stem = drl.getFileName().toString().replace(".drl", "");
    String topic = drl.getName(1).toString();
    require(drl, text.startsWith("/*\n * " + id + ": "), "begins with its id and one sentence");
    for (String line :
        List.of(
            " * From ",
            " * Unless ",
            " * Text       " + stem + ".yaml",
            " * Scenarios  test-scenarios/" + topic + "/" + stem + "/")) {
      require(drl, text.contains(line), "has the header line \"" + line.substring(3) + "\"");
    }
    require(drl, text.contains("\npackage rules." + topic + "\n"), "is in package rules." + topic);
    int rules = 0;
    for (Matcher rule = RULE.matcher(text); rule.find(); rules++) {
      require(drl, rule.group(1).startsWith(id + ": "), "names its rules " + id + ": …");
    }
    require(drl, rules >= 1 && rules <= 5, "has one to five rules");
    require(drl, !text.contains("salience"), "needs no salience");
    require(drl, !text.contains("no-loop"), "needs no no-loop");
    require(drl, text.contains("insertLogical("), "concludes with insertLogical");
    require(drl, !text.matches("(?s).*\\b(eval|System|Thread|Files|global)\\b.*"), "is pure");
    for (String ending : List.of(".yaml", ".sv.yaml")) {
      Path words = drl.resolveSibling(stem + ending);
      require(drl, Files.exists(words), "has words in " + words.getFileName());
    }
    evidence(drl, id, text);
  }

  private void evidence(Path drl, String id, String text) {
    Cause cause = Project.ORSAK.causes().cause(id).orElseThrow();
    Set<String> used = new LinkedHashSet<>();
    for (Matcher key = EVIDENCE.matcher(text); key.find(); ) {
      used.add(key.group(1));
      require(drl, cause.ground(key.group(1)).isPresent(), "has words for " + key.group(1));
    }
    for (String key : cause.evidence().keySet()) {
      require(drl, text.contains("\"" + key + "\""), "uses the evidence " + key);
    }
  }

  private void consequences(Path drl) {
    for (Matcher id = CONCLUDED.matcher(Project.read(drl)); id.find(); ) {
      boolean known = Project.ORSAK.causes().cause(id.group(1)).isPresent();
      require(drl, known, "concludes a cause that exists: " + id.group(1));
    }
  }

  private void words(Path yaml) {
    String text = Project.read(yaml);
    require(yaml, text.endsWith("\n") && !text.contains("\t"), "ends in a line feed, has no tabs");
    for (Matcher code = Pattern.compile("value: (0x\\w+)").matcher(text); code.find(); ) {
      require(yaml, false, "quotes the code " + code.group(1));
    }
  }

  private void coverage() {
    for (Cause cause : Project.ORSAK.causes().all()) {
      String id = cause.id();
      Path drl = Project.RULES.resolve(cause.topic()).resolve(stem(cause) + ".drl");
      require(drl, Files.exists(drl), "exists, because " + id + " has words");
      require(drl, !cause.references().isEmpty(), "has references");
      require(drl, !cause.remediation().isEmpty() || cause.note(), "says what to do");
      require(drl, !cause.rivals().isEmpty(), "names a rival");
      require(drl, !cause.nextChecks().isEmpty(), "names a check that would decide");
      String title = cause.title().in("en");
      require(drl, title.split(" ").length < 10 && !title.endsWith("."), "has a short title");
      require(drl, !title.equals(cause.title().in("sv")), "is translated");
    }
  }

  private void scenarios() {
    List<Scenario> all = Project.scenarios();
    for (Cause cause : Project.ORSAK.causes().all()) {
      Path folder = Project.SCENARIOS.resolve(cause.topic()).resolve(stem(cause));
      String prefix = folder.toString().replace('\\', '/') + "/";
      List<Scenario> own =
          all.stream().filter(s -> s.name().replace('\\', '/').startsWith(prefix)).toList();
      boolean fires =
          own.stream().anyMatch(s -> !s.nearMiss() && s.expectedCauses().contains(cause.id()));
      boolean misses =
          own.stream().anyMatch(s -> s.nearMiss() && !s.expectedCauses().contains(cause.id()));
      require(folder, fires, "has a scenario that fires");
      require(folder, misses, "has a near miss that does not");
    }
    for (Scenario scenario : all) {
      Path file = Path.of(scenario.name());
      boolean healthy = file.startsWith(Project.SCENARIOS.resolve("healthy"));
      boolean silent =
          scenario.expectedCauses().stream()
              .allMatch(id -> Project.ORSAK.causes().cause(id).map(Cause::note).orElse(false));
      require(file, !healthy || silent, "stays silent, being healthy");
      String text = Project.read(file);
      require(file, text.startsWith("# Synthetic"), "says that it is synthetic");
    }
  }

  private void require(Path file, boolean holds, String what) {
    if (!holds) {
      breaches.add(file + ": expected that it " + what);
    }
  }

  private static String stem(Cause cause) {
    return cause.id().substring(cause.topic().length() + 1);
  }

  private static String id(Path drl) {
    String stem = drl.getFileName().toString().replace(".drl", "");
    return (drl.getName(1) + "-" + stem).toLowerCase(Locale.ROOT);
  }
}
