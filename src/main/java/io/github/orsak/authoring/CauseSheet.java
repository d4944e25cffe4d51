package io.github.orsak.authoring;

import io.github.orsak.source.batch.YamlNode;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The words of a cause as an author sees them.
 *
 * @param path the path of the English file below the folder of rules, without its ending
 * @param place where the English file stands
 * @param text the English file
 * @param english what is in it; an empty text if that is no YAML
 * @param swedishPlace where the Swedish file stands or should stand
 * @param swedish what is in it, if it is there
 */
public record CauseSheet(
    String path,
    String place,
    String text,
    YamlNode english,
    String swedishPlace,
    Optional<YamlNode> swedish) {

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
