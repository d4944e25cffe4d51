package io.github.orsak.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every kind of message has words in every language, and all words have a kind. */
class MessageWordsTest {

  private static final Path WORDS =
      Path.of("src", "main", "resources", "io", "github", "orsak", "report");
  private static final Path CODE = Path.of("src", "main", "java");
  private static final Pattern GAP = Pattern.compile("\\{\\d[^}]*}");
  private static final Pattern NAMED = Pattern.compile("Message\\s*\\.of\\(\\s*\"([a-z0-9.-]+)\"");
  private static final Pattern TEXT = Pattern.compile("\"([a-z0-9.-]+)\"");

  static Stream<String> languages() {
    return Language.codes().stream();
  }

  @ParameterizedTest
  @MethodSource("languages")
  void aKindHasWordsOfTheSameValuesInEveryLanguage(String language) throws IOException {
    assertThat(gaps(language)).isEqualTo(gaps("en"));
  }

  @Test
  void whatAReaderSaysHasWords() throws IOException {
    assertThat(gaps("en").keySet()).containsAll(found(NAMED));
  }

  @Test
  void noWordsAreLeftOfWhatNobodySays() throws IOException {
    assertThat(found(TEXT)).containsAll(gaps("en").keySet());
  }

  private static Map<String, Set<String>> gaps(String language) throws IOException {
    Properties words = new Properties();
    try (Reader text =
        Files.newBufferedReader(WORDS.resolve("inputs_" + language + ".properties"))) {
      words.load(text);
    }
    Map<String, Set<String>> gaps = new TreeMap<>();
    words.forEach(
        (kind, said) ->
            gaps.put(
                kind.toString(),
                GAP.matcher(said.toString())
                    .results()
                    .map(MatchResult::group)
                    .collect(Collectors.toCollection(TreeSet::new))));
    return gaps;
  }

  private static Set<String> found(Pattern literal) throws IOException {
    Set<String> found = new TreeSet<>();
    try (Stream<Path> files = Files.walk(CODE)) {
      for (Path file : files.filter(path -> path.toString().endsWith(".java")).toList()) {
        String code = Files.readString(file, StandardCharsets.UTF_8);
        literal.matcher(code).results().forEach(match -> found.add(match.group(1)));
      }
    }
    return found;
  }
}
