package io.github.orsak.authoring;

import io.github.orsak.source.batch.YamlNode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * The words of a cause as an author sees them.
 *
 * @param path the path of the English file below the folder of rules, without its ending
 * @param place where the English file stands
 * @param text the English file
 * @param english what is in it; an empty text if that is no YAML
 * @param twins the files of other languages that the folder has, by language
 */
public record CauseSheet(
    String path, String place, String text, YamlNode english, Map<String, Twin> twins) {

  /**
   * The words in another language.
   *
   * @param place where the file stands or should stand
   * @param words what is in it, if it is there
   */
  public record Twin(String place, Optional<YamlNode> words) {}

  private static final YamlNode NOTHING = new YamlNode.Text("", 1);

  /**
   * The sheet of a cause.
   *
   * @param stem the path of its English file without the ending
   * @param languages those other than English that the folder has
   * @param yamls every YAML file of the folder, by its path
   * @param place where the file of a path stands
   */
  static CauseSheet of(
      String stem, Set<String> languages, Map<String, String> yamls, UnaryOperator<String> place) {
    String path = stem + ".yaml";
    Map<String, Twin> twins = new TreeMap<>();
    for (String language : languages) {
      String twin = stem + "." + language + ".yaml";
      twins.put(language, new Twin(place.apply(twin), read(yamls.get(twin))));
    }
    return new CauseSheet(
        stem, place.apply(path), yamls.get(path), read(yamls.get(path)).orElse(NOTHING), twins);
  }

  private static Optional<YamlNode> read(@Nullable String text) {
    return Optional.ofNullable(text).map(yaml -> YamlNode.read(yaml).orElse(NOTHING));
  }

  /** The cause that its path names. */
  public String id() {
    return path.replace('/', '-');
  }

  /** Whether the English file is no YAML, so that nobody knows what it says. */
  public boolean unread() {
    return english.entries().isEmpty() && !text.isBlank();
  }

  public boolean note() {
    return english.entries().containsKey("note")
        && english.entries().get("note").text().equals("true");
  }

  public Optional<YamlNode> part(String key) {
    return Optional.ofNullable(english.entries().get(key));
  }

  /** The keys of the evidence with what stands there. */
  public Map<String, YamlNode> evidence() {
    return part("evidence").map(YamlNode::entries).orElse(Map.of());
  }

  /** The items of a list, none if there is no list of this name. */
  public List<YamlNode> list(String key) {
    return part(key).map(YamlNode::items).orElse(List.of());
  }

  /** The text of a key in one of its mappings, or empty. */
  public static String text(YamlNode mapping, String key) {
    YamlNode value = mapping.entries().get(key);
    return value == null ? "" : value.text();
  }
}
