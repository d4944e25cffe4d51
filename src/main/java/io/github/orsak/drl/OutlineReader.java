package io.github.orsak.drl;

import io.github.orsak.drl.Outline.Passage;
import io.github.orsak.drl.Outline.Pattern;
import io.github.orsak.drl.Outline.Sense;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.drools.drl.ast.descr.PackageDescr;
import org.drools.drl.ast.descr.QueryDescr;
import org.drools.drl.ast.descr.RuleDescr;
import org.drools.drl.parser.DrlParser;
import org.drools.drl.parser.DroolsError;
import org.drools.drl.parser.DroolsParserException;
import org.kie.internal.builder.conf.LanguageLevelOption;

/** Reads the outline of a rule file with the engine's own parser. */
public final class OutlineReader {

  /** The complaint about a file whose conditions are nested deeper than the parser can follow. */
  public static final String TOO_DEEP = "too deep";

  /** The complaint about a file that some other program wrote for itself. */
  public static final String NO_TEXT = "no text";

  /** The complaint about a file that has so much text that it can be no rules. */
  public static final String TOO_LARGE = "too large";

  private final RuleFile file;

  private OutlineReader(RuleFile file) {
    this.file = file;
  }

  /**
   * What the parser makes of a file.
   *
   * @param outline the file's parts; empty if it is not DRL
   * @param complaints what the parser said, in its own words
   */
  public record Reading(Optional<Outline> outline, List<String> complaints) {}

  public static Reading read(RuleFile file) {
    if (file.text().length() > RuleText.MOST) {
      return new Reading(Optional.empty(), List.of(TOO_LARGE));
    }
    if (file.text().indexOf('\0') >= 0) {
      return new Reading(Optional.empty(), List.of(NO_TEXT));
    }
    DrlParser parser = new DrlParser(LanguageLevelOption.DRL6);
    try {
      PackageDescr parsed = parser.parse(false, file.text());
      if (parsed != null && !parser.hasErrors()) {
        return new Reading(Optional.of(new OutlineReader(file).outline(parsed)), List.of());
      }
    } catch (DroolsParserException e) {
      return new Reading(Optional.empty(), List.of(String.valueOf(e.getMessage())));
    } catch (StackOverflowError e) {
      return new Reading(Optional.empty(), List.of(TOO_DEEP));
    }
    return new Reading(
        Optional.empty(), parser.getErrors().stream().map(DroolsError::getMessage).toList());
  }

  private Outline outline(PackageDescr parsed) {
    List<Outline.Import> imports = new ArrayList<>();
    parsed
        .getImports()
        .forEach(named -> imports.add(new Outline.Import(named.getTarget(), named.getLine())));
    Set<String> declared = new LinkedHashSet<>();
    parsed.getTypeDeclarations().forEach(type -> declared.add(type.getTypeName()));
    parsed.getEnumDeclarations().forEach(type -> declared.add(type.getTypeName()));
    parsed.getGlobals().forEach(global -> declared.add(global.getIdentifier()));
    parsed.getFunctions().forEach(function -> declared.add(function.getName()));
    Dissection dissection = new Dissection(file.text());
    List<Outline.Rule> rules = new ArrayList<>();
    List<Outline.Rule> queries = new ArrayList<>();
    for (RuleDescr rule : parsed.getRules()) {
      RuleAnatomy anatomy =
          new RuleAnatomy(
              file,
              rule.getName(),
              rule.getLine(),
              rule.getStartCharacter(),
              rule.getEndCharacter(),
              dissection.of(rule.getLhs(), false));
      (rule instanceof QueryDescr ? queries : rules).add(outlined(rule, anatomy));
    }
    return new Outline(parsed.getName(), imports, declared, rules, queries);
  }

  private Outline.Rule outlined(RuleDescr rule, RuleAnatomy anatomy) {
    List<Pattern> patterns = new ArrayList<>();
    walk(anatomy.when(), Sense.MATCH, patterns);
    int end = Math.min(file.text().length(), anatomy.to());
    int then = Math.max(file.offsetOf(rule.getConsequenceLine()), anatomy.from());
    return new Outline.Rule(
        anatomy,
        rule.getAttributes().keySet(),
        patterns,
        passage(anatomy.from(), then),
        passage(then, end));
  }

  private Passage passage(int from, int to) {
    return new Passage(file.text().substring(from, to), file.lineAt(from));
  }

  private static void walk(Condition condition, Sense sense, List<Pattern> patterns) {
    Sense inside =
        switch (condition.kind()) {
          case NOT -> Sense.NOT;
          case EXISTS -> Sense.EXISTS;
          case FORALL, ACCUMULATE -> Sense.GATHER;
          default -> sense;
        };
    switch (condition.kind()) {
      case PATTERN, ACCUMULATE -> patterns.add(pattern(condition, inside));
      default -> {}
    }
    for (Condition part : condition.parts()) {
      walk(part, inside, patterns);
    }
  }

  private static Pattern pattern(Condition condition, Sense sense) {
    List<Passage> asked =
        condition.parts().stream()
            .filter(OutlineReader::expression)
            .map(part -> new Passage(part.text(), part.line()))
            .toList();
    return new Pattern(condition.binding(), condition.fact(), sense, condition.line(), asked);
  }

  private static boolean expression(Condition part) {
    return part.kind() == Condition.Kind.CONSTRAINT || part.kind() == Condition.Kind.BINDING;
  }
}
