package io.github.orsak.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.orsak.Project;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The whole examination: minutes of work, so {@code -Paccuracy} asks for it. */
@Tag("accuracy")
class AccuracyTest {

  private static final int SEEDS = 10;
  private static final int HEALTHY_SEEDS = 40;
  private static final double BAR = 0.95;

  @Test
  void theActiveCausesAreTheInjectedOnes() throws IOException {
    Examination examination =
        new Examination(Project.ORSAK)
            .take(Families.faulty(), SEEDS)
            .take(Families.healthy(), HEALTHY_SEEDS);
    List<Judgement> judgements = examination.judgements();
    Files.writeString(Path.of("docs/accuracy.md"), new AccuracyPage(judgements).text());
    Files.createDirectories(Path.of("target/simulation"));
    Files.writeString(Path.of("target/simulation/wrong.txt"), wrong(judgements));
    for (Dialect dialect : Dialect.values()) {
      List<Judgement> own =
          judgements.stream().filter(one -> one.trial().dialect() == dialect).toList();
      List<Judgement> faulty = own.stream().filter(AccuracyPage::faulty).toList();
      long exact = faulty.stream().filter(Judgement::exact).count();
      assertThat(exact / (double) faulty.size()).as(dialect.title()).isGreaterThanOrEqualTo(BAR);
      assertThat(own)
          .filteredOn(one -> !AccuracyPage.faulty(one))
          .allSatisfy(one -> assertThat(one.active()).as(one.trial().family()).isEmpty());
    }
  }

  @Test
  void aLogCutShortNamesNoCauseThatTheWholeLogRefutes() {
    List<Family> families = new ArrayList<>(Families.faulty());
    families.addAll(Families.healthy());
    for (Family family : families) {
      for (Dialect dialect : family.dialects()) {
        for (int seed = 1; seed <= SEEDS; seed++) {
          Trial trial = Trial.draw(family, seed, dialect);
          assertThat(trial.refutedWhenCut(10, log -> Project.ORSAK.diagnose(log).verdict()))
              .as("%s:%d:%s", family.name(), seed, dialect.title())
              .isEmpty();
        }
      }
    }
  }

  private static String wrong(List<Judgement> judgements) {
    StringBuilder text = new StringBuilder();
    for (Judgement one : judgements) {
      if (!one.exact() || !one.resolvedTold()) {
        Trial trial = one.trial();
        text.append(trial.family())
            .append(':')
            .append(trial.seed())
            .append(':')
            .append(trial.dialect().title())
            .append(one.exact() ? "  (status only)" : "")
            .append("  expected ")
            .append(trial.truth())
            .append("; got active ")
            .append(one.active())
            .append(", resolved ")
            .append(one.resolved())
            .append(", unexplained ")
            .append(one.unexplained())
            .append(", events ")
            .append(trial.events().size())
            .append('\n');
      }
    }
    return text.toString();
  }
}
