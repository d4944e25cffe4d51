package io.github.orsak.cli;

import io.github.orsak.Orsak;
import io.github.orsak.SortedEvents;
import io.github.orsak.event.Input;
import io.github.orsak.history.payload.Observer;
import io.github.orsak.report.InputNotes;
import io.github.orsak.report.Language;
import io.github.orsak.report.events.EventWriter;
import java.io.File;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicLong;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code orsak redact}: logs in, a log that can be passed on out. */
@Command(
    name = "redact",
    mixinStandardHelpOptions = true,
    description = {
      "Writes a log with stand-ins for names, to pass on.",
      "It is one file that Orsak reads. Replaced are users, devices, hosts, domains, CAs, subjects,"
          + " serial numbers, thumbprints, GUIDs, mail and network addresses, shares and profile"
          + " folders.",
      "The same name has the same stand-in wherever it stands, so the diagnoses stay the same."
          + " Codes, times, templates and the words around them stay too, and so does what a text"
          + " tells of a person in words of its own: read what you pass on. Events of products"
          + " that Orsak does not know are left out.",
    },
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:the file was written",
      "2:wrong usage",
      "3:rules are invalid",
      "4:no event was left to write",
      "70:internal error",
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  orsak redact logs/ to-share.ndjson",
      "  orsak redact ndes01.evtx ca01.evtx to-share.ndjson --since 24h",
      "  orsak diagnose logs/ --redact --html to-share.html",
    })
final class RedactCommand implements Callable<Integer> {

  private static final String STANDARD_OUTPUT = "-";

  private final Console console;

  @Parameters(
      paramLabel = "FILE",
      arity = "2..*",
      description =
          "The inputs, files, folders and archives, and last the file to write, which must not"
              + " exist yet; - is standard input, or output.")
  private List<String> names = new ArrayList<>();

  @Mixin private InputOptions input = new InputOptions();
  @Mixin private LookOptions look = new LookOptions();
  @Mixin private RuleOptions rules = new RuleOptions();

  RedactCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    Language language = look.language();
    List<String> from = names.subList(0, names.size() - 1);
    String to = names.get(names.size() - 1);
    Orsak orsak = rules.load(console);
    requireNew(to);
    try (ProgressLine line = console.progress(language);
        RedactedCase hidden =
            new RedactedCase(console, from, input.reading(), orsak.catalog(), line);
        SortedEvents timeline =
            new SortedEvents(
                orsak.catalog(), hidden.selection(input.selection()), event -> true, event -> {})) {
      List<Input> inputs =
          hidden.read(
              event -> {
                if (orsak.catalog().ours(event)) {
                  timeline.accept(event);
                }
              },
              line);
      long written = write(timeline, orsak, to);
      console.err().print(InputNotes.of(inputs, language));
      console.say(language.say("redact.written", written));
      return written > 0 ? ExitCode.QUIET : ExitCode.NO_INPUT;
    }
  }

  private static void requireNew(String name) {
    if (!name.equals(STANDARD_OUTPUT) && new File(name).exists()) {
      throw new Refusal(
          name + " exists; the last name is the file to write: choose another, or delete it");
    }
  }

  private long write(SortedEvents timeline, Orsak orsak, String to) {
    if (to.equals(STANDARD_OUTPUT)) {
      return write(timeline, orsak, console.out());
    }
    try (PrintStream out = new PrintStream(to, StandardCharsets.UTF_8)) {
      long written = write(timeline, orsak, out);
      if (out.checkError()) {
        throw new Refusal(to + " could not be written whole; check the space that is left");
      }
      return written;
    } catch (IOException e) {
      throw new Refusal(to + " cannot be written; check the folder and its permissions");
    }
  }

  private static long write(SortedEvents timeline, Orsak orsak, PrintStream out) {
    Observer observer = new Observer(orsak.catalog());
    EventWriter writer = EventWriter.ndjson();
    AtomicLong written = new AtomicLong();
    timeline.drain(
        event -> {
          out.print(writer.event(event, observer.observe(event)));
          written.incrementAndGet();
        },
        copy -> {});
    return written.get();
  }
}
