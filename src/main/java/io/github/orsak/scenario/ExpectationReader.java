package io.github.orsak.scenario;

import io.github.orsak.knowledge.Nearest;
import io.github.orsak.report.Language;
import io.github.orsak.report.Report;
import io.github.orsak.source.batch.YamlNode;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads what a scenario expects. */
final class ExpectationReader {

  private static final Set<String> KEYS =
      Set.of("active", "resolved", "notes", "unexplained", "undetermined", "outcome");
  private static final Set<String> OUTCOMES =
      Stream.of(Report.Outcome.values())
          .map(ExpectationReader::name)
          .collect(Collectors.toUnmodifiableSet());
  private static final Set<String> FINDING_KEYS =
      Set.of("cause", "host", "ca", "template", "confidence", "failures", "explains", "evidence");

  private final String file;

  ExpectationReader(String file) {
    this.file = file;
  }

  Expected read(YamlNode node) {
    Map<String, YamlNode> entries = entries(node, KEYS);
    return new Expected(
        findings(entries.get("active")),
        findings(entries.get("resolved")),
        findings(entries.get("notes")),
        entries.containsKey("unexplained") ? number(entries.get("unexplained")) : 0,
        entries.containsKey("undetermined")
            ? entries.get("undetermined").items().stream().map(YamlNode::text).toList()
            : List.of(),
        outcome(entries.get("outcome")));
  }

  private String outcome(@Nullable YamlNode node) {
    if (node == null) {
      return "";
    }
    if (!OUTCOMES.contains(node.text())) {
      throw wrong(
          node,
          "\"" + node.text() + "\" is no outcome; expected one of " + new TreeSet<>(OUTCOMES));
    }
    return node.text();
  }

  /** An outcome as the JSON report names it. */
  static String name(Report.Outcome outcome) {
    return outcome.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  private List<Expected.Finding> findings(YamlNode list) {
    return list == null ? List.of() : list.items().stream().map(this::finding).toList();
  }

  private Expected.Finding finding(YamlNode node) {
    if (node instanceof YamlNode.Text text) {
      return Expected.Finding.of(text.text());
    }
    Map<String, YamlNode> entries = entries(node, FINDING_KEYS);
    if (!entries.containsKey("cause")) {
      throw wrong(node, "an expected diagnosis has no \"cause\"; expected the id of one");
    }
    return new Expected.Finding(
        text(entries, "cause"),
        text(entries, "host"),
        text(entries, "ca"),
        text(entries, "template"),
        text(entries, "confidence"),
        entries.containsKey("failures")
            ? OptionalLong.of(number(entries.get("failures")))
            : OptionalLong.empty(),
        entries.containsKey("explains")
            ? entries.get("explains").items().stream().map(YamlNode::text).toList()
            : List.of(),
        Optional.ofNullable(entries.get("evidence"))
            .map(list -> list.items().stream().map(YamlNode::text).toList()));
  }

  private Map<String, YamlNode> entries(YamlNode node, Set<String> known) {
    if (!(node instanceof YamlNode.Mapping)) {
      throw wrong(
          node, "expected keys such as active, but found " + Language.ENGLISH.say(node.describe()));
    }
    node.entries()
        .forEach(
            (key, value) -> {
              if (!known.contains(key)) {
                throw wrong(
                    value,
                    "\""
                        + key
                        + "\" is not known here"
                        + Nearest.guess(key, known, "; expected one of " + new TreeSet<>(known)));
              }
            });
    return node.entries();
  }

  private static String text(Map<String, YamlNode> entries, String key) {
    return entries.containsKey(key) ? entries.get(key).text() : "";
  }

  private long number(YamlNode node) {
    try {
      return Long.parseLong(node.text());
    } catch (NumberFormatException e) {
      throw wrong(node, "\"" + node.text() + "\" is not a number of failures");
    }
  }

  private ScenarioException wrong(YamlNode node, String what) {
    return new ScenarioException(file + ":" + node.line() + ": " + what);
  }
}
