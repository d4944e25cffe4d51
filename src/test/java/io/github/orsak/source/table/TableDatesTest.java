package io.github.orsak.source.table;

import static io.github.orsak.source.table.TableTexts.ENGLISH;
import static io.github.orsak.source.table.TableTexts.ROW;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.orsak.event.Event;
import io.github.orsak.source.ReadOutcome;
import io.github.orsak.source.options.DateOrder;
import io.github.orsak.source.options.Limits;
import io.github.orsak.source.options.ReadOptions;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Dates in tables, which people write in many orders. All tables are synthetic. */
class TableDatesTest {

  private static ReadOutcome viewer(String... dates) {
    StringBuilder table = new StringBuilder(ENGLISH);
    for (String date : dates) {
      table.append(ROW.replace("2026-11-23 01:39:42", date));
    }
    return ReadOutcome.of(table.toString());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "27.10.2021 12:28:26 | 2021-10-27T12:28:26Z",
        "7.3.2021 1.39.42 | 2021-03-07T01:39:42Z",
        "10/27/2021 06:38:24 PM | 2021-10-27T18:38:24Z",
        "10/27/2021 12:00:01 AM | 2021-10-27T00:00:01Z",
        "27/10/2021 12:05:01 p. m. | 2021-10-27T12:05:01Z",
        "27-10-2021 6:38 | 2021-10-27T06:38:00Z",
        "2021/3/7 6:38:24 | 2021-03-07T06:38:24Z",
        "2021-03-07 06:38:24 | 2021-03-07T06:38:24Z",
        "05/05/2021 06:38:24 | 2021-05-05T06:38:24Z",
        "27.10.2021, 12:28:26,5 | 2021-10-27T12:28:26.5Z",
        "10/27/2021 12:28:26 +02:00 | 2021-10-27T10:28:26Z"
      })
  void datesAreReadAsPeopleWriteThem(String date, Instant time) {
    assertThat(viewer("\"" + date + "\"").event().time()).isEqualTo(time);
  }

  @Test
  void aNarrowSpaceMayStandBeforeTheHalfOfTheDay() {
    assertThat(viewer("10/27/2021 6:38:24\u202FPM").event().time())
        .isEqualTo(Instant.parse("2021-10-27T18:38:24Z"));
  }

  @Test
  void aDateThatCanBeTwoIsNeverGuessed() {
    ReadOutcome outcome = viewer("04/05/2026 10:00:00", "04/06/2026 10:00:00");
    assertThat(outcome.events()).isEmpty();
    assertThat(outcome.input().skipped()).isEqualTo(2);
    assertThat(outcome.input().complete()).isFalse();
    assertThat(outcome.problems())
        .contains("\"04/05/2026 10:00:00\"")
        .contains("--date-order dmy")
        .contains("--date-order mdy");
  }

  @Test
  void datesThatAreWrittenAsInTheUnitedStatesAreReadSoAndThatIsSaid() {
    ReadOutcome outcome = viewer("4/8/2024 11:00:00 AM", "4/8/2024 12:30:00 PM");
    assertThat(outcome.events())
        .extracting(Event::time)
        .containsExactly(
            Instant.parse("2024-04-08T11:00:00Z"), Instant.parse("2024-04-08T12:30:00Z"));
    assertThat(outcome.problems()).contains("were read as mdy: 2").contains("--date-order");
    assertThat(viewer("04/08/2024 11:00:00 AM", "04/09/2024 11:00:00 AM").events()).isEmpty();
    assertThat(viewer("4/8/2024 11:00:00", "4/9/2024 11:00:00").events()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"DMY, 2026-05-04T10:00:00Z", "MDY, 2026-04-05T10:00:00Z"})
  void theNamedOrderDecides(DateOrder order, Instant time) {
    String table = ENGLISH + ROW.replace("2026-11-23 01:39:42", "04/05/2026 10:00:00");
    ReadOutcome outcome = ReadOutcome.of(table, ReadOptions.DEFAULTS.withDateOrder(order));
    assertThat(outcome.event().time()).isEqualTo(time);
  }

  @Test
  void aDateAgainstTheNamedOrderIsRefused() {
    String table = ENGLISH + ROW.replace("2026-11-23 01:39:42", "04/27/2026 10:00:00");
    ReadOutcome outcome = ReadOutcome.of(table, ReadOptions.DEFAULTS.withDateOrder(DateOrder.DMY));
    assertThat(outcome.events()).isEmpty();
    assertThat(outcome.problems()).contains("the order dmy of --date-order");
  }

  @Test
  void shortYearsNeedANamedOrderUnlessOneNumberSettlesIt() {
    assertThat(viewer("04/05/06 10:00:00").events()).isEmpty();
    assertThat(viewer("04/27/06 10:00:00", "04/05/06 10:00:00").events())
        .extracting(Event::time)
        .containsExactly(
            Instant.parse("2006-04-27T10:00:00Z"), Instant.parse("2006-04-05T10:00:00Z"));
    String table = ENGLISH + ROW.replace("2026-11-23 01:39:42", "04-05-06 10:00:00");
    assertThat(
            ReadOutcome.of(table, ReadOptions.DEFAULTS.withDateOrder(DateOrder.YMD)).event().time())
        .isEqualTo(Instant.parse("2004-05-06T10:00:00Z"));
  }

  @Test
  void oneDateSettlesThoseBeforeAndAfterIt() {
    ReadOutcome outcome =
        viewer("04/05/2026 10:00:00", "04/27/2026 10:00:00", "05/04/2026 10:00:00");
    assertThat(outcome.events())
        .extracting(Event::time)
        .containsExactly(
            Instant.parse("2026-04-05T10:00:00Z"),
            Instant.parse("2026-04-27T10:00:00Z"),
            Instant.parse("2026-05-04T10:00:00Z"));
    assertThat(outcome.input().complete()).isTrue();
  }

  @Test
  void datesThatGoBothWaysSettleNothing() {
    ReadOutcome outcome =
        viewer("04/27/2026 10:00:00", "27/04/2026 10:00:00", "04/05/2026 10:00:00");
    assertThat(outcome.events()).hasSize(2);
    assertThat(outcome.input().skipped()).isEqualTo(1);
    assertThat(outcome.problems()).contains("both ways");
  }

  @Test
  void theLanguageOfTheHeaderDecidesWhereNoDateDoesAndThatIsSaid() {
    String table =
        "Niveau;Dato og klokkeslæt;Kilde;Hændelses-id;Opgavekategori\n"
            + "Fejl;04-05-2026 10:00:00;Microsoft Intune Connector;20502;Ingen;m\n";
    ReadOutcome outcome = ReadOutcome.of(table);
    assertThat(outcome.event().time()).isEqualTo(Instant.parse("2026-05-04T10:00:00Z"));
    assertThat(outcome.problems()).contains("were read as dmy: 1").contains("--date-order");
  }

  @Test
  void aDateInTheTableIsStrongerThanTheLanguageOfItsHeader() {
    String row = "Fejl;04/05/2026 10:00:00;Microsoft Intune Connector;20502;Ingen;m\n";
    String table =
        "Niveau;Dato og klokkeslæt;Kilde;Hændelses-id;Opgavekategori\n"
            + row
            + row.replace("04/05", "04/27");
    assertThat(ReadOutcome.of(table).events().get(0).time())
        .isEqualTo(Instant.parse("2026-04-05T10:00:00Z"));
  }

  @Test
  void recordsThatWaitForTheirDateHaveALimit() {
    String row = ROW.replace("2026-11-23 01:39:42", "04/05/2026 10:00:00");
    String large = row.replace("0x409", "x".repeat(900_000));
    int many = Limits.WAITING / 900_000 + 3;
    ReadOutcome outcome =
        ReadOutcome.of(ENGLISH + large.repeat(many) + row.replace("04/05", "04/27") + row);
    assertThat(outcome.input().skipped()).isBetween(1L, 4L);
    assertThat(outcome.events()).hasSize(many + 2 - (int) outcome.input().skipped());
    assertThat(outcome.problems()).contains("--date-order");
  }
}
