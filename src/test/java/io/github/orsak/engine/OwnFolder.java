package io.github.orsak.engine;

import io.github.orsak.Project;
import io.github.orsak.knowledge.OwnRules;
import io.github.orsak.knowledge.catalog.Catalog;
import io.github.orsak.knowledge.files.UserCache;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** A folder of one's own rules. */
record OwnFolder(Path path) {

  /** A rule that, once there is a number, fires without end. */
  static final String ENDLESS =
      """
      rule "mine-endless: counts"
      when
        $number: Long()
      then
        insert(Long.valueOf($number + 1));
        delete($number);
      end
      """;

  private static final String HEADER =
      """
      package rules.mine
      import io.github.orsak.diagnosis.Hypothesis;
      import io.github.orsak.history.Episode;
      import io.github.orsak.knowledge.ScopeKind;
      """;
  private static final Catalog CATALOG = Project.ORSAK.catalog();

  void rules(String name, String text) throws IOException {
    Path file = path.resolve("mine").resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, HEADER + text);
  }

  /** The built-in rules and those of these folders. */
  static RuleBase load(UserCache cache, Path... folders) {
    OwnRules own = new OwnRules(List.of(folders), Set.of(), false);
    return new RuleLoader(cache).load(own, CATALOG, new ArrayList<>());
  }
}
