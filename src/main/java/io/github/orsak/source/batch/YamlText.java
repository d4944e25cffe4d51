package io.github.orsak.source.batch;

import io.github.orsak.event.Message;
import io.github.orsak.source.options.Limits;
import io.github.orsak.source.record.Excerpt;
import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.dataformat.yaml.YAMLFactory;
import tools.jackson.dataformat.yaml.YAMLParser;

/**
 * Reads the documents of a YAML text one after the other, each as far as it goes: what is broken
 * costs what follows it in its document, and a value that cannot be used costs what it belongs to.
 *
 * <p>Aliases are not followed: a file that is evidence should say what it says in place, and small
 * files should stay small.
 */
final class YamlText {

  /**
   * One document.
   *
   * @param node what could be read of it: of a list all whole items, of a mapping all whole entries
   * @param broken what ended the reading of it too early, if anything did
   */
  record Document(YamlNode node, Optional<Broken> broken) {

    /** Whether it is whole and has none of these keys. */
    boolean strange(Set<String> keys) {
      return broken.isEmpty() && Collections.disjoint(node.entries().keySet(), keys);
    }
  }

  /**
   * What ended the reading of a document.
   *
   * @param line where
   * @param message what was found
   * @param last whether no further document can be read
   */
  record Broken(int line, Message message, boolean last) {}

  private static final YAMLFactory FACTORY =
      YAMLFactory.builder()
          .streamReadConstraints(
              StreamReadConstraints.builder()
                  .maxNestingDepth(10 * Limits.YAML_DEPTH)
                  .maxStringLength(Limits.YAML)
                  .maxNameLength(Limits.NAME)
                  .build())
          // What is too large or stands twice is told in words of our own.
          .loadSettings(
              LoadSettings.builder()
                  .setCodePointLimit(Integer.MAX_VALUE)
                  .setAllowDuplicateKeys(true)
                  .build())
          .build();

  private static final int COST_OF_A_VALUE = 16;

  private final YamlSections sections;
  private YamlSections.Section section;
  private YAMLParser yaml;
  private Optional<Broken> broken = Optional.empty();
  private boolean over;
  private long size;

  /**
   * @param longestLine characters of a line
   */
  YamlText(Reader text, int longestLine) {
    this.sections = new YamlSections(new ShortLines(text, longestLine));
    this.section = sections.first();
    this.yaml = parser(section);
  }

  private static YAMLParser parser(Reader section) {
    return (YAMLParser) FACTORY.createParser(ObjectReadContext.empty(), section);
  }

  /** The next document, or empty at the end of the text. */
  Optional<Document> next() {
    while (!over) {
      size = 0;
      broken = Optional.empty();
      Optional<JsonToken> token = advance();
      Optional<YamlNode> node = token.map(first -> node(first, 0));
      if (token.isEmpty() || broken.isPresent()) {
        over = sections.ended() || broken.filter(Broken::last).isPresent();
        section = section.next();
        yaml = parser(section);
      }
      if (token.isPresent() || broken.isPresent()) {
        int line = broken.map(Broken::line).orElse(1);
        return Optional.of(new Document(node.orElseGet(() -> new YamlNode.Text("", line)), broken));
      }
    }
    return Optional.empty();
  }

  /** The next token, or empty at the end of a section and where the document is broken. */
  private Optional<JsonToken> advance() {
    try {
      return Optional.ofNullable(yaml.nextToken());
    } catch (JacksonException e) {
      broken = Optional.of(why(e));
    } catch (StackOverflowError | IndexOutOfBoundsException e) {
      broken = Optional.of(new Broken(line(), Message.of("yaml.bad"), false));
    }
    return Optional.empty();
  }

  private YamlNode node(JsonToken token, int depth) {
    int line = line();
    if (yaml.isCurrentAlias()) {
      return new YamlNode.Unusable(Message.of("yaml.alias"), line);
    }
    if (depth > Limits.YAML_DEPTH) {
      skip(token);
      return new YamlNode.Unusable(Message.of("yaml.deep", Limits.YAML_DEPTH), line);
    }
    if (token == JsonToken.START_OBJECT) {
      return mapping(line, depth);
    }
    if (token == JsonToken.START_ARRAY) {
      return sequence(line, depth);
    }
    String text = token == JsonToken.VALUE_NULL ? "" : yaml.getString();
    count(text, line);
    return new YamlNode.Text(text, line);
  }

  private void skip(JsonToken token) {
    int open = token.isStructStart() ? 1 : 0;
    while (open > 0) {
      Optional<JsonToken> next = advance();
      if (next.isEmpty()) {
        return;
      }
      open += next.get().isStructStart() ? 1 : next.get().isStructEnd() ? -1 : 0;
    }
  }

  private YamlNode sequence(int line, int depth) {
    List<YamlNode> items = new ArrayList<>();
    Optional<JsonToken> next = advance();
    while (next.isPresent() && next.get() != JsonToken.END_ARRAY) {
      YamlNode item = node(next.get(), depth + 1);
      if (broken.isPresent()) {
        break;
      }
      items.add(item);
      next = advance();
    }
    return new YamlNode.Sequence(items, line);
  }

  private YamlNode mapping(int line, int depth) {
    Map<String, YamlNode> entries = new LinkedHashMap<>();
    Optional<JsonToken> next = advance();
    while (next.isPresent() && next.get() != JsonToken.END_OBJECT) {
      String key = yaml.currentName();
      int keyLine = line();
      count(key, keyLine);
      next = advance();
      if (next.isEmpty()) {
        break;
      }
      YamlNode value = node(next.get(), depth + 1);
      if (broken.isEmpty() || value instanceof YamlNode.Sequence) {
        YamlNode twice = new YamlNode.Unusable(Message.of("yaml.twice"), keyLine);
        entries.merge(key, value, (first, second) -> twice);
      }
      next = broken.isPresent() ? Optional.empty() : advance();
    }
    return new YamlNode.Mapping(entries, line);
  }

  private void count(String text, int line) {
    size += text.length() + COST_OF_A_VALUE;
    if (size > Limits.YAML && broken.isEmpty()) {
      broken = Optional.of(new Broken(line, Message.of("yaml.large"), false));
    }
  }

  private int line() {
    return section.linesBefore() + Math.max(1, yaml.currentTokenLocation().getLineNr());
  }

  private Broken why(JacksonException e) {
    for (Throwable cause = e.getCause(); cause != null; cause = cause.getCause()) {
      if (cause instanceof IOException stopped) {
        return new Broken(line(), Message.of("yaml.stopped", Excerpt.reason(stopped)), true);
      }
    }
    return new Broken(lineOf(e), Message.of("yaml.invalid", Excerpt.reason(said(e))), false);
  }

  // What was being read is told first, and helps little without what was met there.
  private static String said(JacksonException e) {
    return e.getCause() instanceof MarkedYamlEngineException marked && marked.getContext() != null
        ? marked.getContext() + ": " + marked.getProblem()
        : e.getOriginalMessage();
  }

  private int lineOf(JacksonException e) {
    if (e.getCause() instanceof MarkedYamlEngineException marked) {
      return marked
          .getProblemMark()
          .map(mark -> section.linesBefore() + mark.getLine() + 1)
          .orElseGet(() -> line());
    }
    return e.getLocation() == null
        ? line()
        : section.linesBefore() + Math.max(1, e.getLocation().getLineNr());
  }
}
