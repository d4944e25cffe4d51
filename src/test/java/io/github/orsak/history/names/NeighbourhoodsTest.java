package io.github.orsak.history.names;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.orsak.Project;
import io.github.orsak.event.Event;
import io.github.orsak.knowledge.catalog.Catalog;
import io.github.orsak.source.batch.YamlBatch;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Which hosts have something to do with each other. */
class NeighbourhoodsTest {

  private static final Catalog CATALOG = Project.ORSAK.catalog();

  private static final String EAST = asking("east", "ca01.contoso.example\\Issuing CA 1");
  private static final String WEST = asking("west", "ca02.contoso.example\\Issuing CA 2");

  private static String asking(String host, String ca) {
    return "host: " + host + ", id: 20100, data: { CAName: '" + ca + "' }";
  }

  private static String serving(String host, String device) {
    return "host: " + host + ", id: 20500, data: { DeviceId: '" + device + "' }";
  }

  private static String device(int number) {
    return "%08x-7a10-4c2e-9b1f-0242ac120001".formatted(number);
  }

  private static List<Event> events(List<String> events) {
    StringBuilder batch = new StringBuilder("start: 2021-03-01T08:00:00Z\n");
    batch.append("defaults: { channel: Microsoft Intune Connector }\nevents:\n");
    events.forEach(event -> batch.append("  - { at: +1m, ").append(event).append(" }\n"));
    YamlBatch.Batch parsed = YamlBatch.parse("test.yaml", batch.toString());
    assertThat(parsed.problems()).isEmpty();
    return parsed.events();
  }

  private static List<Set<String>> of(String... events) {
    Authorities noted = new Authorities(CATALOG);
    events(List.of(events)).forEach(noted::note);
    return noted.neighbourhoods();
  }

  @Test
  void hostsThatAskOneCaBelongTogether() {
    assertThat(of(EAST, WEST)).containsExactlyInAnyOrder(Set.of("east"), Set.of("west"));
    assertThat(of(EAST, WEST, asking("north", "ca01\\Issuing CA 1")))
        .containsExactlyInAnyOrder(Set.of("east", "north"), Set.of("west"));
  }

  @Test
  void hostsThatServeOneDeviceBelongTogether() {
    assertThat(of(EAST, WEST, serving("east", device(1)), serving("west", device(1))))
        .containsExactly(Set.of("east", "west"));
    assertThat(of(EAST, WEST, serving("east", device(1)), serving("west", device(2)))).hasSize(2);
  }

  @Test
  void theIdOfNobodyJoinsNothing() {
    String nobody = "00000000-0000-0000-0000-000000000000";
    assertThat(of(EAST, WEST, serving("east", nobody), serving("west", nobody))).hasSize(2);
  }

  @Test
  void aHostThatNamesNobodyBelongsToTheOthersIfTheyAreOne() {
    String silent = "host: south, id: 20402";
    assertThat(of(EAST, silent)).containsExactly(Set.of("east", "south"));
    assertThat(of(EAST, WEST, silent)).hasSize(3);
  }

  @Test
  void fewDevicesDoNotTellHostsApart() {
    assertThat(of(serving("east", device(1)), serving("west", device(2)))).hasSize(1);
    String[] many = new String[20];
    for (int i = 0; i < many.length; i++) {
      many[i] = serving(i % 2 == 0 ? "east" : "west", device(i));
    }
    assertThat(of(many)).hasSize(2);
  }

  @Test
  void aShortNameIsTheServerOfTheFullOne() {
    assertThat(of(asking("east.contoso.example", "ca01\\One"), serving("east", device(1)), WEST))
        .containsExactlyInAnyOrder(Set.of("east.contoso.example"), Set.of("west"));
  }

  @Test
  void anEventWithoutHostMayBeOfAny() {
    assertThat(of(EAST, WEST, "id: 20402")).containsExactly(Set.of("", "east", "west"));
  }
}
