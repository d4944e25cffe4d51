package io.github.orsak.report.text;

import io.github.orsak.report.told.Tone;

/** What a piece of text is marked as. */
public enum Ink {
  PLAIN(""),
  STRONG("1"),
  ALARM("1;31"),
  GOOD("32"),
  NOTICE("33"),
  FAINT("2");

  private final String code;

  Ink(String code) {
    this.code = code;
  }

  /** How something of this tone is marked. */
  public static Ink of(Tone tone) {
    return switch (tone) {
      case PLAIN -> PLAIN;
      case ALARM -> ALARM;
      case NOTICE -> NOTICE;
      case GOOD -> GOOD;
    };
  }

  public String on(String text, boolean colour) {
    return colour && this != PLAIN ? "\u001B[" + code + "m" + text + "\u001B[0m" : text;
  }
}
