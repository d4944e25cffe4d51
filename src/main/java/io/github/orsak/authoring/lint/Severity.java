package io.github.orsak.authoring.lint;

/** How much a broken convention matters. */
public enum Severity {
  /** The rule does not work, or a reader is misled. */
  ERROR,
  /** It works, and somebody will stumble over it. */
  WARNING
}
