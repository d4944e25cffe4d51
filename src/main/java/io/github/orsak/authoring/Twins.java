package io.github.orsak.authoring;

import io.github.orsak.authoring.Library.Route;
import io.github.orsak.engine.Outline;
import io.github.orsak.engine.Outline.Pattern;
import io.github.orsak.engine.Outline.Sense;
import io.github.orsak.knowledge.Cause;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;

/**
 * Two causes of which some rules ask for the same events.
 *
 * @param one the cause whose id comes first
 * @param other the other one
 * @param alike whether the rules ask for the very same, so that no event tells the two apart
 * @param events what both ask for, such as {@code PKCS_ISSUE PKCS_Issue_CA_Unavailable}
 * @param decides the observations that would tell them apart, as the causes say
 */
public record Twins(
    String one, String other, boolean alike, Set<String> events, List<String> decides) {

  private static final java.util.regex.Pattern WORD =
      java.util.regex.Pattern.compile(
          "(?<![\\w.$])(operation|fault|name|state|id)\\s*(?:==|in\\b)\\s*"
              + "(\"[^\"]*\"|\\([^()]*\\)|[\\w.]+)");

  public Twins {
    events = Set.copyOf(new TreeSet<>(events));
    decides = List.copyOf(decides);
  }

  /** Every such pair among the causes of a library, by name. */
  public static List<Twins> in(Library library, String language) {
    List<Twins> twins = new ArrayList<>();
    List<Cause> causes = List.copyOf(library.causes());
    for (int i = 0; i < causes.size(); i++) {
      for (int j = i + 1; j < causes.size(); j++) {
        compare(causes.get(i), causes.get(j), library, language, twins);
      }
    }
    return twins;
  }

  private static void compare(
      Cause one, Cause other, Library library, String language, List<Twins> twins) {
    Set<String> shared = new TreeSet<>();
    boolean alike = false;
    for (Route route : library.routes(one.id())) {
      for (Route twin : library.routes(other.id())) {
        Set<String> events = events(route.rule());
        if (!events.isEmpty() && events.equals(events(twin.rule()))) {
          shared.addAll(asked(route.rule()));
          alike |= conditions(route.rule()).equals(conditions(twin.rule()));
        }
      }
    }
    if (!shared.isEmpty()) {
      List<String> decides = new ArrayList<>(decides(one, other, language));
      decides.addAll(decides(other, one, language));
      twins.add(new Twins(one.id(), other.id(), alike, shared, decides));
    }
  }

  private static List<String> decides(Cause cause, Cause rival, String language) {
    return cause.rivals().stream()
        .filter(named -> named.cause().equals(rival.id()))
        .map(named -> named.decides().in(language))
        .toList();
  }

  /** Which kinds of events a rule asks for and asks to be absent. */
  private static Set<String> events(Outline.Rule rule) {
    Set<String> events = new TreeSet<>();
    for (Pattern pattern : rule.patterns()) {
      String words = words(pattern);
      if (!words.isEmpty()) {
        events.add((pattern.sense() == Sense.NOT ? "no " : "") + pattern.type() + " " + words);
      }
    }
    return events;
  }

  private static Set<String> asked(Outline.Rule rule) {
    Set<String> asked = new TreeSet<>();
    rule.patterns().stream()
        .filter(pattern -> pattern.sense() != Sense.NOT)
        .map(Twins::words)
        .filter(words -> !words.isEmpty())
        .forEach(asked::add);
    return asked;
  }

  private static String words(Pattern pattern) {
    List<String> words = new ArrayList<>();
    for (Outline.Passage condition : pattern.conditions()) {
      Matcher word = WORD.matcher(condition.text());
      while (word.find()) {
        words.add(word.group(2).replaceAll("[\"()]", "").replaceAll("^.*\\.", "").strip());
      }
    }
    return String.join(" ", words);
  }

  private static Set<String> conditions(Outline.Rule rule) {
    Set<String> conditions = new TreeSet<>();
    for (Pattern pattern : rule.patterns()) {
      Set<String> asked = new TreeSet<>();
      pattern
          .conditions()
          .forEach(
              one -> asked.add(one.text().replaceAll("\\$\\w+", "\\$").replaceAll("\\s+", "")));
      conditions.add(pattern.sense() + pattern.type() + asked);
    }
    return conditions;
  }
}
