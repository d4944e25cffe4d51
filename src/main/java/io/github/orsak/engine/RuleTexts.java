package io.github.orsak.engine;

import io.github.orsak.drl.RuleAnatomy;
import io.github.orsak.drl.RuleFile;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/** The text of the loaded rules, read when somebody asks for it. */
final class RuleTexts {

  private final Map<String, String> rules;
  private final Map<String, RuleFile> own = new HashMap<>();
  private final Map<String, List<RuleAnatomy>> read = new HashMap<>();

  /**
   * Knows where texts stand.
   *
   * @param rules package and name of every rule to the file it stands in
   * @param own the files of a user's folders
   */
  RuleTexts(Map<String, String> rules, List<RuleFile> own) {
    this.rules = rules;
    own.forEach(file -> this.own.put(file.name(), file));
  }

  /** The rule with this package and name, if it is still loaded. */
  Optional<RuleAnatomy> rule(String key) {
    return Optional.ofNullable(rules.get(key)).stream()
        .flatMap(file -> in(file).stream())
        .filter(rule -> rule.file().key(rule.name()).equals(key))
        .findFirst();
  }

  /** Every loaded rule, by file. */
  List<RuleAnatomy> all() {
    List<RuleAnatomy> all = new ArrayList<>();
    for (String file : new TreeSet<>(rules.values())) {
      in(file).stream()
          .filter(rule -> file.equals(rules.get(rule.file().key(rule.name()))))
          .forEach(all::add);
    }
    return all;
  }

  private synchronized List<RuleAnatomy> in(String file) {
    return read.computeIfAbsent(
        file, name -> RuleAnatomy.of(own.containsKey(name) ? own.get(name) : builtIn(name)));
  }

  private static RuleFile builtIn(String file) {
    return RuleFile.builtIn(file.substring(file.indexOf('/') + 1))
        .orElseThrow(() -> new IllegalStateException(file + " is missing from the class path"));
  }
}
