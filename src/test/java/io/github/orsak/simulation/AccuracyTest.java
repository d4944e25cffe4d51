package io.github.orsak.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.orsak.Project;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * The whole examination: minutes of work, so {@code -Paccuracy} asks for it.
 *
 * <p>{@code -Dorsak.families=REGEX} and {@code -Dorsak.seeds=N} examine a part, which leaves the
 * page alone. Whatever is not perfect stands in {@code target/simulation/wrong.txt}.
 */
@Tag("accuracy")
class AccuracyTest {

  private static final int SEEDS = 3;
  private static final int HARD_SEEDS = 3;
  private static final int HEALTHY_SEEDS = 3;

  @Test
  void theActiveCausesAreTheInjectedOnes() throws IOException {
    String part = System.getProperty("orsak.families", ".*");
    boolean all = part.equals(".*") && System.getProperty("orsak.seeds") == null;
    Examination examination =
        new Examination(Project.ORSAK)
            .take(chosen(Families.plain(), part), seeds(SEEDS), true)
            .take(chosen(Families.hard(), part), seeds(HARD_SEEDS), false)
            .take(chosen(Families.nameless(), part), seeds(SEEDS), false)
            .take(chosen(Families.healthy(), part), seeds(HEALTHY_SEEDS), true);
    Path folder = Files.createDirectories(Path.of("target/simulation"));
    Files.writeString(folder.resolve("wrong.txt"), wrong(examination));
    String page = new AccuracyPage(examination).text();
    Path whole = Path.of("docs/accuracy.md");
    String servers =
        Files.readString(whole).replaceFirst("(?s)^.*?(?=\\n## Whole servers|\\z)", "");
    Files.writeString(all ? whole : folder.resolve("part.md"), page + servers);
    assertThat(bars(examination)).isEmpty();
  }

  /** The bars that are not met, each with what was measured. */
  private static List<String> bars(Examination examination) {
    Measures faulty = faulty(examination.judgements());
    Measures damaged = faulty(examination.damaged());
    Measures undamaged = faulty(examination.judgedAgain());
    Measures healthy =
        new Measures(
            examination.judgements().stream().filter(one -> !AccuracyPage.faulty(one)).toList());
    return Stream.of(
            atLeast("exact", 97, faulty.exact()),
            atLeast("exact, and there", 95, faulty.exactlyThere()),
            atLeast("nothing superfluous told as over", 97, faulty.nothingSuperfluous()),
            atLeast("onset", 97, faulty.onsets()),
            atLeast("exact although damaged", undamaged.exact().percent() - 1, damaged.exact()),
            new Bar("false alarms", healthy.alarms() == 0, healthy.alarms()),
            new Bar("crowded", faulty.crowded() == 0, faulty.crowded()))
        .filter(bar -> !bar.met())
        .map(bar -> bar.name() + ": " + bar.measured())
        .toList();
  }

  private static Measures faulty(List<Judgement> judgements) {
    return new Measures(judgements.stream().filter(AccuracyPage::faulty).toList());
  }

  private static Bar atLeast(String name, double percent, Measures.Share measured) {
    return new Bar(name, measured.percent() >= percent, measured);
  }

  private record Bar(String name, boolean met, Object measured) {}

  @Test
  void aLogCutShortNamesNoCauseThatTheWholeLogRefutes() {
    for (Family family :
        Stream.of(Families.plain(), Families.healthy()).flatMap(List::stream).toList()) {
      for (Dialect dialect : family.dialects()) {
        for (int seed = 1; seed <= SEEDS; seed++) {
          Trial trial = Trial.draw(family, seed, dialect);
          assertThat(trial.refutedWhenCut(10, log -> Project.ORSAK.diagnose(log).verdict()))
              .as(trial.name())
              .isEmpty();
        }
      }
    }
  }

  private static List<Family> chosen(List<Family> families, String part) {
    return families.stream().filter(family -> family.name().matches(part)).toList();
  }

  private static int seeds(int usual) {
    return Integer.getInteger("orsak.seeds", usual);
  }

  private static String wrong(Examination examination) {
    return Stream.of(examination.judgements(), examination.damaged())
        .flatMap(List::stream)
        .map(Judgement::complaint)
        .collect(Collectors.joining());
  }
}
