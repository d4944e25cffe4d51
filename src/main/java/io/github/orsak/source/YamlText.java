package io.github.orsak.source;

import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.dataformat.yaml.YAMLFactory;
import tools.jackson.dataformat.yaml.YAMLParser;

/**
 * Reads the documents of a YAML text one after the other. Anchors and aliases are refused: a file
 * that is evidence should say what it says in place, and small files should stay small.
 */
final class YamlText {

  /** The text is no YAML of the kind we read. */
  static final class Malformed extends Exception {
    private static final long serialVersionUID = 1;

    private final int line;

    Malformed(int line, String message) {
      super(message);
      this.line = line;
    }

    int line() {
      return line;
    }
  }

  private static final YAMLFactory FACTORY =
      YAMLFactory.builder()
          .streamReadConstraints(
              StreamReadConstraints.builder()
                  .maxNestingDepth(10 * Limits.YAML_DEPTH)
                  .maxStringLength(Limits.YAML)
                  .maxNameLength(Limits.NAME)
                  .build())
          .build();

  private static final int COST_OF_A_VALUE = 16;

  private final YAMLParser parser;
  private long size;

  /**
   * @param longestLine characters of a line
   */
  YamlText(Reader text, int longestLine) {
    this.parser =
        (YAMLParser)
            FACTORY.createParser(ObjectReadContext.empty(), new ShortLines(text, longestLine));
  }

  /** The next document, or empty at the end of the text. */
  Optional<YamlNode> next() throws Malformed {
    try {
      size = 0;
      JsonToken token = parser.nextToken();
      return token == null ? Optional.empty() : Optional.of(node(token, 0));
    } catch (JacksonException e) {
      for (Throwable cause = e.getCause(); cause != null; cause = cause.getCause()) {
        if (cause instanceof IOException stopped) {
          throw new Malformed(line(), "Reading stopped (" + Excerpt.reason(stopped) + ").");
        }
      }
      throw new Malformed(lineOf(e), "Not valid YAML: " + Excerpt.reason(said(e)));
    } catch (StackOverflowError | IndexOutOfBoundsException e) {
      throw new Malformed(line(), "Not valid YAML.");
    }
  }

  private YamlNode node(JsonToken token, int depth) throws Malformed {
    int line = line();
    if (depth > Limits.YAML_DEPTH) {
      throw new Malformed(line, "Nested more than " + Limits.YAML_DEPTH + " levels deep.");
    }
    if (parser.isCurrentAlias() || parser.getObjectId() != null) {
      throw new Malformed(line, "Anchors (&) and aliases (*) are not allowed; repeat the value.");
    }
    if (token == JsonToken.START_OBJECT) {
      return mapping(line, depth);
    }
    if (token == JsonToken.START_ARRAY) {
      List<YamlNode> items = new ArrayList<>();
      for (JsonToken next = parser.nextToken();
          next != JsonToken.END_ARRAY;
          next = parser.nextToken()) {
        items.add(node(next, depth + 1));
      }
      return new YamlNode.Sequence(items, line);
    }
    String text = token == JsonToken.VALUE_NULL ? "" : parser.getString();
    count(text, line);
    return new YamlNode.Text(text, line);
  }

  private YamlNode mapping(int line, int depth) throws Malformed {
    Map<String, YamlNode> entries = new LinkedHashMap<>();
    while (parser.nextToken() != JsonToken.END_OBJECT) {
      String key = parser.currentName();
      int keyLine = line();
      count(key, keyLine);
      if (entries.put(key, node(parser.nextToken(), depth + 1)) != null) {
        throw new Malformed(keyLine, "The key " + Excerpt.of(key) + " is there twice.");
      }
    }
    return new YamlNode.Mapping(entries, line);
  }

  private void count(String text, int line) throws Malformed {
    size += text.length() + COST_OF_A_VALUE;
    if (size > Limits.YAML) {
      throw new Malformed(line, "The document is too large; split it with --- or use Event XML.");
    }
  }

  private int line() {
    return Math.max(1, parser.currentTokenLocation().getLineNr());
  }

  // What was being read is told first, and helps little without what was met there.
  private static String said(JacksonException e) {
    return e.getCause() instanceof MarkedYamlEngineException marked && marked.getContext() != null
        ? marked.getContext() + ": " + marked.getProblem()
        : e.getOriginalMessage();
  }

  private int lineOf(JacksonException e) {
    if (e.getCause() instanceof MarkedYamlEngineException marked) {
      return marked.getProblemMark().map(mark -> mark.getLine() + 1).orElseGet(this::line);
    }
    return e.getLocation() == null ? line() : Math.max(1, e.getLocation().getLineNr());
  }
}
