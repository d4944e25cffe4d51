package io.github.orsak.knowledge.files;

import io.github.orsak.knowledge.KnowledgeException;
import io.github.orsak.knowledge.OwnRules;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The YAML files of one place, by their path below it.
 *
 * @param name what to call the place in messages
 * @param files path with forward slashes to content
 * @param leftOut paths of files that were found to be wrong and count no more
 */
public record Shelf(String name, Map<String, byte[]> files, Set<String> leftOut) {

  public static final String CATALOG = "catalog/";

  private static final String YAML = ".yaml";
  private static final Pattern TWIN = Pattern.compile(".*\\.([a-z]{2})\\.yaml");

  /**
   * The files of a folder.
   *
   * @throws KnowledgeException if it is not a readable folder
   */
  public static Shelf folder(Path folder) {
    return folder(folder.toString(), folder);
  }

  /**
   * The files of one's own folders.
   *
   * @throws KnowledgeException if one is not a readable folder
   */
  public static List<Shelf> of(OwnRules own) {
    return own.folders().stream().map(Shelf::folder).toList();
  }

  /** The files of a folder that messages call by another name. */
  public static Shelf folder(String name, Path folder) {
    Map<String, byte[]> files = new TreeMap<>();
    try (Stream<Path> found = Files.walk(folder)) {
      if (!Files.isDirectory(folder)) {
        throw new NotDirectoryException(name);
      }
      for (Path file : (Iterable<Path>) found.filter(Files::isRegularFile)::iterator) {
        String path = folder.relativize(file).toString().replace('\\', '/');
        if (path.endsWith(".yaml")) {
          files.put(path, Files.readAllBytes(file));
        }
      }
    } catch (IOException | UncheckedIOException e) {
      throw new KnowledgeException(
          List.of(name + ": is not a folder that can be read; name a folder of rules"));
    }
    return new Shelf(name, files, Set.of());
  }

  /**
   * Loads something from this shelf: a file that is wrong is left out, and what is wrong with it
   * becomes a trouble.
   *
   * @throws KnowledgeException if a file defines what another file has defined, so that leaving one
   *     out would be a guess
   */
  public <T> T load(List<String> troubles, Function<Shelf, T> load) {
    Shelf usable = this;
    while (true) {
      try {
        return load.apply(usable);
      } catch (KnowledgeException e) {
        Shelf fewer = usable.without(e.files());
        if (e.clash() || fewer == usable) {
          throw e;
        }
        troubles.addAll(e.problems());
        usable = fewer;
      }
    }
  }

  /** The files that give the texts of this one in other languages, by language. */
  public Map<String, String> languagesOf(String path) {
    String stem = path.substring(0, path.length() - YAML.length());
    Map<String, String> found = new TreeMap<>();
    for (String other : files.keySet()) {
      language(other)
          .filter(code -> other.equals(stem + "." + code + YAML))
          .ifPresent(code -> found.put(code, other));
    }
    return found;
  }

  /** The language of a file that is called {@code <name>.<language>.yaml}; empty for others. */
  public static Optional<String> language(String path) {
    Matcher twin = TWIN.matcher(path);
    return twin.matches() ? Optional.of(twin.group(1)) : Optional.empty();
  }

  /** Whether any of the files describes events rather than a cause. */
  public boolean hasCatalog() {
    return files.keySet().stream().anyMatch(path -> path.startsWith(CATALOG));
  }

  private Shelf without(Set<String> places) {
    Map<String, byte[]> good = new TreeMap<>(files);
    good.keySet().removeIf(path -> places.contains(place(path)));
    Set<String> wrong = new HashSet<>(leftOut);
    files.keySet().stream().filter(path -> !good.containsKey(path)).forEach(wrong::add);
    return wrong.equals(leftOut) ? this : new Shelf(name, good, wrong);
  }

  /** Where a file stands, as a person would look for it. */
  public String place(String path) {
    return name + "/" + path;
  }
}
