package io.github.orsak.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.orsak.knowledge.files.UserCache;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kie.api.runtime.KieSession;

class AgendaTest {

  @TempDir private Path folder;

  private final UserCache none = new UserCache(Optional.empty());

  private RuleBase own(String rule) throws IOException {
    new OwnFolder(folder).rules("rule.drl", rule);
    return OwnFolder.load(none, folder);
  }

  @Test
  void aCaseWithVeryManyFactsComesToItsEnd() throws IOException {
    RuleBase own = own("rule \"mine-each: sees\"\nwhen\n  Short()\nthen\nend\n");
    KieSession session = own.newSession();
    for (int i = 0; i < 210_000; i++) {
      session.insert(Short.valueOf((short) i));
    }
    assertThat(new Agenda(session, own).fire()).isEmpty();
    session.dispose();
  }

  @Test
  void rulesThatNobodyCanLeaveOutAreStoppedAndThatIsTold() throws IOException {
    RuleBase own = own(OwnFolder.ENDLESS);
    KieSession session = own.newSession();
    session.insert(1L);
    assertThat(new Agenda(session, OwnFolder.load(none)).fire())
        .singleElement()
        .asString()
        .contains("stopped", "--since");
    session.dispose();
  }
}
