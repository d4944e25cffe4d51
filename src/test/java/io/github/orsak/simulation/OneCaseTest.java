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
 * {@code target/simulation/}, so that {@code ./orsak diagnose} can be run on it. With {@code
 * :damaged} behind, records are lost and foreign ones come in.
 */
@EnabledIfSystemProperty(named = "orsak.simulation", matches = ".+")
class OneCaseTest {

  @Test
  void theReportIsPerfect() throws IOException {
    Trial trial = Trial.named(System.getProperty("orsak.simulation"));
    Path folder = Files.createDirectories(Path.of("target/simulation"));
    Path file = folder.resolve(trial.name().replaceAll("[:>+]", "-") + ".xml");
    Files.writeString(file, EventLogXml.of(trial.events()));
    CodeLookup table = new CodeLookup(Project.ORSAK.catalog());
    assertThat(Judgement.of(trial, Project.ORSAK, table).complaint()).as(file.toString()).isEmpty();
  }
}
