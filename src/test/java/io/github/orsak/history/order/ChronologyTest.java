package io.github.orsak.history.order;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.orsak.event.Event;
import io.github.orsak.event.Field;
import io.github.orsak.event.Level;
import io.github.orsak.event.Place;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ChronologyTest {

  private static final Instant START = Instant.parse("2021-03-01T08:00:00Z");

  private static Event event(int number, String file) {
    return new Event(
        START.plusSeconds(number),
        "ndes01",
        "Microsoft Intune Connector",
        "",
        20502,
        Level.ERROR,
        number,
        List.of(new Field("DeviceId", "device " + number), new Field("", "å\u0000ö")),
        "",
        Place.line(file, number + 1));
  }

  private static List<Event> drained(List<Event> events, List<Event> copies) {
    List<Event> ordered = new ArrayList<>();
    try (Chronology chronology = new Chronology(io.github.orsak.Project.ORSAK.catalog())) {
      events.forEach(chronology::add);
      chronology.drain(ordered::add, copies::add);
    }
    return ordered;
  }

  @Test
  void aCaseLargerThanMemoryComesOutWholeAndInOrder() {
    List<Event> events = new ArrayList<>();
    for (int i = 0; i < 100_000; i++) {
      events.add(event(i, "a.xml"));
    }
    List<Event> shuffled = new ArrayList<>(events);
    Collections.shuffle(shuffled, new Random(7));
    assertThat(drained(shuffled, new ArrayList<>())).isEqualTo(events);
  }

  @Test
  void aRecordInTwoExportsIsOneEvent() {
    List<Event> copies = new ArrayList<>();
    List<Event> events = List.of(event(1, "a.xml"), event(2, "a.xml"), event(1, "b.json"));
    assertThat(drained(events, copies)).extracting(Event::recordId).containsExactly(1L, 2L);
    assertThat(copies).hasSize(1);
  }

  private static Event alleged(int number, String device, String file, int line) {
    return new Event(
        START,
        "ndes01",
        "Microsoft Intune Connector",
        "",
        20502,
        Level.ERROR,
        number,
        List.of(new Field("DeviceId", device)),
        "",
        Place.line(file, line));
  }

  @Test
  void oneNumberForRecordsThatContradictEachOtherIsNone() {
    List<Event> events = new ArrayList<>();
    for (int i = 0; i < 10; i++) {
      events.add(alleged(7, "device " + i, "a.ndjson", i));
      events.add(alleged(7, "device " + (i + 5), "b.ndjson", i));
    }
    for (long seed = 1; seed <= 5; seed++) {
      Collections.shuffle(events, new Random(seed));
      List<Event> copies = new ArrayList<>();
      List<Event> kept = drained(events, copies);
      assertThat(kept).extracting(event -> event.data().get(0).value()).doesNotHaveDuplicates();
      assertThat(kept).hasSize(15).noneMatch(Event::numbered);
      assertThat(copies).hasSize(5);
    }
  }

  @Test
  void copiesInOtherFormsAreCopiesEvenInOneInput() {
    Event named = alleged(7, "device", "a.json", 1);
    Event told =
        new Event(
            START,
            "ndes01",
            "Microsoft Intune Connector",
            "",
            20502,
            Level.ERROR,
            7,
            List.of(),
            "device",
            Place.line("a.json", 2));
    List<Event> copies = new ArrayList<>();
    assertThat(drained(List.of(told, named, named), copies)).containsExactly(named);
    assertThat(copies).hasSize(2);
  }

  @Test
  void aRecordWhoseTimeIsCutToTheSecondIsACopyOfTheWholeOne() {
    Event cut = event(5, "hunt.jsonl");
    Event whole = event(5, "log.evtx").at(cut.time().plusNanos(123_456_700));
    Event cutOnly = event(6, "hunt.jsonl").at(cut.time());
    Event between = event(9, "log.evtx").at(cut.time().plusMillis(50));
    List<Event> copies = new ArrayList<>();
    assertThat(drained(List.of(cut, cutOnly, whole, between), copies))
        .containsExactly(cutOnly, between, whole);
    assertThat(copies).containsExactly(cut);
  }

  private static Event unnumbered(String time, String file, int line) {
    return new Event(
        Instant.parse(time),
        "ndes01",
        "Microsoft Intune Connector",
        "",
        20502,
        Level.ERROR,
        Event.NO_RECORD_ID,
        List.of(),
        "Diagnostic Code: 0x409",
        Place.line(file, line));
  }

  @Test
  void recordsWithoutNumberAreCopiesOnlyAcrossInputs() {
    String fine = "2021-03-01T08:00:00.123Z";
    List<Event> events =
        List.of(
            unnumbered(fine, "b.csv", 1),
            unnumbered(fine, "a.csv", 1),
            unnumbered(fine, "b.csv", 2),
            unnumbered(fine, "a.csv", 2),
            unnumbered(fine, "c.csv", 1));
    for (long seed = 1; seed <= 5; seed++) {
      List<Event> shuffled = new ArrayList<>(events);
      Collections.shuffle(shuffled, new Random(seed));
      List<Event> copies = new ArrayList<>();
      assertThat(drained(shuffled, copies))
          .extracting(e -> e.place().input())
          .containsOnly("a.csv");
      assertThat(copies).hasSize(3);
    }
  }

  @Test
  void recordsWithoutNumberAndWithoutFractionOfASecondAreAllKept() {
    String coarse = "2021-03-01T08:00:00Z";
    List<Event> events = List.of(unnumbered(coarse, "a.csv", 1), unnumbered(coarse, "b.csv", 1));
    assertThat(drained(events, new ArrayList<>())).hasSize(2);
  }

  @Test
  void twoRecordsOfOneMomentAreTwoEvents() {
    Event first = event(1, "a.xml");
    Event second =
        new Event(
            first.time(),
            first.host(),
            first.channel(),
            "",
            20502,
            Level.ERROR,
            2,
            first.data(),
            "",
            first.place());
    assertThat(drained(List.of(second, first), new ArrayList<>())).containsExactly(first, second);
  }
}
