package io.github.orsak;

import io.github.orsak.scenario.Scenario;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/**
 * Two scenarios in one file, of causes that look alike.
 *
 * @param file {@code <topic>/<cause>/or-<other cause>.yaml}, or {@code or-resolved.yaml}
 * @param one the first scenario, in which the cause is active
 * @param other the second, in which it is not
 * @param differences all that is different between their logs
 */
record Twins(Path file, Scenario one, Scenario other, List<String> differences) {

  private static final String MARK = "or-";
  private static final YAMLMapper YAML = new YAMLMapper();

  Twins {
    differences = List.copyOf(differences);
  }

  static Stream<Twins> all() {
    return Project.files(Project.SCENARIOS, ".yaml").stream()
        .filter(file -> file.getFileName().toString().startsWith(MARK))
        .map(Twins::read);
  }

  private static Twins read(Path file) {
    List<Scenario> scenarios = Scenario.all(file);
    if (scenarios.size() != 2) {
      throw new IllegalStateException(file + " holds " + scenarios.size() + " scenarios, not two");
    }
    return new Twins(file, scenarios.get(0), scenarios.get(1), differences(Project.read(file)));
  }

  String cause() {
    return file.getParent().getParent().getFileName() + "-" + file.getParent().getFileName();
  }

  String twin() {
    return file.getFileName().toString().replaceAll("^" + MARK + "|\\.yaml$", "");
  }

  /**
   * What differs between the logs of two documents, each difference by itself: an event more or
   * less, one field of an event, one of the properties all events share. An event is what one line
   * says, however often it repeats.
   */
  static List<String> differences(String documents) {
    try (var read = YAML.readerFor(JsonNode.class).<JsonNode>readValues(documents)) {
      return differences(read.next(), read.next());
    } catch (JacksonException e) {
      throw new IllegalStateException(documents, e);
    }
  }

  private static List<String> differences(JsonNode one, JsonNode other) {
    List<String> differences = new ArrayList<>();
    for (String shared : List.of("start", "defaults")) {
      differences.addAll(fields(leaves(one.path(shared)), leaves(other.path(shared))));
    }
    List<Map<String, String>> here = events(one);
    List<Map<String, String>> there = events(other);
    List.copyOf(here).stream().filter(there::remove).forEach(here::remove);
    for (Map<String, String> event : List.copyOf(here)) {
      there.stream()
          .filter(near -> fields(event, near).size() == 1)
          .findFirst()
          .ifPresent(
              near -> {
                differences.addAll(fields(event, near));
                here.remove(event);
                there.remove(near);
              });
    }
    here.forEach(event -> differences.add("only first " + event));
    there.forEach(event -> differences.add("only second " + event));
    return differences;
  }

  private static List<Map<String, String>> events(JsonNode document) {
    List<Map<String, String>> events = new ArrayList<>();
    document.path("events").forEach(event -> events.add(leaves(event)));
    return events;
  }

  private static List<String> fields(Map<String, String> one, Map<String, String> other) {
    Set<String> names = new TreeSet<>(one.keySet());
    names.addAll(other.keySet());
    names.removeIf(name -> one.getOrDefault(name, "").equals(other.getOrDefault(name, "")));
    return names.stream()
        .map(name -> name + ": " + one.get(name) + " or " + other.get(name))
        .toList();
  }

  private static Map<String, String> leaves(JsonNode node) {
    Map<String, String> leaves = new TreeMap<>();
    if (node.isObject()) {
      node.properties()
          .forEach(
              field ->
                  leaves(field.getValue())
                      .forEach((name, value) -> leaves.put(field.getKey() + " " + name, value)));
    } else if (node.isArray()) {
      for (int i = 0; i < node.size(); i++) {
        int at = i;
        leaves(node.get(i)).forEach((name, value) -> leaves.put(at + " " + name, value));
      }
    } else if (!node.isMissingNode()) {
      leaves.put("", node.asString());
    }
    return leaves;
  }
}
