package io.github.orsak;

import io.github.orsak.report.Report;
import io.github.orsak.scenario.Scenario;
import io.github.orsak.scenario.Scenarios;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ref.SoftReference;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The files of the repository and one loaded Orsak for all tests. */
public final class Project {

  public static final Path RULES = Path.of("rules");

  /** All scenarios, or one folder of them: an invariant of a few is tried in seconds. */
  public static final Path SCENARIOS =
      Path.of(System.getProperty("orsak.scenarios", "test-scenarios"));

  public static final Orsak ORSAK = Orsak.load();

  private static final int SAMPLED = 3;

  private static final Map<String, SoftReference<Report>> REPORTS = new ConcurrentHashMap<>();

  private Project() {}

  /** Every scenario, in the order of their paths. */
  public static List<Scenario> scenarios() {
    return Scenarios.find(SCENARIOS).stream().map(Scenario::all).flatMap(List::stream).toList();
  }

  /**
   * Every scenario of a file of its own and, of those that only show where a rule's borders are,
   * one in three: enough for what does not depend on the rules, such as how a report is rendered.
   */
  public static List<Scenario> sample() {
    List<Scenario> all = scenarios();
    return IntStream.range(0, all.size())
        .filter(i -> i % SAMPLED == 0 || !all.get(i).name().contains("borders"))
        .mapToObj(all::get)
        .toList();
  }

  /** The report of a scenario: many tests ask for it, so it is kept while there is room. */
  public static Report report(Scenario scenario) {
    Report kept = REPORTS.getOrDefault(scenario.name(), new SoftReference<>(null)).get();
    if (kept != null) {
      return kept;
    }
    Report report = ORSAK.diagnose(scenario.events());
    REPORTS.put(scenario.name(), new SoftReference<>(report));
    return report;
  }

  /** The files below a folder whose names end so, in order. */
  public static List<Path> files(Path folder, String ending) {
    try (Stream<Path> found = Files.walk(folder)) {
      return found.filter(file -> file.toString().endsWith(ending)).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
