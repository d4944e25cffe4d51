package io.github.orsak.knowledge.files;

import io.github.orsak.knowledge.KnowledgeException;
import io.github.orsak.knowledge.Nearest;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.exc.MismatchedInputException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** Binds YAML files to records and turns what goes wrong into messages with a place. */
public final class YamlReader {

  private static final YAMLMapper MAPPER =
      YAMLMapper.builder()
          .propertyNamingStrategy(PropertyNamingStrategies.KEBAB_CASE)
          .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .build();

  private static final Pattern TWICE = Pattern.compile("Duplicate \\w+ property \"(.*?)\".*");

  private final List<String> problems = new ArrayList<>();
  private final Set<String> wrong = new HashSet<>();
  private boolean clashed;

  /** Reads a file; empty, with a problem noted, if it does not have the right shape. */
  public <T> Optional<T> read(String place, byte[] yaml, Class<T> shape) {
    try {
      T value = MAPPER.readValue(yaml, shape);
      if (value == null) {
        problem(place, "is empty; remove it or fill it");
      }
      return Optional.ofNullable(value);
    } catch (UnrecognizedPropertyException e) {
      List<String> known = e.getKnownPropertyIds().stream().map(String::valueOf).sorted().toList();
      note(
          place,
          place
              + lineOf(e.getPropertyName(), yaml)
              + ": \""
              + e.getPropertyName()
              + "\" is not known here"
              + Nearest.guess(
                  e.getPropertyName(), known, "; expected one of " + String.join(", ", known)));
    } catch (MismatchedInputException e) {
      note(place, at(place, e) + key(e) + "has another form; expected " + form(e));
    } catch (JacksonException e) {
      Matcher twice = TWICE.matcher(Objects.requireNonNullElse(e.getOriginalMessage(), ""));
      if (twice.matches()) {
        note(place, at(place, e) + "\"" + twice.group(1) + "\" is there twice; remove one");
        return Optional.empty();
      }
      String said =
          e.getCause() instanceof MarkedYamlEngineException marked && marked.getContext() != null
              ? marked.getContext() + ": " + marked.getProblem()
              : e.getOriginalMessage().lines().findFirst().orElse("no YAML");
      note(
          place,
          at(place, e)
              + "cannot be read: "
              + said.replaceAll("`?(java|io|tools)\\.[\\w.$]+`?", "this value")
              + "; mend the line, or compare it with a neighbouring file");
    }
    return Optional.empty();
  }

  private static String key(JacksonException e) {
    return e.getPath().isEmpty()
            || e.getPath().get(e.getPath().size() - 1).getPropertyName() == null
        ? "this value "
        : "\"" + e.getPath().get(e.getPath().size() - 1).getPropertyName() + "\" ";
  }

  private static String form(MismatchedInputException e) {
    Class<?> type = e.getTargetType() == null ? Object.class : e.getTargetType();
    if (type == boolean.class) {
      return "true or false";
    }
    if (type.isPrimitive() || Number.class.isAssignableFrom(type)) {
      return "a number";
    }
    if (Collection.class.isAssignableFrom(type)) {
      return "a list";
    }
    return type == String.class ? "a text" : "keys with values";
  }

  // The parser gives no place for a key that a record does not have.
  private static String lineOf(String key, byte[] yaml) {
    String text = new String(yaml, StandardCharsets.UTF_8);
    Matcher line =
        Pattern.compile("(?<![\\w-])" + Pattern.quote(key) + "[\"']?\\s*:").matcher(text);
    return line.find() ? ":" + text.substring(0, line.end()).lines().count() : "";
  }

  private static String at(String place, JacksonException e) {
    if (e.getCause() instanceof MarkedYamlEngineException marked) {
      return place + marked.getProblemMark().map(m -> ":" + (m.getLine() + 1)).orElse("") + ": ";
    }
    return e.getLocation() == null || e.getLocation().getLineNr() < 1
        ? place + ": "
        : place + ":" + e.getLocation().getLineNr() + ": ";
  }

  public void problem(String place, String text) {
    note(place, place + ": " + text);
  }

  private void note(String place, String problem) {
    wrong.add(place);
    problems.add(problem);
  }

  /** Notes that a file defines what another one has defined. */
  public void clash(String place, String text) {
    clashed = true;
    problem(place, text);
  }

  /**
   * Ends a reading.
   *
   * @throws KnowledgeException if anything was wrong
   */
  public void finish() {
    if (!problems.isEmpty()) {
      throw new KnowledgeException(problems, wrong, clashed);
    }
  }

  /** A duration such as {@code 15m}, {@code 24h} or {@code 90s}. */
  public Duration duration(String place, String text, Duration otherwise) {
    if (text == null || text.isEmpty()) {
      return otherwise;
    }
    try {
      return Duration.parse("PT" + text.toUpperCase(Locale.ROOT));
    } catch (DateTimeParseException e) {
      problem(place, "\"" + text + "\" is not a duration; expected one such as 15m or 24h");
      return otherwise;
    }
  }

  /** The constant with this name, however it is cased. */
  public <E extends Enum<E>> E constant(String place, Class<E> type, String text, E otherwise) {
    for (E constant : type.getEnumConstants()) {
      if (constant.name().equalsIgnoreCase(text.replace('-', '_'))) {
        return constant;
      }
    }
    List<String> names = new ArrayList<>();
    for (E constant : type.getEnumConstants()) {
      names.add(constant.name().toLowerCase(Locale.ROOT).replace('_', '-'));
    }
    problem(place, "\"" + text + "\" is not one of " + String.join(", ", names));
    return otherwise;
  }

  /** What a file leaves out, as empty. */
  public static <T> Map<String, T> orEmpty(@Nullable Map<String, T> map) {
    return map == null ? Map.of() : map;
  }

  /** What a file leaves out, as empty. */
  public static <T> List<T> orEmpty(@Nullable List<T> list) {
    return list == null ? List.of() : list;
  }
}
