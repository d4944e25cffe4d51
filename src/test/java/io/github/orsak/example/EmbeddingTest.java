package io.github.orsak.example;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.orsak.Project;
import io.github.orsak.diagnosis.Diagnosis;
import io.github.orsak.event.Event;
import io.github.orsak.source.Sources;
import io.github.orsak.source.options.Progress;
import io.github.orsak.source.options.ReadOptions;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.kie.api.KieBase;
import org.kie.api.definition.KiePackage;
import org.kie.api.runtime.KieSession;

/** The classes beside this one, which the README shows whole, do what they say. */
class EmbeddingTest {

  private static final List<String> FILES =
      List.of("test-scenarios/scep/signing-certificate-broken/wevtutil.xml");

  @Test
  void filesAreDiagnosed() {
    assertThat(ActiveCauses.in(FILES))
        .containsExactly(
            "scep-signing-certificate-broken: SCEP enrolment on NDES01.contoso.example fails"
                + " because the registration point has no certificate to check challenges with.");
  }

  private static List<Event> events() {
    List<Event> events = new ArrayList<>();
    Sources.read(FILES, ReadOptions.DEFAULTS, events::add, Progress.NONE);
    return events;
  }

  @Test
  void aPlainSessionDiagnosesEvents() {
    List<Event> events = events();
    assertThat(CausesBySession.of(events, Project.ORSAK))
        .containsExactly("ACTIVE scep-signing-certificate-broken");
  }

  @Test
  void aPlainSessionTakesNoRuleFromOthers() {
    KieSession session = Project.ORSAK.newKieSession();
    try {
      KieBase rules = session.getKieBase();
      assertThat(rules.getKiePackages()).isNotEmpty();
      assertThat(rules.getKieSessions()).isEmpty();
      for (KiePackage some : rules.getKiePackages()) {
        assertThatThrownBy(() -> rules.removeKiePackage(some.getName()))
            .isInstanceOf(UnsupportedOperationException.class)
            .hasMessageContaining("cannot be changed");
      }
      assertThatThrownBy(() -> rules.removeQuery("rules", "diagnoses"))
          .isInstanceOf(UnsupportedOperationException.class);
    } finally {
      session.dispose();
    }
    assertThat(CausesBySession.of(events(), Project.ORSAK)).isNotEmpty();
  }

  @Test
  void aHostIsTheSameHowEverItIsSpelledAndARecordIsOneHowEverOftenItIsInserted() {
    List<Event> twice = new ArrayList<>();
    for (Event event : events()) {
      Event nameless = event.withRecordId(Event.NO_RECORD_ID);
      twice.add(nameless);
      twice.add(nameless.on(event.host().toUpperCase(Locale.ROOT)));
      twice.add(nameless);
    }
    List<Diagnosis> diagnosed = Project.ORSAK.diagnose(twice).verdict().diagnoses();
    KieSession session = Project.ORSAK.newKieSession();
    try {
      twice.forEach(session::insert);
      session.fireAllRules();
      assertThat(session.getObjects(Diagnosis.class::isInstance))
          .isNotEmpty()
          .map(Diagnosis.class::cast)
          .containsExactlyInAnyOrderElementsOf(diagnosed);
    } finally {
      session.dispose();
    }
    long once = Project.ORSAK.diagnose(events()).verdict().failures();
    assertThat(diagnosed).extracting(Diagnosis::failures).containsExactly(once);
  }
}
