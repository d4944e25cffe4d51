package io.github.orsak.authoring.scaffold;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The first files of a new cause. They load and compile, and nothing in them passes until what
 * begins with TODO is filled in.
 */
public final class Scaffold {

  /** Begins whatever an author has to fill in. */
  public static final String PLACEHOLDER = "TODO";

  private static final String HEALTHY_EVENTS =
      """
      start: 2021-03-01T08:00:00Z
      defaults: { host: NDES01, channel: Microsoft Intune Connector }
      events:
        - { at: +1m, id: 10010 }   # StartedConnectorService
        - { at: +2m, id: 20400 }   # Download_Success
        # TODO the events that show it, such as
        # - { at: +5m, id: 20102, data: ["Diagnostic Code: 0x00000400"] }   # PkcsCertIssue_Failure
      """;

  private final String topic;
  private final String name;
  private final String title;
  private final Optional<FieldCase> field;
  private final Collection<String> languages;

  /**
   * @param topic the folder of the cause
   * @param name its name in that folder
   * @param title what is wrong, in under ten words; empty: to be filled in
   * @param field the log that the scenarios are drafted from, if there is one
   * @param languages those other than English in which its words are to be written
   */
  public Scaffold(
      String topic,
      String name,
      String title,
      Optional<FieldCase> field,
      Collection<String> languages) {
    this.topic = topic;
    this.name = name;
    this.title = title;
    this.field = field;
    this.languages = List.copyOf(languages);
  }

  /** The id that the path makes. */
  public String id() {
    return topic + "-" + name;
  }

  /** The files, by their paths, in the order in which an author reads them. */
  public Map<Path, String> files(Path rules, Path scenarios) {
    Path folder = rules.resolve(topic);
    Path proof = scenarios.resolve(topic).resolve(name);
    Map<Path, String> files = new LinkedHashMap<>();
    files.put(proof.resolve("at-work.yaml"), scenario(false));
    files.put(proof.resolve("one-fact-less-near-miss.yaml"), scenario(true));
    files.put(folder.resolve(name + ".yaml"), filled("words.yaml"));
    for (String language : languages) {
      files.put(folder.resolve(name + "." + language + ".yaml"), filled(words(language)));
    }
    files.put(folder.resolve(name + ".drl"), filled("rule.drl"));
    return files;
  }

  private String scenario(boolean nearMiss) {
    String said =
        nearMiss
            ? "TODO what differs in one fact, so that it is something else"
            : "TODO what happened, as a support engineer would say it";
    String origin =
        field
            .map(FieldCase::origin)
            .orElse("Synthetic: no real event of this connector is published.");
    String events = field.map(FieldCase::events).orElse(HEALTHY_EVENTS);
    String expected = field.map(FieldCase::expected).orElse("");
    String active = nearMiss ? "" : id();
    return "# "
        + origin
        + "\nscenario: "
        + said
        + "\n"
        + events
        + "expect:\n"
        + expectation(active, expected);
  }

  // What is diagnosed today stays expected; the new cause joins it and explains what was left.
  private static String expectation(String cause, String today) {
    if (cause.isEmpty()) {
      return today.isEmpty() ? "  active: []\n" : today;
    }
    String active = "  active:\n";
    String left = today.replaceAll("  unexplained: .*\n", "");
    return left.contains(active)
        ? left.replace(active, active + "    - " + cause + "\n")
        : active + "    - " + cause + "\n" + left.replace("  active: []\n", "");
  }

  private String filled(String template) {
    return template(template)
        .replace("{id}", id())
        .replace("{topic}", topic)
        .replace("{package}", topic.replace('-', '_'))
        .replace("{name}", name)
        .replace(
            "{title}",
            title.isEmpty() ? "TODO the problem in under ten words" : Draft.scalar(title))
        .replace("{operation}", field.flatMap(FieldCase::operation).orElse("TODO"))
        .replace("{fault}", field.flatMap(FieldCase::fault).orElse("TODO"));
  }

  // Of a language without a template, the English words are what is to be translated.
  private static String words(String language) {
    String own = "words." + language + ".yaml";
    return Scaffold.class.getResource(own) == null ? "words.yaml" : own;
  }

  private static String template(String name) {
    try (InputStream in = Scaffold.class.getResourceAsStream(name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException("the template " + name + " cannot be read", e);
    }
  }
}
