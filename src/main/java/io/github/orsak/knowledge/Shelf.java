package io.github.orsak.knowledge;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * The YAML files of one place, by their path below it.
 *
 * @param name what to call the place in messages
 * @param files path with forward slashes to content
 */
record Shelf(String name, Map<String, byte[]> files) {

  static final String CATALOG = "catalog/";

  /**
   * The files of a folder.
   *
   * @throws KnowledgeException if it is not a readable folder
   */
  static Shelf folder(Path folder) {
    return folder(folder.toString(), folder);
  }

  /** The files of a folder that messages call by another name. */
  static Shelf folder(String name, Path folder) {
    Map<String, byte[]> files = new TreeMap<>();
    try (Stream<Path> found = Files.walk(folder)) {
      for (Path file : (Iterable<Path>) found.filter(Files::isRegularFile)::iterator) {
        String path = folder.relativize(file).toString().replace('\\', '/');
        if (path.endsWith(".yaml")) {
          files.put(path, Files.readAllBytes(file));
        }
      }
    } catch (IOException e) {
      throw new KnowledgeException(
          List.of(name + ": is not a folder that can be read; name a folder of rules"));
    }
    return new Shelf(name, files);
  }

  /** Where a file stands, as a person would look for it. */
  String place(String path) {
    return name + "/" + path;
  }
}
