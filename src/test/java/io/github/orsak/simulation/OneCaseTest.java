package io.github.orsak.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.orsak.Project;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/**
 * One case again: {@code -Dorsak.simulation=family:seed:dialect} judges it and writes its log to
 * {@code target/simulation/}, so that {@code ./orsak diagnose} can be run on it.
 */
@EnabledIfSystemProperty(named = "orsak.simulation", matches = ".+")
class OneCaseTest {

  @Test
  void theActiveCausesAreTheInjectedOnes() throws IOException {
    String[] parts = System.getProperty("orsak.simulation").split(":");
    assertThat(parts).as("family:seed:dialect, such as ca-down:3:legacy").hasSize(3);
    Family family = Families.named(parts[0]).orElseThrow();
    Dialect dialect = Dialect.valueOf(parts[2].toUpperCase(java.util.Locale.ROOT));
    Trial trial = Trial.draw(family, Long.parseLong(parts[1]), dialect);
    Path folder = Files.createDirectories(Path.of("target/simulation"));
    Path file = folder.resolve(String.join("-", parts) + ".xml");
    Files.writeString(file, EventLogXml.of(trial.events()));
    Judgement judged = Judgement.of(trial, Project.ORSAK, new CodeLookup(Project.ORSAK.catalog()));
    assertThat(judged.exact())
        .as(
            "%s: injected %s; concluded active %s, resolved %s",
            file, trial.truth(), judged.active(), judged.resolved())
        .isTrue();
  }
}
