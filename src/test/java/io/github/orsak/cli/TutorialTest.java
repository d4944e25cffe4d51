package io.github.orsak.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.orsak.Golden;
import io.github.orsak.Project;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whoever follows the tutorial gets what it shows. */
class TutorialTest {

  private static final Path PAGE = Path.of("docs/writing-rules.md");

  @TempDir private Path folder;

  @Test
  void everyCommandPrintsWhatThePageShows() {
    String page = Project.read(PAGE);
    assertThat(page).contains("```console\n$ ./orsak ");
    Golden.matches(PAGE, Walkthrough.replay(page, this::write, this::run));
  }

  @Test
  void theCommandsOfTheReadmeRun() throws IOException {
    String readme = Project.read(Path.of("README.md"));
    Matcher block = Pattern.compile("(?s)## Add a cause.*?```sh\n(.*?)```").matcher(readme);
    assertThat(block.find()).isTrue();
    Files.createDirectories(folder.resolve("logs"));
    Files.copy(
        Path.of("test-scenarios/scep/signing-certificate-broken/wevtutil.xml"),
        folder.resolve("logs/connector.xml"));
    List<Integer> codes = new ArrayList<>();
    for (String command : block.group(1).lines().toList()) {
      List<String> words = List.of(command.split(" "));
      codes.add(orsak(words.subList(1, words.size())).code());
    }
    assertThat(codes).containsExactly(0, 3, 1, 1, 1);
  }

  private void write(String name, String content) {
    try {
      Path file = folder.resolve(name);
      Files.createDirectories(file.getParent());
      Files.writeString(file, content.startsWith("-") ? changed(file, content) : content);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String changed(Path file, String change) {
    String text = Project.read(file);
    String old = lines(change, '-');
    assertThat(text).containsOnlyOnce(old);
    return text.replace(old, lines(change, '+'));
  }

  private static String lines(String change, char sign) {
    return change
        .lines()
        .filter(line -> line.charAt(0) == sign)
        .map(line -> line.substring(1) + "\n")
        .collect(Collectors.joining());
  }

  private String run(List<String> words) {
    List<String> arguments = words.subList(1, words.size());
    return words.get(0).equals("cat")
        ? Project.read(folder.resolve(arguments.get(0)))
        : orsak(arguments).out();
  }

  private Shell.Result orsak(List<String> arguments) {
    return Program.in(folder).runAsSeen(arguments);
  }
}
