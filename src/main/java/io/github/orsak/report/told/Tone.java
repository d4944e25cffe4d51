package io.github.orsak.report.told;

import io.github.orsak.diagnosis.Diagnosis;

/** How grave something said is; a format marks it beside saying it in words. */
public enum Tone {
  PLAIN,
  ALARM,
  NOTICE,
  GOOD;

  /** How grave a diagnosis is. */
  public static Tone of(Diagnosis.Status status) {
    return switch (status) {
      case ACTIVE -> ALARM;
      case RESOLVED -> GOOD;
      case NOTE -> NOTICE;
    };
  }
}
