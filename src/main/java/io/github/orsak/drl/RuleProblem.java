package io.github.orsak.drl;

/**
 * One thing that is wrong with a rule file.
 *
 * @param file where the file stands, for a person
 * @param line the line, from 1; 0 where the whole file is meant
 * @param kind what kind of mistake it is
 * @param text what was found, what was expected and what to do
 */
public record RuleProblem(String file, int line, Kind kind, String text) {

  /** Kinds of mistakes, by what has to be looked at to mend them. */
  public enum Kind {
    /** The text is not DRL. */
    SYNTAX,
    /** Something is named that does not exist. */
    NAME,
    /** Things are put together that do not fit. */
    TYPE,
    /** A word is matched that the catalog does not have. */
    WORD
  }

  @Override
  public String toString() {
    return file + (line > 0 ? ":" + line : "") + ": " + text;
  }
}
