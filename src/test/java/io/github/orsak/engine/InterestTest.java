package io.github.orsak.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.orsak.Project;
import io.github.orsak.event.Event;
import io.github.orsak.history.payload.Observer;
import io.github.orsak.source.batch.YamlBatch;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Which single observations rules ask for. */
class InterestTest {

  private static boolean interesting(String event) {
    String yaml =
        "start: 2024-05-06T08:00:00Z\ndefaults: { host: NDES01 }\nevents:\n  - " + event + "\n";
    List<Event> events = YamlBatch.parse("test.yaml", yaml).events();
    return Project.ORSAK
        .rules()
        .observations()
        .test(new Observer(Project.ORSAK.catalog()).observe(events.get(0)).orElseThrow());
  }

  @Test
  void whatAPatternAsksForIsInteresting() {
    assertThat(
            interesting(
                "{ at: +0s, channel: System, provider: Service Control Manager, id: 7034,"
                    + " data: [PFX Create Legacy Connector Service, '1'] }"))
        .isTrue();
  }

  /** Rules that take up the fact of a hypothesis ask for no more than those that concluded it. */
  @Test
  void takingUpAFactAsksForNoOther() {
    assertThat(interesting("{ at: +0s, channel: Microsoft Intune Connector, id: 20400 }"))
        .isFalse();
    assertThat(interesting("{ at: +0s, channel: IIS W3C, provider: IIS, id: 2 }")).isFalse();
  }
}
