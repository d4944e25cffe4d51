package io.github.orsak.source.table;

import static io.github.orsak.source.table.TableTexts.ENGLISH;
import static io.github.orsak.source.table.TableTexts.EXPORTED;
import static io.github.orsak.source.table.TableTexts.ROW;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.orsak.source.ReadOutcome;
import io.github.orsak.source.options.Caps;
import io.github.orsak.source.options.Limits;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Tables whose rows are wrong, cut off or endless. All are synthetic. */
class BrokenTablesTest {

  @Test
  void aQuoteThatIsNeverClosedCostsNoOtherRow() {
    ReadOutcome outcome =
        ReadOutcome.of(
            ENGLISH
                + ROW
                + ROW.replace("0x409\"", "0x40A").replace("\r\n", "\r\nmore\r\n")
                + ROW
                + ROW);
    assertThat(outcome.events()).hasSize(4);
    assertThat(outcome.events().get(1).message()).startsWith("Diagnostic Code: 0x40A");
    assertThat(outcome.problems()).contains("-:3: The quotes of this row are wrong");
    assertThat(outcome.input().complete()).isFalse();
    assertThat(outcome.events().get(3).place()).hasToString("-:6");
  }

  @Test
  void quotesInsideADescriptionThatAreNotDoubledCostNothing() {
    ReadOutcome outcome = ReadOutcome.of(ENGLISH + ROW.replace("Code:", "\"Code\":") + ROW);
    assertThat(outcome.events()).hasSize(2);
    assertThat(outcome.events().get(0).message()).contains("\"Code\": 0x409");
  }

  @Test
  void aTableThatIsCutOffIsReadAsFarAsItGoes() {
    String table = ENGLISH + ROW + ROW;
    ReadOutcome outcome = ReadOutcome.of(table.substring(0, table.length() - 8));
    assertThat(outcome.events()).hasSize(2);
    assertThat(outcome.problems()).contains("-:3: The text ends inside this row");
    assertThat(outcome.input().complete()).isFalse();

    ReadOutcome exported = ReadOutcome.of(EXPORTED + "\"second\",\"20502\",\"2");
    assertThat(exported.events()).hasSize(1);
    assertThat(exported.input().skipped()).isEqualTo(1);
    assertThat(exported.problems()).contains("-:4: The text ends inside this row");
  }

  @Test
  void aRowLongerThanTheLimitCostsOneRow() {
    String endless = "Error,x,\"" + "y\n".repeat(4 * Caps.DEFAULTS.text());
    ReadOutcome outcome = ReadOutcome.of(ENGLISH + ROW + endless + ROW);
    assertThat(outcome.events()).hasSize(2);
    assertThat(outcome.input().skipped()).isEqualTo(1);
    assertThat(outcome.problems())
        .contains("-:3: This row is longer than 1000000 characters")
        .contains("--max-text allows more");
  }

  @Test
  void aRowAtTheEndThatIsTooLongIsNotSaidToBeCutOff() {
    String text = ENGLISH + ROW.replace("0x409", "y".repeat(2 * Caps.DEFAULTS.text()));
    assertThat(ReadOutcome.of(text).problems())
        .contains("--max-text allows more")
        .doesNotContain("cut off");
  }

  @Test
  void aRowWithTooManyColumnsCostsOneRow() {
    ReadOutcome outcome =
        ReadOutcome.of(ENGLISH + ROW + ",".repeat(2 * Limits.COLUMNS) + "\r\n" + ROW);
    assertThat(outcome.events()).hasSize(2);
    assertThat(outcome.input().skipped()).isEqualTo(1);
  }

  @Test
  void aBrokenRowOfATableThatBeginsWithTheMessageCostsOneRow() {
    String row = EXPORTED.substring(EXPORTED.indexOf("\"line one"));
    String broken = row.replace("one", "\"one\" ");
    String endless = row.replace("one", "y".repeat(5 * Caps.DEFAULTS.text()));
    for (String bad : List.of(broken, endless)) {
      ReadOutcome outcome = ReadOutcome.of(EXPORTED.replace(row, bad) + row + bad + row + row);
      assertThat(outcome.events()).hasSize(3);
      assertThat(outcome.input().skipped()).isEqualTo(2);
    }
  }
}
