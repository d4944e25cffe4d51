package io.github.orsak.simulation.neighbours;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.orsak.Project;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * The examination of whole servers: minutes of work, so {@code -Paccuracy} asks for it.
 *
 * <p>{@code -Dorsak.families=REGEX}, {@code -Dorsak.logs=REGEX} and {@code -Dorsak.seeds=N} examine
 * a part, which leaves the page alone. Whatever is wrong stands in {@code
 * target/simulation/wrong-servers.txt} as soon as it is found.
 */
@Tag("accuracy")
class WholeServerTest {

  private static final Path WRONG = Path.of("target/simulation/wrong-servers.txt");
  private static final int SEEDS = 2;
  private static final int LEAST_EXACT = 90;

  @Test
  void theActiveCausesAreThoseThatTheLogsShow() throws IOException {
    String families = System.getProperty("orsak.families", ".*");
    String logs = System.getProperty("orsak.logs", ".*");
    boolean all = families.equals(".*") && logs.equals(".*");
    Files.createDirectories(WRONG.getParent());
    Files.writeString(WRONG, "");
    List<Examined> cases = new ArrayList<>();
    for (Mishap mishap : Exhibit.mishaps()) {
      for (Handover handover : Handover.EVERY) {
        if (mishap.name().matches(families) && handover.name().matches(logs)) {
          cases.addAll(examined(mishap, handover));
        }
      }
    }
    ServersPage page = new ServersPage(cases);
    if (all && System.getProperty("orsak.seeds") == null) {
      page.replaceIn(Path.of("docs/accuracy.md"));
    }
    assertThat(page.allClears()).isEmpty();
    assertThat(page.falseAlarms()).isEmpty();
    assertThat(page.percentExact()).isGreaterThanOrEqualTo(LEAST_EXACT);
  }

  private static List<Examined> examined(Mishap mishap, Handover handover) throws IOException {
    List<Examined> cases = new ArrayList<>();
    for (boolean legacy : List.of(true, false)) {
      for (int seed = 1; seed <= Integer.getInteger("orsak.seeds", SEEDS); seed++) {
        Examined examined =
            Examined.of(Exhibit.draw(mishap, handover, legacy, seed), Project.ORSAK);
        Files.writeString(WRONG, examined.complaint(), StandardOpenOption.APPEND);
        cases.add(examined);
      }
    }
    return cases;
  }
}
