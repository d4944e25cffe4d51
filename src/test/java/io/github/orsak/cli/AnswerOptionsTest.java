package io.github.orsak.cli;

import static io.github.orsak.cli.Shell.run;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.orsak.cli.Shell.Result;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Answers to next checks, given as options or when asked. */
class AnswerOptionsTest {

  private static final String OUTAGE = "test-scenarios/pkcs/ca-outage/outage.yaml";
  private static final Map<String, String> TERMINAL = Map.of("ORSAK_STDIN_TTY", "1");

  @TempDir private Path folder;

  private static Result diagnose(String... options) {
    return run(arguments(options));
  }

  private static String[] arguments(String... options) {
    List<String> all = new ArrayList<>(List.of("diagnose", OUTAGE));
    all.addAll(List.of(options));
    return all.toArray(String[]::new);
  }

  private static Result asked(String typed, String... options) {
    InputStream in = new ByteArrayInputStream(typed.getBytes(StandardCharsets.UTF_8));
    List<String> all = new ArrayList<>(List.of(options));
    all.add("--ask");
    return run(in, TERMINAL, arguments(all.toArray(String[]::new)));
  }

  @Test
  void anAnswerCounts() {
    assertThat(diagnose("--answer", "ca-ping=silent").out()).contains("certain (0.99)");
    Result out = diagnose("--answer", "ca-ping-elsewhere=answers");
    assertThat(out.code()).isEqualTo(6);
    assertThat(out.out()).contains("An answer points to");
  }

  @Test
  void anUnknownCheckIsRefusedWithAGuessAndWhatMayBeAnswered() {
    Result result = diagnose("--answer", "ca-pnig=silent");
    assertThat(result.code()).isEqualTo(2);
    assertThat(result.out()).isEmpty();
    assertThat(result.err())
        .contains("no next check is called \"ca-pnig\". Perhaps you meant ca-ping.")
        .contains("--answer ca-ping=silent|denied|answers")
        .contains("--answer ca-service=stopped|running");
  }

  @Test
  void anUnknownOutcomeIsRefusedWithAGuess() {
    Result result = diagnose("--answer", "ca-ping=slient");
    assertThat(result.code()).isEqualTo(2);
    assertThat(result.err())
        .contains("the check ca-ping has no outcome \"slient\"")
        .contains("Perhaps you meant silent.");
  }

  @Test
  void anAnswerThatIsNoneOrTwoIsRefused() {
    for (String malformed : List.of("ca-ping", "=silent", "ca-ping=", "ca-ping@=silent")) {
      assertThat(diagnose("--answer", malformed).err())
          .as(malformed)
          .contains("expected CHECK=OUTCOME, such as ca-ping=silent");
    }
    assertThat(diagnose("--answer", "ca-ping=silent", "--answer", "ca-ping=answers").err())
        .contains("gives ca-ping two outcomes, silent and answers");
  }

  @Test
  void anAnswerThatIsNotAskedForIsSaid() {
    Result result = diagnose("--answer", "scep-pool=stopped", "--explain", "short");
    assertThat(result.code()).isEqualTo(1);
    assertThat(result.out()).contains("No diagnosis of this report asks for it");
  }

  @Test
  void redactionKeepsAnswersAndHidesTheirPlaces() {
    String ca = "ca01.contoso.example\\Contoso Issuing CA 1";
    Result plain = diagnose("--answer", "ca-ping@" + ca + "=silent");
    assertThat(plain.out()).contains("certain (0.99)").contains("ca-ping@" + ca + "=silent");
    Result hidden = diagnose("--answer", "ca-ping@" + ca + "=silent", "--redact");
    assertThat(hidden.out())
        .contains("certain (0.99)")
        .contains("given by the user")
        .doesNotContainIgnoringCase("contoso");
  }

  @Test
  void aPersonIsAskedWhatWouldDecideMost() {
    Result result = asked("maybe\nsilent\n1\nq\n", "--explain", "short");
    assertThat(result.code()).isEqualTo(1);
    assertThat(result.err())
        .containsSubsequence(
            "On another server that may ask the CA",
            "1  silent",
            "2  answers",
            "“maybe” is no outcome",
            "1  silent",
            "2  denied",
            "The same without being asked:",
            "--answer ca-ping-elsewhere=silent --answer ca-ping=silent");
    assertThat(result.out()).containsSubsequence("What to do", "certain (0.99)");
  }

  @Test
  void enterStopsAndAnAnswerThatRulesOutShowsWhatIsLeft() throws IOException {
    assertThat(asked("\n").err()).doesNotContain("--answer");
    Path file = folder.resolve("report.json");
    Result out = asked("2\n", "--json", file.toString());
    assertThat(out.code()).isEqualTo(6);
    assertThat(out.out()).contains("An answer points to");
    assertThat(out.err()).contains("Nothing else");
    assertThat(Files.readString(file)).contains("\"ruledOut\"").contains("ca-ping-elsewhere");
  }

  @Test
  void aQuestionCanBeSkippedAndIsPutInSwedish() {
    Result result = asked("s\ns\ns\n", "--lang", "sv");
    assertThat(result.err())
        .containsSubsequence("Skulle avgöra mest", "Vad blev det?", "Inget mer")
        .doesNotContain("--answer");
  }

  @Test
  void nobodyIsAskedWhereNobodyAnswers() {
    InputStream none = InputStream.nullInputStream();
    Result result = run(none, Map.of("ORSAK_STDIN_TTY", "0"), arguments("--ask"));
    assertThat(result.code()).isEqualTo(2);
    assertThat(result.err()).contains("--ask needs a terminal").contains("--answer CHECK=OUTCOME");
    assertThat(run(none, TERMINAL, "diagnose", "-", "--ask").err()).contains("reads the log there");
    assertThat(asked("1\n", "--format", "json").err()).contains("write json to a file with --json");
  }
}
