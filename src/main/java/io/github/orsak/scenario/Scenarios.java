package io.github.orsak.scenario;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Finds scenario files. */
public final class Scenarios {

  private Scenarios() {}

  /**
   * The scenario files at or below a path, in the order of their names.
   *
   * @throws ScenarioException if the path cannot be read
   */
  public static List<Path> find(Path place) {
    try (Stream<Path> found = Files.walk(place)) {
      return found.filter(Scenarios::isScenario).sorted().toList();
    } catch (IOException e) {
      throw new ScenarioException(
          place + ": cannot be read; name a scenario file or a folder of scenarios");
    }
  }

  private static boolean isScenario(Path file) {
    return file.toString().endsWith(".yaml") && Files.isRegularFile(file);
  }
}
