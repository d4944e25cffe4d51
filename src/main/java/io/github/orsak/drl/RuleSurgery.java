package io.github.orsak.drl;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Makes another rule of a rule by changing its text: a condition less, another threshold.
 *
 * <p>What is taken out leaves blanks, so every line keeps its number and what is wrong with the
 * changed rule is told at the line of the original. Whether the result compiles is not known until
 * it is compiled: what is taken out may be needed elsewhere.
 */
public final class RuleSurgery {

  private static final Pattern JOINED_BEFORE = Pattern.compile("(?:\\b(?:and|or)|&&|\\|\\|)\\s*$");
  private static final Pattern JOINED_AFTER = Pattern.compile("\\s*(?:(?:and|or)\\b|&&|\\|\\|)");

  private final RuleAnatomy rule;
  private final StringBuilder text;
  // The same with comments and quoted text blanked, to look for commas and brackets in.
  private final StringBuilder bare;
  private final List<Exchange> exchanges = new ArrayList<>();

  /** Begins with the rule as it is. */
  public RuleSurgery(RuleAnatomy rule) {
    this.rule = rule;
    this.text = new StringBuilder(rule.file().text());
    this.bare = new StringBuilder(RuleScan.bare(rule.file().text()));
  }

  private record Exchange(int from, int to, String with) {}

  /**
   * Asks for one thing less: a constraint, a term, or a whole pattern, {@code not} or {@code
   * exists}.
   */
  public RuleSurgery without(Condition condition) {
    switch (condition.kind()) {
      case TERM -> exchange(condition.from(), condition.to(), neutral(condition));
      case CONSTRAINT, BINDING -> {
        blank(condition.from(), condition.to());
        separator(condition);
      }
      default -> group(condition);
    }
    return this;
  }

  /** Puts another word in the place of one. */
  public RuleSurgery replacing(Token word, String with) {
    return exchange(word.from(), word.to(), with);
  }

  /** Puts another text in the place of a condition. */
  public RuleSurgery replacing(Condition condition, String with) {
    return exchange(condition.from(), condition.to(), with);
  }

  /** Gives the rule another name. */
  public RuleSurgery named(String name) {
    int from = text.indexOf(rule.name(), rule.from());
    boolean quoted = "\"'".indexOf(text.charAt(from - 1)) >= 0;
    int wider = quoted ? 1 : 0;
    return exchange(from - wider, from + rule.name().length() + wider, '"' + name + '"');
  }

  /** The whole file with the rule so changed. */
  public String file() {
    StringBuilder file = new StringBuilder(text);
    exchanges.stream()
        .sorted(Comparator.comparingInt(Exchange::from).reversed())
        .forEach(exchange -> file.replace(exchange.from, exchange.to, exchange.with));
    return file.toString();
  }

  /** The rule so changed, and nothing else of its file. */
  public String rule() {
    String file = file();
    return file.substring(rule.from(), file.length() - text.length() + rule.to());
  }

  /** The rule so changed, without the other rules of its file. */
  public String alone() {
    RuleSurgery alone = new RuleSurgery(rule);
    alone.text.setLength(0);
    alone.text.append(text);
    alone.exchanges.addAll(exchanges);
    RuleAnatomy.of(rule.file()).stream()
        .filter(other -> other.from() != rule.from())
        .forEach(other -> alone.blank(other.from(), other.to()));
    return alone.file();
  }

  private RuleSurgery exchange(int from, int to, String with) {
    exchanges.add(new Exchange(from, to, with));
    return this;
  }

  /** A term that says nothing where it stands. */
  private String neutral(Condition term) {
    boolean all =
        bare.substring(0, term.from()).stripTrailing().endsWith("&&")
            || bare.substring(term.to()).stripLeading().startsWith("&&");
    return all ? "true" : "false";
  }

  /** The comma of an expression that is gone goes with it. */
  private void separator(Condition gone) {
    int after = next(gone.to());
    int before = previous(gone.from());
    if (bare.charAt(after) == ',') {
      blank(after, after + 1);
    } else if (bare.charAt(before) == ',' || bare.charAt(before) == ';') {
      blank(before, before + 1);
    }
  }

  /** One of several conditions goes with its own brackets and the word that joins it. */
  private void group(Condition gone) {
    int from = gone.from();
    int to = gone.to();
    List<Condition> siblings = parent(rule.when(), gone).parts();
    while (siblings.size() > 1
        && bare.charAt(previous(from)) == '('
        && bare.charAt(next(to)) == ')') {
      from = previous(from);
      to = next(to) + 1;
    }
    Matcher before = JOINED_BEFORE.matcher(bare).region(0, from);
    Matcher after = JOINED_AFTER.matcher(bare).region(to, bare.length());
    if (siblings.indexOf(gone) > 0 && before.find()) {
      from = before.start();
    } else if (siblings.indexOf(gone) == 0 && after.lookingAt()) {
      to = after.end();
    }
    blank(from, to);
  }

  private static Condition parent(Condition above, Condition part) {
    return above
        .all()
        .filter(one -> one.parts().stream().anyMatch(part::equals))
        .findFirst()
        .orElse(above);
  }

  private int next(int position) {
    int at = position;
    while (Character.isWhitespace(bare.charAt(at))) {
      at++;
    }
    return at;
  }

  private int previous(int position) {
    int at = position - 1;
    while (Character.isWhitespace(bare.charAt(at))) {
      at--;
    }
    return at;
  }

  private void blank(int from, int to) {
    RuleScan.blank(text, from, to);
    RuleScan.blank(bare, from, to);
  }
}
