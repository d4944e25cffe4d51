package io.github.orsak.cli.rules;

import io.github.orsak.Orsak;
import io.github.orsak.Selection;
import io.github.orsak.SortedEvents;
import io.github.orsak.authoring.Workbench;
import io.github.orsak.authoring.scaffold.FieldCase;
import io.github.orsak.authoring.scaffold.Scaffold;
import io.github.orsak.cli.Console;
import io.github.orsak.cli.ExitCode;
import io.github.orsak.cli.InputOptions;
import io.github.orsak.cli.ProgressLine;
import io.github.orsak.cli.Refusal;
import io.github.orsak.event.Event;
import io.github.orsak.event.Input;
import io.github.orsak.knowledge.Words;
import io.github.orsak.knowledge.files.Shelf;
import io.github.orsak.report.InputNotes;
import io.github.orsak.report.Language;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code orsak rules new}: the name of a cause in, its first files out. */
@Command(
    name = "new",
    mixinStandardHelpOptions = true,
    description = {
      "Writes the first files of a new cause: its rule, its words in the languages of the folder, a"
          + " scenario in which it is at work and a near miss. What begins with TODO is to be"
          + " filled in.",
      "With --events the scenarios are drafted from a log: names of hosts, devices, users and"
          + " CAs become stand-ins; codes, templates and times stay."
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  orsak rules new mine/slow-uploads --rules my-rules",
      "  orsak rules new pkcs/template-gone --title \"The template was deleted\"",
      "  orsak rules new mine/case-17 --rules my-rules --events logs/ \\",
      "      --host ndes01 --from 2026-03-01T08:00 --to 2026-03-01T12:00",
    })
final class NewCommand implements Callable<Integer> {

  private static final Pattern PATH = Pattern.compile("([a-z][a-z0-9-]*)/([a-z][a-z0-9-]*)");
  private static final int MOST_EVENTS = 5_000;

  private final Console console;

  @Parameters(
      paramLabel = "TOPIC/CAUSE",
      description = "Folder and name, such as mine/slow-uploads; the id is mine-slow-uploads.")
  private String path = "";

  @Option(
      names = "--rules",
      paramLabel = "DIR",
      defaultValue = "rules",
      description = "The folder of rules to write to. Default: ${DEFAULT-VALUE}.")
  private Path rules = Path.of("rules");

  @Option(
      names = "--scenarios",
      paramLabel = "DIR",
      description = "Where its scenarios go. Default: test-scenarios beside the folder of rules.")
  private @Nullable Path scenarios;

  @Option(names = "--title", paramLabel = "TEXT", description = "What is wrong, in a few words.")
  private String title = "";

  @Option(
      names = "--events",
      paramLabel = "FILE",
      description = "Draft the scenarios from this log, redacted; - is standard input. Repeatable.")
  private List<String> logs = new ArrayList<>();

  @Mixin private InputOptions input = new InputOptions();

  NewCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    Matcher parts = PATH.matcher(path);
    if (!parts.matches() || parts.group(1).equals("catalog")) {
      throw new Refusal(
          "\""
              + path
              + "\" names no cause; expected TOPIC/CAUSE in small letters, digits and"
              + " hyphens, such as mine/slow-uploads");
    }
    Selection selection = selection();
    Orsak orsak = loaded();
    Optional<FieldCase> field =
        logs.isEmpty()
            ? Optional.empty()
            : Optional.of(FieldCase.of(read(orsak, selection), orsak));
    Scaffold scaffold = new Scaffold(parts.group(1), parts.group(2), title, field, languages());
    Path proof = scenarios == null ? Workbench.scenariosBeside(rules) : scenarios;
    Map<Path, String> files = scaffold.files(rules, proof);
    for (Path file : files.keySet()) {
      if (Files.exists(file)) {
        throw new Refusal(file + " is already there; choose another name, or remove it");
      }
    }
    if (orsak.causes().cause(scaffold.id()).isPresent()) {
      throw new Refusal(scaffold.id() + " is already a cause; choose another name");
    }
    write(files);
    tell(files, proof.resolve(path), field);
    return ExitCode.QUIET;
  }

  /** Those of the causes that are there; all that Orsak speaks where none is. */
  private Set<String> languages() {
    Set<String> languages = new TreeSet<>();
    Set<String> files =
        Files.isDirectory(rules) ? Shelf.folder(rules).files().keySet() : Set.<String>of();
    if (files.stream().anyMatch(path -> path.indexOf('/') > 0)) {
      files.forEach(path -> Shelf.language(path).ifPresent(languages::add));
    } else {
      languages.addAll(Language.codes());
      languages.remove(Words.FALLBACK);
    }
    return languages;
  }

  // Orsak's own folder is what is built in.
  private Orsak loaded() {
    return Files.isDirectory(rules) && !Workbench.whole(rules)
        ? Orsak.load(List.of(rules), false)
        : Orsak.load();
  }

  private Selection selection() {
    try {
      Selection selection = input.selection();
      if (logs.isEmpty() && !selection.equals(Selection.ALL)) {
        throw new Refusal("--host, --from, --to and --since choose from a log, and none is named");
      }
      return selection;
    } catch (Refusal e) {
      throw logs.isEmpty() ? new Refusal(e.getMessage() + "; name the log with --events") : e;
    }
  }

  private List<Event> read(Orsak orsak, Selection selection) {
    List<Event> events = new ArrayList<>();
    List<Input> inputs;
    try (SortedEvents timeline =
            new SortedEvents(orsak.catalog(), selection, orsak.catalog()::ours, leftOut -> {});
        ProgressLine line = console.progress(Language.ENGLISH)) {
      inputs =
          console.read(
              logs,
              input.reading(),
              event -> {
                if (orsak.catalog().ours(event)) {
                  timeline.accept(event);
                }
              },
              line);
      timeline.drain(events::add, copy -> {});
    }
    console.err().print(InputNotes.of(inputs, Language.ENGLISH));
    if (events.isEmpty()) {
      throw new Refusal(
          "no event of the connector is left to draft from; check the files, --host, --from and"
              + " --to");
    }
    if (events.size() > MOST_EVENTS) {
      throw new Refusal(
          "there are "
              + events.size()
              + " events to draft from; narrow them with --host, --from"
              + " and --to to at most "
              + MOST_EVENTS);
    }
    return events;
  }

  private static void write(Map<Path, String> files) {
    for (Map.Entry<Path, String> file : files.entrySet()) {
      try {
        Files.createDirectories(file.getKey().toAbsolutePath().getParent());
        Files.writeString(file.getKey(), file.getValue());
      } catch (IOException e) {
        throw new Refusal(file.getKey() + " cannot be written; check the folder and permissions");
      }
    }
  }

  private void tell(Map<Path, String> files, Path proof, Optional<FieldCase> field) {
    console.out().println("Written:");
    files.keySet().forEach(file -> console.out().println("  " + file));
    field.ifPresent(this::tell);
    console.out().println("Fill in what begins with TODO. Then, until both are content:");
    console.out().println("  orsak rules lint " + rules);
    console.out().println("  orsak test " + proof + " --rules " + rules);
  }

  private void tell(FieldCase field) {
    console.out().println("Names were replaced by stand-ins; read the scenarios before you pass");
    console.out().println("them on.");
    if (field.changes().isEmpty()) {
      console.out().println("With the stand-ins the log is diagnosed as before.");
    } else {
      console.out().println("With the stand-ins the log is diagnosed differently. Before:");
      field.changes().forEach(change -> console.out().println("  " + change));
    }
  }
}
