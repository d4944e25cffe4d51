package io.github.orsak.engine;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.orsak.Project;
import io.github.orsak.drl.CompiledRules;
import io.github.orsak.knowledge.files.UserCache;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kie.api.KieBase;

/** A user's rules are compiled once for each content. */
class CompiledCopiesTest {

  @TempDir private Path folder;

  private void rule(int failures) throws IOException {
    new OwnFolder(folder)
        .rules(
            "kept.drl",
            "rule \"mine-kept: nothing\"\nwhen\n  Episode(failures > %d)\nthen\nend\n"
                .formatted(failures));
  }

  @Test
  void compiledRulesAreKeptByContent() throws IOException {
    rule(1000);
    Path place = folder.resolve("cache");
    UserCache cache = new UserCache(Optional.of(place));
    RuleBase first = OwnFolder.load(cache, folder.resolve("mine"));
    assertThat(Project.files(place, ".jar")).hasSize(1);
    RuleBase second = OwnFolder.load(cache, folder.resolve("mine"));
    assertThat(second.hash()).isEqualTo(first.hash());
    rule(1001);
    OwnFolder.load(cache, folder.resolve("mine"));
    assertThat(Project.files(place, ".jar")).hasSize(2);
  }

  @Test
  void twoStartsAtOnceLeaveOneWholeCopy() throws IOException {
    rule(1000);
    Path place = folder.resolve("cache");
    List<String> hashes =
        IntStream.range(0, 4)
            .parallel()
            .mapToObj(
                n ->
                    OwnFolder.load(new UserCache(Optional.of(place)), folder.resolve("mine"))
                        .hash())
            .distinct()
            .toList();
    assertThat(hashes).hasSize(1);
    assertThat(Project.files(place, ".jar")).hasSize(1);
    assertThat(Project.files(place, ".part")).isEmpty();
  }

  @Test
  void aDamagedCopyIsCompiledAgain() throws IOException {
    rule(1000);
    Path place = folder.resolve("cache");
    UserCache cache = new UserCache(Optional.of(place));
    OwnFolder.load(cache, folder.resolve("mine"));
    Path kept = Project.files(place, ".jar").get(0);
    byte[] whole = Files.readAllBytes(kept);
    for (byte[] damaged :
        List.of(new byte[0], "no jar".getBytes(UTF_8), Arrays.copyOf(whole, whole.length / 2))) {
      Files.write(kept, damaged);
      KieBase rules = OwnFolder.load(cache, folder.resolve("mine")).newSession().getKieBase();
      assertThat(rules.getRule("rules.mine", "mine-kept: nothing")).isNotNull();
      assertThat(CompiledRules.unpack(Files.readAllBytes(kept)).models()).hasSize(1);
    }
  }
}
