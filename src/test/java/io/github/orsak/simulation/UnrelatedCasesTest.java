package io.github.orsak.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.orsak.Project;
import io.github.orsak.diagnosis.Diagnosis;
import io.github.orsak.diagnosis.Verdict;
import io.github.orsak.event.Event;
import io.github.orsak.event.Field;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.kie.api.runtime.ClassObjectFilter;
import org.kie.api.runtime.KieSession;

/** Cases that have nothing to do with each other give, in one run, what each gives by itself. */
class UnrelatedCasesTest {

  private static final Pattern ID =
      Pattern.compile("(?i)\\b[0-9a-f]{4}([0-9a-f]{4}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})\\b");
  private static final Pattern SERVER_OF_CA = Pattern.compile("([\\w.-]+)\\\\");

  /** The events of one world with hosts, devices, users and CAs that no other has. */
  private static List<Event> apart(Family family, int number) {
    Trial trial = Trial.draw(family, 1, family.dialects().iterator().next());
    List<Event> events = new ArrayList<>();
    for (Event event : trial.events()) {
      events.add(
          new Event(
              event.time(),
              "w%d-%s".formatted(number, event.host()),
              event.channel(),
              event.provider(),
              event.id(),
              event.level(),
              event.recordId(),
              event.data().stream()
                  .map(field -> new Field(field.name(), apart(field.value(), number)))
                  .toList(),
              apart(event.message(), number),
              event.place()));
    }
    return events;
  }

  private static String apart(String text, int number) {
    String renamed = ID.matcher(text).replaceAll(id -> "%04x".formatted(number) + id.group(1));
    return SERVER_OF_CA.matcher(renamed).replaceAll("w" + number + "-$1\\\\");
  }

  private static void check(List<Family> families) {
    List<Event> all = new ArrayList<>();
    List<Diagnosis> expected = new ArrayList<>();
    long failures = 0;
    long explained = 0;
    for (int number = 0; number < families.size(); number++) {
      List<Event> events = apart(families.get(number), number);
      Verdict alone = Project.ORSAK.diagnose(events).verdict();
      expected.addAll(alone.diagnoses());
      failures += alone.failures();
      explained += alone.explained();
      all.addAll(events);
    }
    Verdict together = Project.ORSAK.diagnose(all).verdict();
    assertThat(together.troubles()).isEmpty();
    assertThat(together.diagnoses()).containsExactlyInAnyOrderElementsOf(expected);
    assertThat(together.failures()).isEqualTo(failures);
    assertThat(together.explained()).isEqualTo(explained);
  }

  private static List<Family> every(int step) {
    List<Family> families = Families.all();
    return Stream.iterate(0, i -> i < families.size(), i -> i + step).map(families::get).toList();
  }

  @Test
  void aFewTogetherGiveWhatEachGives() {
    check(every(40));
  }

  @Test
  @Tag("accuracy")
  void allTogetherGiveWhatEachGives() {
    check(Families.all());
  }

  @Test
  void aPlainSessionTellsThemApartToo() {
    List<Event> all = new ArrayList<>();
    List<Family> families = every(70);
    for (int number = 0; number < families.size(); number++) {
      all.addAll(apart(families.get(number), number));
    }
    KieSession session = Project.ORSAK.newKieSession();
    try {
      all.forEach(session::insert);
      session.fireAllRules();
      List<Diagnosis> found =
          session.getObjects(new ClassObjectFilter(Diagnosis.class)).stream()
              .map(Diagnosis.class::cast)
              .toList();
      assertThat(found)
          .isNotEmpty()
          .containsExactlyInAnyOrderElementsOf(Project.ORSAK.diagnose(all).verdict().diagnoses());
    } finally {
      session.dispose();
    }
  }
}
