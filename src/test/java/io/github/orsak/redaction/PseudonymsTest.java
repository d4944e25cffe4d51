package io.github.orsak.redaction;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.orsak.Intake;
import io.github.orsak.Project;
import io.github.orsak.diagnosis.Diagnosis;
import io.github.orsak.diagnosis.Verdict;
import io.github.orsak.event.Event;
import io.github.orsak.event.Field;
import io.github.orsak.event.Input;
import io.github.orsak.history.Entities;
import io.github.orsak.history.Observation;
import io.github.orsak.history.Scope;
import io.github.orsak.history.payload.Observer;
import io.github.orsak.report.events.EventWriter;
import io.github.orsak.scenario.Scenario;
import io.github.orsak.source.Sources;
import io.github.orsak.source.options.Progress;
import io.github.orsak.source.options.ReadOptions;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A case with stand-ins for its names is the same case, and tells none of them. */
class PseudonymsTest {

  /** Names of nobody, and a public service that rules ask for. */
  private static final Pattern ANYBODY = Pattern.compile("[0-]+|symantec|digicert");

  static Stream<Scenario> scenarios() {
    return Project.sample().stream();
  }

  private static Pseudonyms of(Scenario scenario) {
    Pseudonyms names = new Pseudonyms(Project.ORSAK.catalog());
    scenario.events().forEach(names::learn);
    return names;
  }

  @ParameterizedTest
  @MethodSource("scenarios")
  void theDiagnosesAreTheSame(Scenario scenario) {
    Pseudonyms names = of(scenario);
    Verdict plain = Project.report(scenario).verdict();
    Verdict hidden = passedOn(scenario.events().stream().map(names::redact).toList());
    assertThat(answer(hidden, name -> name)).isEqualTo(answer(plain, names::text));
  }

  /** What follows from the file that somebody else gets. */
  private static Verdict passedOn(List<Event> events) {
    Observer observer = new Observer(Project.ORSAK.catalog());
    EventWriter writer = EventWriter.ndjson();
    String file =
        events.stream()
            .map(event -> writer.event(event, observer.observe(event)))
            .collect(Collectors.joining());
    InputStream in = new ByteArrayInputStream(file.getBytes(StandardCharsets.UTF_8));
    try (Intake intake = Project.ORSAK.begin()) {
      List<Input> inputs =
          Sources.read(List.of("-"), ReadOptions.DEFAULTS, intake, Progress.NONE, in);
      return intake.report(inputs).verdict();
    }
  }

  private static Set<String> answer(Verdict verdict, UnaryOperator<String> names) {
    Set<String> answer = new TreeSet<>();
    for (Diagnosis one : verdict.diagnoses()) {
      Scope scope = one.scope();
      String where =
          Stream.of(scope.host(), scope.ca(), scope.template(), scope.user(), scope.device())
              .map(names)
              .map(name -> name.toLowerCase(Locale.ROOT))
              .collect(Collectors.joining(", "));
      answer.add(
          one.status()
              + " "
              + one.cause()
              + " "
              + scope.kind()
              + " "
              + where
              + " "
              + one.failures()
              + " "
              + one.from()
              + " "
              + one.confidence().score());
    }
    answer.add("failures " + verdict.failures() + ", explained " + verdict.explained());
    return answer;
  }

  @ParameterizedTest
  @MethodSource("scenarios")
  void noNameIsLeft(Scenario scenario) {
    Pseudonyms names = of(scenario);
    Observer observer = new Observer(Project.ORSAK.catalog());
    Set<String> told =
        scenario.events().stream()
            .flatMap(event -> told(event, observer.observe(event)))
            .map(name -> name.toLowerCase(Locale.ROOT))
            .filter(name -> name.length() > 3 && !ANYBODY.matcher(name).matches())
            .collect(Collectors.toCollection(TreeSet::new));
    String all =
        scenario.events().stream()
            .map(names::redact)
            .map(PseudonymsTest::text)
            .collect(Collectors.joining("\n"))
            .toLowerCase(Locale.ROOT);
    assertThat(told.stream().filter(all::contains).toList()).isEmpty();
  }

  private static Stream<String> told(Event event, Optional<Observation> seen) {
    Entities about = seen.map(Observation::entities).orElse(Entities.NONE);
    return Stream.of(
        event.host(), about.device(), about.user(), about.ca(), about.thumbprint(), about.serial());
  }

  private static String text(Event event) {
    return event.host()
        + " "
        + event.data().stream().map(Field::value).collect(Collectors.joining(" "))
        + " "
        + event.message()
        + " "
        + event.place();
  }
}
