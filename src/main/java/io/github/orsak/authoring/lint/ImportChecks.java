package io.github.orsak.authoring.lint;

import static io.github.orsak.authoring.lint.Convention.IMPORTED_HERE;
import static io.github.orsak.authoring.lint.Convention.IMPORT_USED;

import io.github.orsak.authoring.RuleSheet;
import io.github.orsak.authoring.Workbench;
import io.github.orsak.drl.Outline;
import io.github.orsak.drl.RuleScan;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What rule files import. The engine lets all files of a package share what one of them imports, so
 * that a file may compile in company and not alone.
 */
final class ImportChecks implements Lint.Check {

  private static final String ALL = "*";

  // Constants are written in capitals; a name after a dot belongs to what stands before it.
  private static final Pattern TYPE = Pattern.compile("(?<![\\w.$@])[A-Z]\\w*[a-z]\\w*");
  private static final Pattern DECLARED = Pattern.compile("\\bdeclare\\s+(?:enum\\s+)?(\\w+)");

  /** Where the types are that rules speak of, if no file of the folder imports them. */
  private static final List<String> PACKAGES =
      List.of(
          "io.github.orsak.diagnosis",
          "io.github.orsak.event",
          "io.github.orsak.history",
          "io.github.orsak.knowledge",
          "java.time",
          "java.util");

  @Override
  public void check(Workbench bench, List<Finding> findings) {
    Map<String, String> targets = new TreeMap<>();
    for (RuleSheet sheet : bench.rules()) {
      imports(sheet).forEach(named -> targets.putIfAbsent(named.simpleName(), named.target()));
    }
    for (RuleSheet sheet : bench.rules()) {
      if (sheet.outline().isPresent()) {
        unused(sheet, findings);
        missing(sheet, targets, findings);
      }
    }
  }

  private static Stream<Outline.Import> imports(RuleSheet sheet) {
    return sheet.outline().stream().flatMap(outline -> outline.imports().stream());
  }

  private static void unused(RuleSheet sheet, List<Finding> findings) {
    String text = RuleScan.withoutComments(sheet.file().text());
    imports(sheet)
        .filter(named -> !named.simpleName().equals(ALL))
        .filter(named -> uses(text, named.simpleName()) < 2)
        .forEach(
            named ->
                findings.add(
                    new Finding(
                        IMPORT_USED,
                        sheet.file().name(),
                        named.line(),
                        named.simpleName() + " is not used")));
  }

  private static long uses(String text, String name) {
    return Pattern.compile("(?<![\\w$])" + Pattern.quote(name) + "(?![\\w$])")
        .matcher(text)
        .results()
        .count();
  }

  private static void missing(
      RuleSheet sheet, Map<String, String> targets, List<Finding> findings) {
    String text = RuleScan.bare(sheet.file().text());
    Set<String> known = new HashSet<>();
    imports(sheet).forEach(named -> known.add(named.simpleName()));
    DECLARED.matcher(text).results().forEach(declared -> known.add(declared.group(1)));
    Matcher type = TYPE.matcher(text);
    while (type.find()) {
      String name = type.group();
      if (known.add(name) && !exists("java.lang." + name) && !byStar(sheet, name)) {
        int line = (int) text.substring(0, type.end()).lines().count();
        target(name, targets)
            .ifPresent(
                target ->
                    findings.add(
                        new Finding(
                            IMPORTED_HERE,
                            sheet.file().name(),
                            line,
                            name + " is not imported here; add \"import " + target + ";\"")));
      }
    }
  }

  private static boolean byStar(RuleSheet sheet, String name) {
    return imports(sheet)
        .filter(named -> named.simpleName().equals(ALL))
        .anyMatch(named -> exists(named.target().replace(ALL, name)));
  }

  // What is found nowhere does not compile, which is told as such.
  private static Optional<String> target(String name, Map<String, String> targets) {
    return Optional.ofNullable(targets.get(name))
        .or(
            () ->
                PACKAGES.stream()
                    .map(room -> room + "." + name)
                    .filter(ImportChecks::exists)
                    .findFirst());
  }

  private static boolean exists(String name) {
    try {
      Class.forName(name, false, ImportChecks.class.getClassLoader());
      return true;
    } catch (ClassNotFoundException | LinkageError e) {
      return false;
    }
  }
}
