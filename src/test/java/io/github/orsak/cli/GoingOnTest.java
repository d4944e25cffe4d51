package io.github.orsak.cli;

import static io.github.orsak.cli.Shell.run;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.orsak.cli.Shell.Result;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is wrong beside what is known: told in a paragraph, and never taken for health. */
class GoingOnTest {

  private static final String GOOD =
      "- { at: +%dm, id: 20100, data: [ 'Device ID: D%d', 'CA Name: %s',"
          + " 'Certificate Template Name: %s' ] }\n";
  private static final String BAD =
      "- { at: +%dm, id: 20102, data: [ 'Device ID: D%d', 'CA Name: %s',"
          + " 'Certificate Template Name: %s', 'Error: %s', 'Diagnostic Code: 0x0FFFFFFF' ] }\n";
  private static final String UNIFIED = "Microsoft-Intune-CertificateConnectors/Operational";
  private static final String FROZEN = "The issuing node is frozen";

  @TempDir private Path folder;

  private String batch(String events) throws IOException {
    return Files.writeString(
            folder.resolve("batch.yaml"),
            """
            start: 2021-03-01T08:00:00Z
            defaults: { host: NDES01, channel: Microsoft Intune Connector }
            events:
            """
                + events.indent(2))
        .toString();
  }

  private Result diagnose(String events, String... more) throws IOException {
    String[] words = new String[2 + more.length];
    words[0] = "diagnose";
    words[1] = batch(events);
    System.arraycopy(more, 0, words, 2, more.length);
    return run(words);
  }

  private static String joined(Result result) {
    return result.out().replaceAll("\\s+", " ");
  }

  private static String template(int minute) {
    return minute / 10 % 3 == 0 ? "Phone" : "Laptop";
  }

  private static String good(int minute, String ca) {
    return GOOD.formatted(minute, minute, ca, template(minute));
  }

  private static String bad(int minute, String ca, String reason) {
    return BAD.formatted(minute, minute, ca, template(minute), reason);
  }

  /** Two CAs, of which the second fails half of its requests after two hours. */
  private static String halfOfOneCa() {
    return IntStream.rangeClosed(0, 60)
        .mapToObj(
            i ->
                good(10 * i, "CA01")
                    + (i > 12 && i / 2 % 2 == 0
                        ? bad(10 * i + 1, "CA02", FROZEN + " since " + i + ". 0x80094FF3")
                        : good(10 * i + 1, "CA02")))
        .collect(Collectors.joining());
  }

  @Test
  void whatFailsInPartForAnotherReasonIsNotSaidToWork() throws IOException {
    String events =
        IntStream.rangeClosed(0, 60)
            .mapToObj(
                i ->
                    (i % 3 == 0
                            ? bad(10 * i, "CA01", FROZEN + ". 0x80094FF3")
                            : good(10 * i, "CA01"))
                        + (i % 3 == 1
                            ? bad(10 * i + 1, "CA02", "No such shelf. 0x80094FF4")
                            : good(10 * i + 1, "CA02"))
                        + good(10 * i + 2, "CA03"))
            .collect(Collectors.joining());

    Result result = diagnose(events);

    assertThat(result.code()).isEqualTo(6);
    assertThat(joined(result))
        .contains("Meanwhile it works for CA CA03.")
        .doesNotContain("works for CA CA01", "works for CA CA02", "works for CAs");
  }

  @Test
  void aFaultThatNobodyKnowsIsOneParagraphAndExitSix() throws IOException {
    Result result = diagnose(halfOfOneCa());
    assertThat(result.code()).isEqualTo(6);
    assertThat(joined(result))
        .startsWith(
            "No root cause is active, but failures go on that no active cause explains: issuing"
                + " PKCS certificates for every second request")
        .contains(
            "Issuing PKCS certificates fails for every second request",
            "and to the end of the log. It concerns host NDES01; CA CA02;",
            "Meanwhile it works for CA CA01.",
            "any template (Laptop, Phone).",
            "The log says: “" + FROZEN + " since 60. 0x80094FF3”.")
        .containsOnlyOnce("· Issuing PKCS certificates");
  }

  @Test
  void theParagraphExistsInSwedish() throws IOException {
    assertThat(joined(diagnose(halfOfOneCa(), "--lang", "sv")))
        .startsWith("Ingen grundorsak pågår, men fel fortsätter")
        .contains(
            "misslyckas för varannan begäran", "Under tiden fungerar det för utfärdare CA01.");
  }

  @Test
  void otherReasonsAreOtherParagraphs() throws IOException {
    Result result =
        diagnose(
            good(0, "CA01")
                + bad(10, "CA01", FROZEN)
                + bad(20, "CA01", "The quota is used up")
                + bad(30, "CA01", FROZEN)
                + bad(40, "CA01", "The quota is used up"));
    assertThat(result.code()).isEqualTo(6);
    assertThat(joined(result))
        .contains("The log says: “" + FROZEN + "”", "The log says: “The quota is used up”");
  }

  @Test
  void whatFailedLongAgoAndWorksSinceIsListedAndNoAlarm() throws IOException {
    String since =
        IntStream.range(4, 40).mapToObj(i -> good(10 * i, "CA01")).collect(Collectors.joining());
    Result result =
        diagnose(good(0, "CA01") + bad(10, "CA01", FROZEN) + bad(30, "CA01", FROZEN) + since);
    assertThat(result.code()).isZero();
    assertThat(joined(result)).contains("2 failures are unexplained", FROZEN);
  }

  @Test
  void aSingleFailureAtTheEndDoesNotGoOnButTwoApartDo() throws IOException {
    String worked = good(0, "CA01") + good(10, "CA01");
    assertThat(diagnose(worked + bad(20, "CA01", FROZEN)).code()).isZero();
    String again = bad(20, "CA01", FROZEN) + bad(40, "CA01", FROZEN);
    assertThat(diagnose(worked + again).code()).isEqualTo(6);
  }

  /** Requests ten minutes apart, x for one that fails, o for one that is served. */
  private static String row(String outcomes) {
    return IntStream.range(0, outcomes.length())
        .mapToObj(
            i -> outcomes.charAt(i) == 'x' ? bad(10 * i, "CA01", FROZEN) : good(10 * i, "CA01"))
        .collect(Collectors.joining());
  }

  @ParameterizedTest
  @CsvSource({
    // A fifth, and a little less.
    "ooooooooooxoooxooooxoooxoo, 6",
    "oooooooooxooooooxooooooxooooooxooooo, 0",
    // One in twelve comes by chance a little more often at the end.
    "oooooooooooxoooooooooooxoooooooooooxooooooooxoooxo, 0",
    // So few are no share, and two in a row are not for long enough.
    "ooooooooooooooxoxooo, 0",
    "ooooooooooooooooox, 0",
    // As many in a row as do not come by chance, and one fewer.
    "ooooooxoxoxoxoxooooooo, 0",
    "ooooooxoxoxoxoxoooo, 6",
    // What failed altogether is over with one success.
    "ooooooooxxxxxxo, 0"
  })
  void aFifthThatGoesOnIsSix(String outcomes, int code) throws IOException {
    assertThat(diagnose(row(outcomes)).code()).isEqualTo(code);
  }

  @Test
  void whatACauseExplainsIsNeitherFailureNorAttempt() throws IOException {
    String refused = BAD.replace("0x0FFFFFFF", "0x00000400").replace("'Error: %s', ", "%s");
    StringBuilder events = new StringBuilder();
    for (int i = 0; i < 40; i++) {
      int minute = 10 * i;
      events.append(
          i >= 6 && i < 20
              ? refused.formatted(minute, minute, "CA01", template(minute), "")
              : i > 20 && i % 4 == 3 ? bad(minute, "CA01", FROZEN) : good(minute, "CA01"));
    }
    Result result = diagnose(events.toString());
    assertThat(result.code()).isEqualTo(6);
    assertThat(joined(result)).contains("for 5 of 17 requests", "RESOLVED");
  }

  @Test
  void whatIsDownloadedAndNeverServedIsSixOfWhateverKind() throws IOException {
    String events =
        IntStream.range(0, 40)
            .mapToObj(
                i ->
                    "- { at: +%dm, id: 2020, data: [ 'Device ID: D%d' ] }%n".formatted(10 * i, i)
                        + (i > 9 && i % 3 == 0
                            ? ""
                            : "- { at: +%dm5s, id: 2050, data: [ 'Device ID: D%d' ] }%n"
                                .formatted(10 * i, i)))
            .collect(Collectors.joining());
    Result result = diagnose(events.replace("id:", "channel: " + UNIFIED + ", id:"));
    assertThat(result.code()).isEqualTo(6);
    assertThat(joined(result)).startsWith("No root cause is active, but");
  }

  @Test
  void whatGoesOnOutweighsWhatCouldNotBeRead() throws IOException {
    String odd = "- { at: +11h, id: 10399, level: error }\n";
    Result result = diagnose(halfOfOneCa() + odd);
    assertThat(result.code()).isEqualTo(6);
    assertThat(joined(result)).contains("failures go on", "so there may be more");
    assertThat(diagnose(halfOfOneCa() + odd, "--format", "json").out())
        .contains("\"outcome\": \"failing\"", "\"complete\": false");
  }

  @Test
  void theHelpTellsTheCode() {
    assertThat(run("diagnose", "--help").out()).contains("6    nothing active, but failures go on");
  }
}
