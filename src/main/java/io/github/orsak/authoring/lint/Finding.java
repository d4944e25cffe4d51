package io.github.orsak.authoring.lint;

import java.util.Comparator;

/**
 * One place where a convention is broken.
 *
 * @param convention which one
 * @param file the file, as the author named its folder
 * @param line the line, from 1; 0 where the whole file is meant
 * @param what what was found and what was expected
 */
public record Finding(Convention convention, String file, int line, String what) {

  /** By file, line and number. */
  static final Comparator<Finding> ORDER =
      Comparator.comparing(Finding::file)
          .thenComparingInt(Finding::line)
          .thenComparing(Finding::convention)
          .thenComparing(Finding::what);

  /** Where it is, for a person and for editors that jump there. */
  public String place() {
    return line > 0 ? file + ":" + line : file;
  }
}
