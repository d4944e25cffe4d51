package io.github.orsak.cli;

import io.github.orsak.Intake;
import io.github.orsak.Orsak;
import io.github.orsak.event.Input;
import io.github.orsak.report.InputNotes;
import io.github.orsak.report.Language;
import io.github.orsak.report.Report;
import io.github.orsak.report.compare.CaseComparison;
import io.github.orsak.report.compare.CompareJson;
import io.github.orsak.report.compare.CompareText;
import io.github.orsak.report.compare.EventTally;
import io.github.orsak.report.compare.Snapshot;
import io.github.orsak.report.compare.SnapshotReader;
import io.github.orsak.report.compare.UnreadableReport;
import io.github.orsak.report.told.Told;
import io.github.orsak.source.Sources;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.BiFunction;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code orsak compare}: two cases in, what became of each cause out. */
@Command(
    name = "compare",
    mixinStandardHelpOptions = true,
    description = {
      "Tells what became of each cause between two cases: is it mended?",
      "The cases are of the same servers. A cause is resolved, goes on, is new, is back again, or"
          + " cannot be told yet, with the reason.",
      "A cause counts as resolved only if what it broke was tried again and worked. So the later"
          + " logs must reach past the remedy, with enough requests after it.",
    },
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:all that was active is over",
      "1:a cause goes on, is new, or is back",
      "2:wrong usage",
      "3:rules are invalid",
      "4:one of the cases holds no connector events",
      "5:of some cause it cannot be told yet, or part of the later case was not read",
      "6:no cause goes on, but failures do that no active cause explains",
      "70:internal error",
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  orsak compare monday.evtx tuesday.evtx",
      "  orsak compare monday/ tuesday/ --lang sv",
      "  orsak diagnose logs/ --json before.json",
      "  orsak compare before.json logs/ --format json",
    })
final class CompareCommand implements Callable<Integer> {

  private final Console console;

  @Parameters(
      index = "0",
      paramLabel = "BEFORE",
      description =
          "The earlier case: a log, a folder, an archive, or a report that --format json or --json"
              + " wrote; - is standard input.")
  private String before = "";

  @Parameters(index = "1", paramLabel = "AFTER", description = "The later case, likewise.")
  private String after = "";

  @Mixin private FormatOption format = new FormatOption();
  @Mixin private InputOptions input = new InputOptions();
  @Mixin private LookOptions look = new LookOptions();
  @Mixin private RuleOptions rules = new RuleOptions();

  CompareCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    if (before.equals(Sources.STANDARD_INPUT) && after.equals(before)) {
      throw new Refusal("BEFORE and AFTER cannot both be standard input; name a file for one");
    }
    Language language = look.language();
    Orsak orsak = rules.load(console);
    Snapshot earlier =
        kept(before).orElseGet(() -> read(before, orsak, (intake, in) -> intake.report(in)));
    CaseComparison compared = compare(earlier, orsak);
    console
        .out()
        .print(
            format.json()
                ? CompareJson.of(compared, orsak.causes(), language)
                : CompareText.of(compared, orsak.causes(), language, look.style(console, true)));
    return code(compared.conclusion());
  }

  private CaseComparison compare(Snapshot earlier, Orsak orsak) {
    Optional<Snapshot> kept = kept(after);
    EventTally tally = new EventTally(orsak.catalog(), earlier);
    Snapshot later =
        kept.orElseGet(() -> read(after, orsak, (intake, in) -> intake.report(in, tally)));
    requireOrder(earlier, later);
    return kept.isPresent()
        ? CaseComparison.of(earlier, later, orsak.catalog())
        : CaseComparison.of(earlier, later, tally, orsak.catalog());
  }

  private static Optional<Snapshot> kept(String name) {
    try {
      return KeptReport.in(name).map(text -> SnapshotReader.read(name, text));
    } catch (UnreadableReport e) {
      throw new Refusal(name + ": " + e.getMessage());
    }
  }

  private Snapshot read(String name, Orsak orsak, BiFunction<Intake, List<Input>, Report> answer) {
    Language language = look.language();
    try (Intake intake = orsak.begin(input.selection());
        ProgressLine line = console.progress(language)) {
      List<Input> inputs = console.read(List.of(name), input.reading(), intake, line);
      line.considering();
      Report report = answer.apply(intake, inputs);
      console.err().print(InputNotes.of(inputs, language));
      return SnapshotReader.read(name, Told.of(report, language));
    }
  }

  private static void requireOrder(Snapshot earlier, Snapshot later) {
    if (later.endsBefore(earlier)) {
      throw new Refusal(
          "AFTER ends at "
              + time(later)
              + ", before BEFORE does at "
              + time(earlier)
              + "; name the earlier case first");
    }
  }

  private static String time(Snapshot one) {
    return one.to().map(Language.ENGLISH::time).orElse("");
  }

  private static int code(CaseComparison.Conclusion conclusion) {
    return switch (conclusion) {
      case MENDED -> ExitCode.QUIET;
      case ACTIVE -> ExitCode.ACTIVE;
      case NO_EVENTS -> ExitCode.NO_INPUT;
      case OPEN -> ExitCode.INCOMPLETE;
      case FAILING -> ExitCode.FAILING;
    };
  }
}
