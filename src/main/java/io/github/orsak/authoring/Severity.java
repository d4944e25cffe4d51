package io.github.orsak.authoring;

/** How much a broken convention matters. */
public enum Severity {
  /** The rule does not work, or a reader is misled. */
  ERROR,
  /** It works, and somebody will stumble over it. */
  WARNING
}
