package io.github.orsak.simulation.neighbours;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;

/** What the examination of whole servers comes to, as the last section of the accuracy page. */
final class ServersPage {

  /** With this line the section begins. */
  static final String HEADING = "## Whole servers";

  private final List<Examined> cases;

  ServersPage(List<Examined> cases) {
    this.cases = cases;
  }

  /** The cases in which the report says that all is well, and a log shows otherwise. */
  List<String> allClears() {
    return names(Examined::allClear);
  }

  /** The cases in which a cause is active and nothing is broken. */
  List<String> falseAlarms() {
    return names(Examined::falseAlarm);
  }

  private List<String> names(Predicate<Examined> which) {
    return cases.stream().filter(which).map(one -> one.exhibit().name()).toList();
  }

  /** How many of a hundred cases name the causes that their logs show, and no others. */
  double percentExact() {
    return 100.0 * cases.stream().filter(Examined::exact).count() / cases.size();
  }

  /** The section, written in Markdown. */
  String text() {
    StringBuilder text = new StringBuilder(HEADING + "\n\n");
    text.append(
        "Worlds with every log of their servers, of which a person hands over some. *Exact*:\n");
    text.append(
        "what is active is the cause that the logs handed over can show, and nothing else.\n\n");
    text.append(
        "| handed over beside the connector's log | cases | exact | false alarms | all-clears |\n");
    text.append("|---|---:|---:|---:|---:|\n");
    for (Handover handover : Handover.EVERY) {
      List<Examined> some =
          cases.stream().filter(one -> one.exhibit().handover() == handover).toList();
      ServersPage part = new ServersPage(some);
      text.append(
          String.format(
              Locale.ROOT,
              "| %s | %d | %.1f %% | %d | %d |%n",
              handover.words(),
              some.size(),
              part.percentExact(),
              part.falseAlarms().size(),
              part.allClears().size()));
    }
    text.append("\n| what breaks | exact |\n|---|---:|\n");
    cases.stream()
        .map(one -> one.exhibit().mishap())
        .distinct()
        .forEach(mishap -> text.append(row(mishap)));
    return text.toString().replace("\r", "");
  }

  private String row(Mishap mishap) {
    List<Examined> some = cases.stream().filter(one -> one.exhibit().mishap() == mishap).toList();
    long exact = some.stream().filter(Examined::exact).count();
    return "| " + mishap.name() + " | " + exact + " of " + some.size() + " |\n";
  }

  /** Puts the section at the end of a page, instead of an earlier one. */
  void replaceIn(Path page) throws IOException {
    Files.writeString(page, Files.readString(page).split(HEADING, 2)[0].strip() + "\n\n" + text());
  }
}
