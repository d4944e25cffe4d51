package io.github.orsak;

import io.github.orsak.knowledge.files.Shelf;
import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/**
 * A language that nobody speaks: every English word in letters of another alphabet. It is made of
 * files alone.
 */
final class PseudoLanguage {

  /** An ISO 639-1 code that no file of Orsak has. */
  static final String CODE = "eo";

  private static final YAMLMapper YAML = new YAMLMapper();
  private static final Pattern CHOICE = Pattern.compile("(?s)(\\d+,choice,)(.*)");
  private static final Set<String> PROSE =
      Set.of(
          "title",
          "verdict",
          "verdict-resolved",
          "explanation",
          "says",
          "decides",
          "look",
          "means",
          "do",
          "verify",
          "withdrawn-if");

  private PseudoLanguage() {}

  /** The text in the other alphabet; what stands in braces is kept, but for choices. */
  static String of(String english) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < english.length(); i++) {
      if (english.charAt(i) == '{') {
        int end = closing(english, i);
        Matcher choice = CHOICE.matcher(english.substring(i + 1, end));
        text.append('{')
            .append(
                choice.matches()
                    ? choice.group(1) + of(choice.group(2))
                    : english.substring(i + 1, end))
            .append('}');
        i = end;
      } else {
        text.append(letter(english.charAt(i)));
      }
    }
    return text.toString();
  }

  private static int closing(String text, int open) {
    int depth = 0;
    for (int i = open; i < text.length(); i++) {
      depth += text.charAt(i) == '{' ? 1 : text.charAt(i) == '}' ? -1 : 0;
      if (depth == 0) {
        return i;
      }
    }
    throw new IllegalArgumentException("a brace is left open: " + text);
  }

  private static char letter(char c) {
    if (c >= 'a' && c <= 'z') {
      return (char) (c - 'a' + 'а');
    }
    return c >= 'A' && c <= 'Z' ? (char) (c - 'A' + 'А') : c;
  }

  /** Copies English knowledge and puts a file of the language beside each. */
  static void translate(Path rules, Path folder) throws IOException {
    for (Map.Entry<String, byte[]> file : Shelf.folder(rules).files().entrySet()) {
      String path = file.getKey();
      if (Shelf.language(path).isEmpty()) {
        Path copy = folder.resolve(path);
        Files.createDirectories(copy.getParent());
        Files.write(copy, file.getValue());
        JsonNode tree = YAML.readTree(file.getValue());
        JsonNode words = path.startsWith(Shelf.CATALOG) ? catalog(tree) : cause(tree);
        String twin = path.substring(0, path.length() - "yaml".length()) + CODE + ".yaml";
        Files.write(folder.resolve(twin), YAML.writeValueAsBytes(words));
      }
    }
  }

  private static JsonNode cause(JsonNode node) {
    if (node instanceof ObjectNode mapping) {
      for (String key : List.copyOf(mapping.propertyNames())) {
        JsonNode value = mapping.get(key);
        if (PROSE.contains(key) && value.isString()) {
          mapping.put(key, of(value.asString()));
        } else {
          cause(value);
        }
      }
    } else {
      node.forEach(PseudoLanguage::cause);
    }
    return node;
  }

  private static JsonNode catalog(JsonNode tree) {
    ObjectNode lists = YAML.createObjectNode();
    tree.properties()
        .forEach(
            list ->
                list.getValue()
                    .forEach(
                        item -> {
                          JsonNode text = item.path("meaning");
                          JsonNode words = text.isString() ? text : item.path("title");
                          if (words.isString()) {
                            String id = item.has("id") ? item.get("id").asString() + " " : "";
                            lists
                                .withObject("/" + list.getKey())
                                .put(id + item.get("name").asString(), of(words.asString()));
                          }
                        }));
    return lists;
  }

  /** Translates the words of a report. */
  static void translateWords(Path english, Path other) throws IOException {
    Properties words = new Properties();
    try (Reader in = Files.newBufferedReader(english)) {
      words.load(in);
    }
    words.replaceAll((key, text) -> of((String) text));
    Files.createDirectories(other.getParent());
    try (Writer out = Files.newBufferedWriter(other)) {
      words.store(out, null);
    }
  }
}
