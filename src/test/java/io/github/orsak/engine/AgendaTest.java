package io.github.orsak.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.orsak.Project;
import io.github.orsak.knowledge.Catalog;
import io.github.orsak.knowledge.OwnRules;
import io.github.orsak.knowledge.UserCache;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kie.api.runtime.KieSession;

class AgendaTest {

  private static final Catalog CATALOG = Project.ORSAK.catalog();

  @TempDir private Path folder;

  private static RuleBase load(Path... folders) {
    OwnRules own = new OwnRules(List.of(folders), Set.of(), true);
    return new RuleLoader(new UserCache(Optional.empty())).load(own, CATALOG, new ArrayList<>());
  }

  private RuleBase own(String rule) throws IOException {
    Path file = folder.resolve("mine/rule.drl");
    Files.createDirectories(file.getParent());
    Files.writeString(file, "package rules.mine\n" + rule);
    return load(folder);
  }

  @Test
  void aCaseWithVeryManyFactsComesToItsEnd() throws IOException {
    RuleBase own = own("rule \"mine-each: sees\"\nwhen\n  Short()\nthen\nend\n");
    KieSession session = own.kieBase().newKieSession();
    for (int i = 0; i < 210_000; i++) {
      session.insert(Short.valueOf((short) i));
    }
    assertThat(new Agenda(session, own).fire()).isEmpty();
    session.dispose();
  }

  @Test
  void rulesThatNobodyCanLeaveOutAreStoppedAndThatIsTold() throws IOException {
    RuleBase own =
        own(
            """
            rule "mine-endless: counts"
            when
              $number: Long()
            then
              insert(Long.valueOf($number + 1));
              delete($number);
            end
            """);
    KieSession session = own.kieBase().newKieSession();
    session.insert(1L);
    assertThat(new Agenda(session, load()).fire())
        .singleElement()
        .asString()
        .contains("stopped", "--since");
    session.dispose();
  }
}
