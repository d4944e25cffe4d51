package io.github.orsak.engine;

import java.util.ArrayList;
import java.util.List;
import org.drools.drl.ast.descr.PackageDescr;
import org.drools.drl.ast.descr.QueryDescr;
import org.drools.drl.ast.descr.RuleDescr;
import org.drools.drl.parser.DrlParser;
import org.drools.drl.parser.DroolsParserException;
import org.kie.internal.builder.conf.LanguageLevelOption;

/**
 * A rule taken apart into what it asks for.
 *
 * @param file where it stands
 * @param name its name
 * @param line the line it begins on, from 1
 * @param from where it begins in its file
 * @param to where it ends in its file, exclusive
 * @param when all that it asks for
 */
public record RuleAnatomy(RuleFile file, String name, int line, int from, int to, Condition when) {

  /**
   * The rules of a file, in its order; queries are none.
   *
   * @throws RuleException if the file is not DRL
   */
  public static List<RuleAnatomy> of(RuleFile file) {
    List<RuleAnatomy> rules = new ArrayList<>();
    Dissection dissection = new Dissection(file.text());
    for (RuleDescr rule : parse(file).getRules()) {
      if (!(rule instanceof QueryDescr)) {
        rules.add(
            new RuleAnatomy(
                file,
                rule.getName(),
                rule.getLine(),
                rule.getStartCharacter(),
                rule.getEndCharacter(),
                dissection.of(rule.getLhs(), false)));
      }
    }
    return rules;
  }

  private static PackageDescr parse(RuleFile file) {
    DrlParser parser = new DrlParser(LanguageLevelOption.DRL6);
    try {
      PackageDescr parsed = parser.parse(false, file.text());
      if (!parser.hasErrors()) {
        return parsed;
      }
    } catch (DroolsParserException e) {
      throw new RuleException(List.of(file.name() + ": is not DRL: " + e.getMessage()));
    }
    throw new RuleException(
        parser.getErrors().stream()
            .map(
                error ->
                    file.name()
                        + ":"
                        + (error.getLines().length > 0 ? error.getLines()[0] : 1)
                        + ": "
                        + error.getMessage().lines().findFirst().orElse("is not DRL"))
            .toList());
  }
}
