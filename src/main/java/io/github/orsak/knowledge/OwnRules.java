package io.github.orsak.knowledge;

import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Rules and knowledge of one's own, to be used beside those that ship with Orsak.
 *
 * @param folders folders with {@code .drl} and {@code .yaml} files, laid out like {@code rules/};
 *     what is named twice counts once
 * @param overrides ids of built-in causes that a folder may replace; without this a second
 *     definition is an error
 * @param strict whether a broken file stops the loading instead of being left out and named in the
 *     report
 * @param timeout how long the rules may take for one case before one that does not come to an end
 *     is left out and named in the report, and never asked again
 */
public record OwnRules(
    List<Path> folders, Set<String> overrides, boolean strict, Duration timeout) {

  /** How long rules may take unless one says otherwise. */
  public static final Duration TIMEOUT = Duration.ofMinutes(1);

  /** Nothing of one's own. */
  public static final OwnRules NONE = new OwnRules(List.of(), Set.of(), false);

  public OwnRules {
    folders = distinct(folders);
    overrides = Set.copyOf(overrides);
  }

  /** Rules of one's own that may take the usual time. */
  public OwnRules(List<Path> folders, Set<String> overrides, boolean strict) {
    this(folders, overrides, strict, TIMEOUT);
  }

  // A folder may be listed in the environment and named once more, which is how it is spelled then.
  private static List<Path> distinct(List<Path> folders) {
    Map<Path, Path> all = new LinkedHashMap<>();
    folders.forEach(folder -> all.put(folder.toAbsolutePath().normalize(), folder));
    return List.copyOf(all.values());
  }
}
