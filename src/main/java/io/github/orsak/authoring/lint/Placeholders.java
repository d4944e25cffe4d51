package io.github.orsak.authoring.lint;

import static io.github.orsak.authoring.lint.Convention.NO_PLACEHOLDER;

import io.github.orsak.authoring.scaffold.Scaffold;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What an author still has to fill in. */
final class Placeholders {

  /** A placeholder and what it asks for, up to the end of what it stands in. */
  private static final Pattern ASKED =
      Pattern.compile(Scaffold.PLACEHOLDER + "[^\"}]*[^\"},\\s]|" + Scaffold.PLACEHOLDER);

  private Placeholders() {}

  /** Adds a finding for each line of a file that holds one. */
  static void find(String place, List<String> lines, List<Finding> findings) {
    for (int i = 0; i < lines.size(); i++) {
      Matcher asked = ASKED.matcher(lines.get(i));
      if (asked.find()) {
        boolean bare = asked.group().equals(Scaffold.PLACEHOLDER);
        String what = bare ? lines.get(i).strip() : asked.group();
        findings.add(new Finding(NO_PLACEHOLDER, place, i + 1, what));
      }
    }
  }
}
