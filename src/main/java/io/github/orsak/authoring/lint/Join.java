package io.github.orsak.authoring.lint;

import io.github.orsak.drl.Outline.Passage;
import io.github.orsak.drl.Outline.Pattern;
import io.github.orsak.drl.Outline.Sense;
import io.github.orsak.drl.Token;
import io.github.orsak.history.Activity;
import io.github.orsak.history.Authority;
import io.github.orsak.history.Fact;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** How the facts of one rule are tied to each other, pattern by pattern. */
final class Join {

  /** Fields that name whom or what a fact is about. */
  private static final String KEYS =
      "host|hosts|ca|template|user|device|serial|scope|cause|root|consequence|hypothesis|channel|this";

  private static final String KEY = "(?<![\\w.$])(?:scope\\.)?(?:" + KEYS + ")";

  /** An unequal key ties facts as well: it contrasts one host with the others. */
  private static final java.util.regex.Pattern KEYED =
      java.util.regex.Pattern.compile(
          KEY
              + "\\s*[!=]=\\s*\\$\\w+"
              + "|\\$\\w+(?:\\.\\w+)*\\s*[!=]=\\s*(?:scope\\.)?(?:"
              + KEYS
              + ")(?!\\w)"
              + "|\\$\\w+(?:\\.\\w+)*\\s+contains\\b|\\b(?:memberOf|contains)\\s+\\$\\w+"
              + "|\\b(?:(?:from|names)ServerOf|echoes|saysWhy)\\(");

  private static final String TIME =
      "first|last|time|millis|started|startedAt|endedAt|recoveredAt|answeredAt|onset|index|lastSuccess"
          + "|firstSuccess|firstDownload|firstRecovery";

  /**
   * A field that is a time, or a question about another fact as a whole, such as near($it, 5) or
   * $it.holds(this).
   */
  private static final java.util.regex.Pattern TIMED =
      java.util.regex.Pattern.compile(
          "(?<![\\w$])(?:" + TIME + ")(?!\\w)|(?<![\\w])\\w+\\(\\s*(?:\\$\\w+|this)\\s*[,)]");

  private static final java.util.regex.Pattern OPERATOR =
      java.util.regex.Pattern.compile(
          "\\b(?:" + String.join("|", Token.TEMPORAL) + ")\\s*(\\[)?[^\\]]*\\]?\\s*\\$\\w+");

  private static final java.util.regex.Pattern REFERENCE =
      java.util.regex.Pattern.compile("\\$\\w+");

  /** Facts that span the whole log. */
  private static final Set<String> STANDING =
      Set.of(Activity.class.getSimpleName(), Authority.class.getSimpleName());

  /** Facts that last from their first to their last time. */
  private static final Set<String> LASTING =
      Stream.of(Fact.class.getPermittedSubclasses())
          .map(Class::getSimpleName)
          .filter(type -> !STANDING.contains(type))
          .collect(Collectors.toSet());

  private static final String EVENT = "Event";

  private final Map<String, String> bound = new HashMap<>();
  private final Set<String> timed = new HashSet<>();
  private boolean first = true;

  /** Takes a pattern into account for those that follow. */
  void after(Pattern pattern) {
    if (pattern.sense() == Sense.MATCH) {
      first = false;
    }
    if (!pattern.binding().isEmpty()) {
      bound.put(pattern.binding(), pattern.type());
      if (LASTING.contains(pattern.type()) || pattern.type().equals(EVENT)) {
        timed.add(pattern.binding());
      }
    }
  }

  /** Whether it stands beside earlier facts without an equal key. */
  boolean unkeyed(Pattern pattern) {
    return !first
        && pattern.sense() != Sense.GATHER
        && !bound.isEmpty()
        && known(pattern)
        && pattern.conditions().stream().noneMatch(asked -> KEYED.matcher(asked.text()).find());
  }

  /** Whether nothing says how far in time it lies from an earlier fact that has a time. */
  boolean untimed(Pattern pattern) {
    if (first || timed.isEmpty() || pattern.sense() == Sense.GATHER) {
      return false;
    }
    if (pattern.type().equals(EVENT)) {
      return !bounded(pattern);
    }
    // That something never happened at all is a statement about the whole log.
    return LASTING.contains(pattern.type())
        && pattern.sense() != Sense.NOT
        && pattern.conditions().stream().noneMatch(this::relates);
  }

  private boolean known(Pattern pattern) {
    return LASTING.contains(pattern.type())
        || pattern.type().equals(EVENT)
        || STANDING.contains(pattern.type());
  }

  private boolean relates(Passage asked) {
    String text = asked.text();
    boolean refers = REFERENCE.matcher(text).results().anyMatch(m -> timed.contains(m.group()));
    return refers && (TIMED.matcher(text).find() || text.contains("this =="));
  }

  // An event is a point in time: it is bounded by a window, or on both sides.
  private boolean bounded(Pattern pattern) {
    boolean later = false;
    boolean earlier = false;
    for (Passage asked : pattern.conditions()) {
      var operator = OPERATOR.matcher(asked.text());
      if (operator.find()) {
        boolean window = operator.group(1) != null;
        boolean meets = !asked.text().matches("(?s).*\\b(after|before)\\b.*");
        if (window || meets) {
          return true;
        }
      } else if (relates(asked)) {
        later |= asked.text().contains(">");
        earlier |= asked.text().contains("<");
        if (!asked.text().matches("(?s).*[<>].*")) {
          return true;
        }
      }
    }
    return later && earlier;
  }
}
