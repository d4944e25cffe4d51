package io.github.orsak.proving;

import io.github.orsak.drl.Condition;
import io.github.orsak.drl.RuleAnatomy;
import io.github.orsak.drl.Token;
import io.github.orsak.drl.Token.Kind;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A rule with one mistake in it, once for each mistake that is easily made: a threshold one off, a
 * window one unit off, another comparison, the wrong order, the wrong key, a condition forgotten.
 *
 * <p>Mistakes that plainly make no other rule are left out: one that is the same as another one,
 * such as {@code > 2} beside {@code >= 3}, and a key taken from a fact that shares it.
 */
final class Mutants {

  private static final Pattern SPAN = Pattern.compile("(\\d+)([a-z]+)");
  private static final Map<String, String> OTHER_COMPARISON =
      pairs("==", "!=", "in", "not in", "contains", "not contains", "<", "<=", ">", ">=");
  private static final Map<String, String> OTHER_ORDER =
      pairs("<", ">", "<=", ">=", "after", "before");
  private static final Map<String, String> OTHER_QUESTION =
      pairs("succeededAfter", "succeededBefore");
  private static final Map<String, String> OTHER_KEY = pairs("host", "ca", "device", "user");

  private final RuleAnatomy rule;
  private final Map<String, Variant> mutants = new LinkedHashMap<>();

  private Mutants(RuleAnatomy rule) {
    this.rule = rule;
  }

  private static Map<String, String> pairs(String... words) {
    Map<String, String> other = new HashMap<>();
    for (int i = 0; i < words.length; i += 2) {
      other.put(words[i], words[i + 1]);
      other.put(words[i + 1], words[i]);
    }
    return other;
  }

  static List<Variant> of(RuleAnatomy rule, Implied implied) {
    Mutants mutants = new Mutants(rule);
    Drops.of(rule, implied).forEach(mutants::add);
    rule.when()
        .all()
        .filter(one -> one.atomic() && one.kind() != Condition.Kind.EVAL)
        .forEach(mutants::mutate);
    return List.copyOf(mutants.mutants.values());
  }

  private void add(Variant variant) {
    mutants.putIfAbsent(Variant.oneLine(variant.drl("mutant")), variant);
  }

  private void mutate(Condition condition) {
    List<Token> words = condition.tokens();
    for (int i = 0; i < words.size(); i++) {
      Token word = words.get(i);
      switch (word.kind()) {
        case NUMBER -> threshold(condition, words, i);
        case SPAN -> window(condition, word);
        case OPERATOR -> operator(condition, words, i);
        case NAME -> question(condition, word);
        default -> {}
      }
    }
    truth(condition, words);
    listed(condition, words);
    key(condition, words);
  }

  private void replace(Condition condition, Token word, Change.Kind kind, String with) {
    int from = word.from() - condition.from();
    String text = condition.text();
    String now = text.substring(0, from) + with + text.substring(from + word.text().length());
    add(
        Variant.of(
            rule,
            condition,
            word.from(),
            kind,
            now,
            need(kind),
            surgery -> surgery.replacing(word, with)));
  }

  private static String need(Change.Kind kind) {
    return switch (kind) {
      case THRESHOLD, WINDOW -> "a scenario at the border, where one of the two holds";
      case ORDER -> "a scenario in which the order decides";
      case KEY -> "a scenario with several of them, of which only one fits";
      default -> "a scenario in which this decides whether the rule fires";
    };
  }

  private void threshold(Condition condition, List<Token> words, int i) {
    Token word = words.get(i);
    String unit = word.text().replaceAll("\\d", "");
    if (unit.contains(".")) {
      return;
    }
    long number = Long.parseLong(word.text().substring(0, word.text().length() - unit.length()));
    replace(condition, word, Change.Kind.THRESHOLD, number + 1 + unit);
    // Nothing that is counted is less than nothing, so these ask for nothing or for the impossible.
    boolean least = i > 0 && words.get(i - 1).is(">=") && number == 1;
    if (number > 0 && !least) {
      replace(condition, word, Change.Kind.THRESHOLD, number - 1 + unit);
    }
  }

  private void window(Condition condition, Token word) {
    Matcher parts = SPAN.matcher(word.text());
    if (parts.matches()) {
      long number = Long.parseLong(parts.group(1));
      replace(condition, word, Change.Kind.WINDOW, number + 1 + parts.group(2));
      if (number > 0) {
        replace(condition, word, Change.Kind.WINDOW, number - 1 + parts.group(2));
      }
    }
  }

  private void operator(Condition condition, List<Token> words, int i) {
    Token word = words.get(i);
    String operator = Variant.oneLine(word.text());
    boolean border = operator.startsWith("<") || operator.startsWith(">");
    boolean counted = i == words.size() - 2 && words.get(i + 1).kind() == Kind.NUMBER;
    // A border beside a number is the number's neighbour.
    if (OTHER_COMPARISON.containsKey(operator) && !(border && counted)) {
      replace(condition, word, Change.Kind.OPERATOR, OTHER_COMPARISON.get(operator));
    }
    if (OTHER_ORDER.containsKey(operator) && !counted) {
      replace(condition, word, Change.Kind.ORDER, OTHER_ORDER.get(operator));
    }
  }

  private void question(Condition condition, Token word) {
    int dot = word.text().lastIndexOf('.') + 1;
    String other = OTHER_QUESTION.get(word.text().substring(dot));
    if (other != null) {
      replace(condition, word, Change.Kind.ORDER, word.text().substring(0, dot) + other);
    }
  }

  /** A question that is answered by yes or no. */
  private void truth(Condition condition, List<Token> words) {
    boolean compares = words.stream().anyMatch(word -> word.kind() == Kind.OPERATOR);
    boolean binds = words.size() > 1 && words.get(1).is(":");
    if (compares || binds) {
      return;
    }
    Token first = words.get(0);
    boolean denied = first.is("!");
    replace(condition, first, Change.Kind.OPERATOR, denied ? "" : "!" + first.text());
  }

  /** One of several values that would do. */
  private void listed(Condition condition, List<Token> words) {
    boolean lists = words.size() > 5 && words.get(1).text().endsWith("in");
    for (int i = 3; lists && i < words.size() - 1; i++) {
      Token value = words.get(i);
      if (!value.is(",")) {
        boolean last = !words.get(i + 1).is(",");
        int from = last ? words.get(i - 1).from() : value.from();
        int to = last ? value.to() : words.get(i + 2).from();
        String text = condition.text();
        String now =
            text.substring(0, from - condition.from()) + text.substring(to - condition.from());
        add(
            Variant.of(
                rule,
                condition,
                value.from(),
                Change.Kind.CONDITION,
                now,
                "a scenario with " + value.text(),
                surgery -> surgery.replacing(condition, now)));
      }
    }
  }

  private void key(Condition condition, List<Token> words) {
    boolean joins =
        words.size() == 3
            && words.get(1).is("==")
            && words.get(2).text().endsWith("." + words.get(0).text())
            && OTHER_KEY.containsKey(words.get(0).text());
    if (!joins) {
      return;
    }
    Condition pattern =
        rule.when().all().filter(one -> one.parts().contains(condition)).findFirst().orElseThrow();
    if (pattern.fact().equals("Episode")) {
      String other = OTHER_KEY.get(words.get(0).text());
      replace(condition, words.get(0), Change.Kind.KEY, other);
    }
    Set<String> same = sameAs(words.get(2).text(), words.get(0).text());
    for (Condition earlier : new ArrayList<>(rule.when().parts())) {
      boolean before = earlier.to() <= pattern.from() && !earlier.binding().isEmpty();
      String with = earlier.binding() + "." + words.get(0).text();
      if (before && !same.contains(with)) {
        replace(condition, words.get(2), Change.Kind.KEY, with);
      }
    }
  }

  /** The keys of facts that are this one, since the rule joins the facts by this field. */
  private Set<String> sameAs(String key, String field) {
    Set<String> same = new HashSet<>(Set.of(key));
    for (boolean grows = true; grows; ) {
      grows = false;
      for (Condition pattern : rule.when().parts()) {
        String own = pattern.binding() + "." + field;
        for (Condition part : pattern.parts()) {
          List<Token> join = part.tokens();
          boolean joins = join.size() == 3 && join.get(0).is(field) && join.get(1).is("==");
          if (joins && (same.contains(own) || same.contains(join.get(2).text()))) {
            grows |= same.add(own) | same.add(join.get(2).text());
          }
        }
      }
    }
    return same;
  }
}
