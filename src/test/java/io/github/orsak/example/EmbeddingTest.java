package io.github.orsak.example;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.orsak.Intake;
import io.github.orsak.Orsak;
import io.github.orsak.diagnosis.Diagnosis;
import io.github.orsak.report.Report;
import io.github.orsak.source.Progress;
import io.github.orsak.source.ReadOptions;
import io.github.orsak.source.Sources;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The README shows the marked part of this class. */
class EmbeddingTest {

  private final List<String> found = new ArrayList<>();

  @Test
  void whatTheReadmeShowsWorks() {
    String file = "test-scenarios/scep/signing-certificate-broken/wevtutil.xml";
    // README
    Orsak orsak = Orsak.load(); // once; immutable, shared between threads
    try (Intake intake = orsak.begin()) {
      Sources.read(List.of(file), ReadOptions.DEFAULTS, intake, Progress.NONE);
      Report report = intake.report(List.of());
      for (Diagnosis diagnosis : report.verdict().diagnoses(Diagnosis.Status.ACTIVE)) {
        found.add(diagnosis.cause() + " on " + diagnosis.scope().host());
      }
    }
    // end
    assertThat(found).containsExactly("scep-signing-certificate-broken on ndes01.contoso.example");
  }
}
