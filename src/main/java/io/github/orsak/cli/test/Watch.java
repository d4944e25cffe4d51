package io.github.orsak.cli.test;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BooleanSupplier;
import java.util.function.IntSupplier;
import java.util.stream.Stream;

/**
 * Does something again whenever files have changed.
 *
 * <p>It looks at sizes and times again and again, because notifications of the platform miss
 * changes on network drives and in folders that come later.
 */
final class Watch {

  private final List<Path> places;
  private final BooleanSupplier pause;

  /**
   * Prepares to watch.
   *
   * @param places files and folders
   * @param pause waits a little; false to end
   */
  Watch(List<Path> places, BooleanSupplier pause) {
    this.places = List.copyOf(places);
    this.pause = pause;
  }

  /** Does it once and after every change; gives what the last time gave. */
  int run(IntSupplier work) {
    while (true) {
      // Taken before, so that what changes meanwhile is seen.
      Map<Path, String> seen = state();
      int result = work.getAsInt();
      do {
        if (!pause.getAsBoolean()) {
          return result;
        }
      } while (state().equals(seen));
    }
  }

  private Map<Path, String> state() {
    Map<Path, String> state = new TreeMap<>();
    for (Path place : places) {
      try (Stream<Path> found = Files.walk(place)) {
        found.forEach(file -> state.put(file, state(file)));
      } catch (IOException | UncheckedIOException e) {
        // A file may vanish while it is looked at; then the next look differs.
        state.put(place, "");
      }
    }
    return state;
  }

  private static String state(Path file) {
    try {
      BasicFileAttributes now = Files.readAttributes(file, BasicFileAttributes.class);
      return now.isDirectory() ? "" : now.size() + " " + now.lastModifiedTime();
    } catch (IOException e) {
      return "";
    }
  }
}
