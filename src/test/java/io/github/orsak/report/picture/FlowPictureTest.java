package io.github.orsak.report.picture;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.orsak.Project;
import io.github.orsak.report.Language;
import io.github.orsak.report.told.Told;
import io.github.orsak.source.batch.YamlBatch;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The way of a request as a picture. */
class FlowPictureTest {

  private static Told told(String language, String events) {
    YamlBatch.Batch batch =
        YamlBatch.parse(
            "test.yaml",
            "start: 2021-03-01T08:00:00Z\n"
                + "defaults: { host: NDES01, channel: Microsoft Intune Connector }\nevents:\n"
                + events);
    assertThat(batch.problems()).isEmpty();
    return Told.of(Project.ORSAK.diagnose(batch.events()), Language.of(language));
  }

  private static String drawn(Told told) {
    return FlowPicture.of(told).orElseThrow().toString();
  }

  @Test
  void theStepThatFailsIsMarkedAndNamed() {
    String events =
        "  - { at: +0s, id: 20500 }\n"
            + "  - { at: +1m, id: 10302, repeat: 3, every: 9m, data: { Code: '0x404' } }\n"
            + "  - { at: +30m, id: 20502, repeat: 4, every: 9m, data: { Code: '0x409' } }\n";
    assertThat(drawn(told("en", events)))
        .contains("fail where the logs end: Policy module → Registration point")
        .contains("tl-cross");
    assertThat(drawn(told("sv", events)))
        .contains("misslyckas där loggarna slutar: Principmodul → Registreringsplats");
  }

  @Test
  void whatWorksIsNotMarked() {
    assertThat(drawn(told("en", "  - { at: +0s, id: 20100, repeat: 3, every: 9m }\n")))
        .contains("no step fails")
        .contains("tl-works")
        .contains("tl-unseen")
        .doesNotContain("tl-broken")
        .doesNotContain("tl-cross");
  }

  @Test
  void whereNoStepIsSeenNothingIsDrawn() {
    assertThat(FlowPicture.of(told("en", "  - { at: +0s, id: 10010 }\n")))
        .isEqualTo(Optional.empty());
  }

  @Test
  void everyStepGoesByOperationsOfTheCatalog() {
    Told told = told("en", "  - { at: +0s, id: 10010 }\n");
    for (FlowArrow arrow : FlowArrow.values()) {
      for (String operation : arrow.operations()) {
        assertThat(told.operation(operation)).as(operation).isNotEmpty();
      }
    }
  }
}
