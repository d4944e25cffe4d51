package io.github.orsak.report.text;

/**
 * How a text report looks.
 *
 * @param width columns of the terminal; lines are wrapped to it, at least {@link #NARROWEST}
 * @param colour whether to mark with ANSI colours; nothing is said by colour alone
 * @param full whether to tell everything, or only what, where, since when and what to do
 */
public record TextStyle(int width, boolean colour, boolean full) {

  /** Narrower than this nothing can be read. */
  public static final int NARROWEST = 40;

  /** The whole report for 80 columns, without colours. */
  public static final TextStyle PLAIN = new TextStyle(80, false, true);

  public TextStyle {
    width = Math.max(NARROWEST, width);
  }
}
