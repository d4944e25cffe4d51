package io.github.orsak.engine;

import io.github.orsak.diagnosis.Hypothesis;
import io.github.orsak.event.Event;
import io.github.orsak.history.Activity;
import io.github.orsak.history.Episode;
import io.github.orsak.history.Expectation;
import io.github.orsak.history.Observation;
import io.github.orsak.history.ServiceRun;
import io.github.orsak.knowledge.Nearest;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.kie.api.builder.Message;

/**
 * Says compile errors the way a rule author needs them: file and line, what was found, what is
 * near.
 *
 * <p>The engine reports no column, no line for an unknown field, and generated Java files for an
 * error in a consequence; so the offending word is looked up in the DRL again.
 */
final class CompileErrors {

  private static final List<Class<?>> FACTS =
      List.of(
          Episode.class,
          Expectation.class,
          ServiceRun.class,
          Activity.class,
          Observation.class,
          Event.class,
          Hypothesis.class);

  private static final Pattern UNKNOWN_FIELD =
      Pattern.compile("Unable to parse left part of expression: (\\w+)");
  private static final Pattern UNKNOWN_TYPE =
      Pattern.compile("(?:Unable to resolve ObjectType|Unable to find class) '?\"?([\\w.$]+)");
  private static final Pattern CONSEQUENCE =
      Pattern.compile("(?:The method|method) (\\w+)\\(|(\\w+) cannot be resolved");

  private CompileErrors() {}

  static List<String> explain(List<Message> errors, List<RuleFile> files) {
    Set<String> said = new LinkedHashSet<>();
    for (Message error : errors) {
      if (!error.getText().contains("Parser returned a null Package")) {
        said.add(explain(error, files));
      }
    }
    return new ArrayList<>(said);
  }

  static List<String> escaped(Throwable thrown, List<RuleFile> files) {
    String what = thrown.getMessage() == null ? thrown.toString() : firstLine(thrown.getMessage());
    return List.of(files.get(0).name() + ": does not compile: " + what);
  }

  private static String explain(Message error, List<RuleFile> files) {
    String text = error.getText();
    RuleFile file =
        files.stream()
            .filter(f -> error.getPath() != null && error.getPath().endsWith(f.path()))
            .findFirst()
            .orElse(files.get(0));
    Matcher field = UNKNOWN_FIELD.matcher(text);
    if (field.find()) {
      return unknown(file, field.group(1), "no fact has a field", fieldNames());
    }
    Matcher type = UNKNOWN_TYPE.matcher(text);
    if (type.find()) {
      return unknown(file, type.group(1), "there is no class", classNames());
    }
    Matcher consequence = CONSEQUENCE.matcher(text);
    if (consequence.find()) {
      String word = consequence.group(1) != null ? consequence.group(1) : consequence.group(2);
      return unknown(file, word, "the consequence uses something unknown:", fieldNames());
    }
    String line = error.getLine() > 0 ? ":" + error.getLine() : "";
    return file.name() + line + ": " + firstLine(text);
  }

  private static String unknown(RuleFile file, String word, String what, Set<String> known) {
    int line = file.lineOf(word);
    return file.name()
        + (line > 0 ? ":" + line : "")
        + ": "
        + what
        + " \""
        + word
        + "\""
        + Nearest.to(word, known).map(near -> ". Perhaps you meant " + near + ".").orElse(".");
  }

  private static Set<String> fieldNames() {
    Set<String> names = new TreeSet<>();
    for (Class<?> fact : FACTS) {
      for (Method method : fact.getDeclaredMethods()) {
        names.add(property(method.getName()));
      }
    }
    return names;
  }

  private static String property(String method) {
    return method.startsWith("get") && method.length() > 3
        ? method.substring(3, 4).toLowerCase(Locale.ROOT) + method.substring(4)
        : method;
  }

  private static Set<String> classNames() {
    Set<String> names = new TreeSet<>();
    FACTS.forEach(fact -> names.add(fact.getSimpleName()));
    return names;
  }

  private static String firstLine(String text) {
    return text.lines().findFirst().orElse(text).strip();
  }
}
