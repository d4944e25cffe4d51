package io.github.orsak.authoring.lint;

import static io.github.orsak.authoring.lint.Convention.TRANSLATED;

import io.github.orsak.authoring.CauseSheet;
import io.github.orsak.authoring.Workbench;
import io.github.orsak.knowledge.files.Shelf;
import io.github.orsak.source.batch.YamlNode;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Compares the texts of the catalog in each language of the folder with the English ones. */
final class CatalogTranslations implements Lint.Check {

  private static final String YAML = ".yaml";

  @Override
  public void check(Workbench bench, List<Finding> findings) {
    bench.yamls().keySet().stream()
        .filter(path -> path.startsWith(Shelf.CATALOG) && Shelf.language(path).isEmpty())
        .forEach(path -> bench.languages().forEach(code -> check(bench, path, code, findings)));
  }

  private static void check(Workbench bench, String path, String code, List<Finding> findings) {
    String twin = path.substring(0, path.length() - YAML.length()) + "." + code + YAML;
    Map<String, YamlNode> english = read(bench, path);
    Map<String, YamlNode> other = read(bench, twin);
    boolean there = bench.yamls().containsKey(twin);
    for (Map.Entry<String, YamlNode> list : english.entrySet()) {
      for (YamlNode item : list.getValue().items()) {
        Optional<YamlNode> text =
            Optional.ofNullable(item.entries().get("meaning"))
                .or(() -> Optional.ofNullable(item.entries().get("title")));
        if (text.isPresent() && !there) {
          findings.add(
              new Finding(
                  TRANSLATED, bench.place(path), 0, "is not translated into " + bench.place(twin)));
          return;
        }
        String name = name(list.getKey(), item);
        YamlNode texts = other.get(list.getKey());
        if (text.isPresent() && (texts == null || !texts.entries().containsKey(name))) {
          findings.add(
              new Finding(
                  TRANSLATED,
                  bench.place(twin),
                  texts == null ? 1 : texts.line(),
                  list.getKey() + "." + name + " is missing"));
        }
      }
    }
  }

  private static Map<String, YamlNode> read(Workbench bench, String path) {
    return Optional.ofNullable(bench.yamls().get(path))
        .flatMap(YamlNode::read)
        .map(YamlNode::entries)
        .orElse(Map.of());
  }

  // As the loader of the catalog calls it.
  private static String name(String list, YamlNode item) {
    String name = CauseSheet.text(item, "name");
    return list.equals("events") ? CauseSheet.text(item, "id") + " " + name : name;
  }
}
