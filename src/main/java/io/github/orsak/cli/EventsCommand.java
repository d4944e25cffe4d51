package io.github.orsak.cli;

import io.github.orsak.Orsak;
import io.github.orsak.SortedEvents;
import io.github.orsak.event.Event;
import io.github.orsak.event.Input;
import io.github.orsak.history.payload.Observer;
import io.github.orsak.report.InputNotes;
import io.github.orsak.report.Language;
import io.github.orsak.report.events.EventWriter;
import io.github.orsak.report.text.TextStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code orsak events}: logs in, their events out, as Orsak sees them. */
@Command(
    name = "events",
    mixinStandardHelpOptions = true,
    description = "Shows the events that were read, in the order of time, each once.",
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:something was read",
      "2:wrong usage",
      "3:rules are invalid",
      "4:nothing could be read",
      "70:internal error",
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  orsak events bundle.zip --summary",
      "  orsak events logs/ --id 10302,20502 --host ndes01",
      "  orsak events logs/ --operation SCEP_VERIFY --since 24h",
      "  orsak events logs/ --all --format ndjson | jq -r .channel | sort | uniq -c",
    })
final class EventsCommand implements Callable<Integer> {

  private static final int PAGE = 16 * 1024;

  private static final int HOSTS_NAMED = 10;

  private final Console console;
  private final StringBuilder page = new StringBuilder();
  private final SortedSet<String> hosts = new TreeSet<>();
  private long shown;
  private long copies;
  private long foreign;
  private long others;

  @Parameters(
      paramLabel = "FILE",
      arity = "0..*",
      description = "Files, folders and archives; - is standard input.")
  private List<String> names = new ArrayList<>();

  @Option(
      names = "--format",
      defaultValue = "table",
      description = "What to print: ${COMPLETION-CANDIDATES}. Default: ${DEFAULT-VALUE}.")
  private Format format = Format.table;

  @Option(names = "--summary", description = "Count by log, id and outcome instead of listing.")
  private boolean summary;

  @Mixin private FilterOptions filter = new FilterOptions();
  @Mixin private InputOptions input = new InputOptions();
  @Mixin private LookOptions look = new LookOptions();
  @Mixin private RuleOptions rules = new RuleOptions();

  EventsCommand(Console console) {
    this.console = console;
  }

  /** How to print events. */
  enum Format {
    table,
    ndjson
  }

  /** Whoever read what is printed has gone. */
  private static final class Unread extends RuntimeException {
    private static final long serialVersionUID = 1L;
  }

  @Override
  public Integer call() {
    if (names.isEmpty()) {
      throw new Refusal("no input; name files or folders, or - for standard input");
    }
    Language language = look.language();
    EventWriter writer = writer(language);
    Orsak orsak = rules.load(console);
    FilterOptions.Filter wanted = filter.filter(orsak.catalog());
    try (SortedEvents timeline =
        new SortedEvents(orsak.catalog(), input.selection(), event -> true, event -> others++)) {
      List<Input> inputs = read(event -> take(event, wanted, timeline), language);
      Observer observer = new Observer(orsak.catalog());
      print(writer.begin());
      timeline.drain(
          event -> {
            shown++;
            print(writer.event(event, observer.observe(event)));
          },
          event -> copies++);
      print(writer.end());
      flush();
      tell(inputs, language);
      boolean something = inputs.stream().anyMatch(found -> found.records() > 0);
      return something ? ExitCode.QUIET : ExitCode.NO_INPUT;
    } catch (Unread e) {
      return ExitCode.QUIET;
    }
  }

  private List<Input> read(Consumer<Event> sink, Language language) {
    try (ProgressLine line = console.progress(language)) {
      return console.read(names, input.reading(), sink, line);
    }
  }

  private EventWriter writer(Language language) {
    TextStyle style = look.style(console, true);
    if (summary) {
      return format == Format.table
          ? EventWriter.summary(language, style)
          : EventWriter.summaryNdjson();
    }
    return format == Format.table ? EventWriter.table(language, style) : EventWriter.ndjson();
  }

  private void take(Event event, FilterOptions.Filter wanted, SortedEvents timeline) {
    if (!wanted.knows(event)) {
      foreign++;
      return;
    }
    if (hosts.size() < HOSTS_NAMED && !event.host().isEmpty()) {
      hosts.add(event.host());
    }
    if (wanted.includes(event)) {
      timeline.accept(event);
    } else {
      others++;
    }
  }

  private void print(String text) {
    page.append(text);
    if (page.length() > PAGE) {
      flush();
    }
  }

  private void flush() {
    console.out().print(page);
    page.setLength(0);
    if (console.out().checkError()) {
      throw new Unread();
    }
  }

  private void tell(List<Input> inputs, Language language) {
    console.err().print(InputNotes.of(inputs, language));
    note(language, "events.foreign", foreign);
    note(language, "events.left-out", others);
    note(language, "events.copies", copies);
    if (shown == 0 && others > 0) {
      console.err().print(InputNotes.nothingLeft(hosts, language));
    }
    if (inputs.stream().allMatch(found -> found.records() == 0)) {
      console.say(language.say("headline.nothing-read"));
    }
  }

  private void note(Language language, String key, long events) {
    if (events > 0) {
      console.say(language.say(key, events));
    }
  }
}
