package io.github.orsak.example;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.orsak.Project;
import io.github.orsak.event.Event;
import io.github.orsak.source.Progress;
import io.github.orsak.source.ReadOptions;
import io.github.orsak.source.Sources;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The classes beside this one, which the README shows whole, do what they say. */
class EmbeddingTest {

  private static final List<String> FILES =
      List.of("test-scenarios/scep/signing-certificate-broken/wevtutil.xml");

  @Test
  void filesAreDiagnosed() {
    assertThat(ActiveCauses.in(FILES))
        .containsExactly(
            "scep-signing-certificate-broken: SCEP enrolment on NDES01.contoso.example fails because"
                + " the registration point has no certificate to check challenges with.");
  }

  @Test
  void aPlainSessionDiagnosesEvents() {
    List<Event> events = new ArrayList<>();
    Sources.read(FILES, ReadOptions.DEFAULTS, events::add, Progress.NONE);
    assertThat(CausesBySession.of(events, Project.ORSAK))
        .containsExactly("ACTIVE scep-signing-certificate-broken");
  }
}
