package io.github.orsak.authoring.lint;

import java.util.Locale;

/** The conventions as a page of Markdown. */
final class ConventionTable {

  private ConventionTable() {}

  /** One row for each number. */
  static String markdown() {
    StringBuilder table = new StringBuilder();
    table.append("| number | what must hold | why | how to mend |\n|---|---|---|---|\n");
    for (Convention convention : Convention.values()) {
      table
          .append("| ")
          .append(convention.number())
          .append(convention.severity() == Severity.WARNING ? " " + word(convention) : "")
          .append(" | ")
          .append(convention.title())
          .append(" | ")
          .append(convention.why())
          .append(" | ")
          .append(convention.mend().replace("|", "\\|"))
          .append(" |\n");
    }
    return table.toString();
  }

  private static String word(Convention convention) {
    return "(" + convention.severity().name().toLowerCase(Locale.ROOT) + ")";
  }
}
