package io.github.orsak.drl;

import java.util.List;
import java.util.Set;

/**
 * The parts of a rule file, each with the place it stands at. It is made for looking at rules and
 * has nothing to do with firing them.
 *
 * @param packageName the package it declares, or empty
 * @param imports what it imports, in order
 * @param declared names of the types, globals and functions that the file itself declares
 * @param rules its rules, queries left out
 * @param queries its queries
 */
public record Outline(
    String packageName,
    List<Import> imports,
    Set<String> declared,
    List<Rule> rules,
    List<Rule> queries) {

  public Outline {
    imports = List.copyOf(imports);
    declared = Set.copyOf(declared);
    rules = List.copyOf(rules);
    queries = List.copyOf(queries);
  }

  /**
   * An import.
   *
   * @param target the class it names
   * @param line the line it stands in
   */
  public record Import(String target, int line) {

    /** The name by which rules call it. */
    public String simpleName() {
      return target.substring(target.lastIndexOf('.') + 1);
    }
  }

  /**
   * One rule.
   *
   * @param anatomy where it stands and what it asks for
   * @param attributes the names of its attributes, such as {@code salience}
   * @param patterns the facts it matches, denies or gathers, in order
   * @param conditions everything before {@code then}
   * @param consequence {@code then} and everything after it
   */
  public record Rule(
      RuleAnatomy anatomy,
      Set<String> attributes,
      List<Pattern> patterns,
      Passage conditions,
      Passage consequence) {

    public Rule {
      attributes = Set.copyOf(attributes);
      patterns = List.copyOf(patterns);
    }

    public String name() {
      return anatomy.name();
    }

    /** The line it begins in. */
    public int line() {
      return anatomy.line();
    }
  }

  /**
   * A piece of the file.
   *
   * @param text as written
   * @param line the line it begins in
   */
  public record Passage(String text, int line) {

    /** The line in which a character of the text stands. */
    public int lineAt(int index) {
      return line - 1 + RuleScan.lineAt(text, index);
    }
  }

  /** What a pattern asks of the facts that fit it. */
  public enum Sense {
    /** There is one, and the rule goes on with it. */
    MATCH,
    /** There is none. */
    NOT,
    /** There is one, whichever. */
    EXISTS,
    /** They are gathered, counted or compared as a whole. */
    GATHER
  }

  /**
   * A pattern such as {@code $failed: Episode(failures > 2)}.
   *
   * @param binding the name it gives the fact, or empty
   * @param type the class it names, as written
   * @param sense what it asks
   * @param line the line it begins in
   * @param conditions what stands between its brackets, by comma
   */
  public record Pattern(
      String binding, String type, Sense sense, int line, List<Passage> conditions) {

    public Pattern {
      conditions = List.copyOf(conditions);
    }
  }
}
