package io.github.orsak.drl;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What the build knows of the rules it compiled.
 *
 * @param fingerprint hash of every rule and knowledge file
 * @param rules package and rule name to the file it stands in
 * @param models class names of the compiled models
 */
public record RuleIndex(String fingerprint, Map<String, String> rules, List<String> models) {

  private static final String OVERRIDE = ", or replace the built-in cause with --override";

  static final String RESOURCE = "META-INF/orsak/rules.txt";

  static RuleIndex of(List<RuleFile> files, List<String> models, String fingerprint) {
    Map<String, String> rules = new LinkedHashMap<>();
    List<RuleProblem> problems = addNames(rules, files);
    if (!problems.isEmpty()) {
      throw new RuleException(problems);
    }
    return new RuleIndex(fingerprint, rules, models);
  }

  /**
   * Adds the rules of more files. The engine silently replaces a rule by a later one of the same
   * name, so a name that is taken is a problem that names both files.
   */
  public static List<RuleProblem> addNames(Map<String, String> rules, List<RuleFile> files) {
    List<RuleProblem> problems = new ArrayList<>();
    for (RuleFile file : files) {
      for (String rule : file.ruleNames()) {
        String earlier = rules.putIfAbsent(file.key(rule), file.name());
        if (earlier != null) {
          problems.add(
              new RuleProblem(
                  file.name(),
                  file.lineAt(file.text().lastIndexOf(rule)),
                  RuleProblem.Kind.NAME,
                  "the rule \""
                      + rule
                      + "\" is already defined in "
                      + (earlier.equals(file.name()) ? "this file" : earlier)
                      + "; rename one of them"
                      + (earlier.equals("rules/" + file.path()) ? OVERRIDE : "")));
        }
      }
    }
    return problems;
  }

  public static RuleIndex builtIn() {
    try (InputStream in = RuleIndex.class.getResourceAsStream("/" + RESOURCE)) {
      if (in == null) {
        throw new IllegalStateException("the built-in rules were not compiled; run the build");
      }
      return parse(new String(in.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException("the index of the built-in rules cannot be read", e);
    }
  }

  private static RuleIndex parse(String text) {
    String fingerprint = "";
    Map<String, String> rules = new LinkedHashMap<>();
    List<String> models = new ArrayList<>();
    for (String line : text.lines().toList()) {
      String[] parts = line.split("\t");
      switch (parts[0]) {
        case "hash" -> fingerprint = parts[1];
        case "rule" -> rules.put(parts[1], parts[2]);
        case "model" -> models.add(parts[1]);
        default -> throw new IllegalStateException("unknown line in the rule index: " + line);
      }
    }
    return new RuleIndex(fingerprint, rules, models);
  }

  String toText() {
    StringBuilder text = new StringBuilder("hash\t").append(fingerprint).append('\n');
    rules.forEach((rule, file) -> text.append("rule\t" + rule + "\t" + file + "\n"));
    models.forEach(model -> text.append("model\t" + model + "\n"));
    return text.toString();
  }
}
