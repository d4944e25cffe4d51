package io.github.orsak.cli;

import io.github.orsak.Inquiry;
import io.github.orsak.Intake;
import io.github.orsak.Orsak;
import io.github.orsak.Selection;
import io.github.orsak.diagnosis.Answer;
import io.github.orsak.event.Input;
import io.github.orsak.report.Language;
import io.github.orsak.report.Report;
import io.github.orsak.report.text.TextStyle;
import io.github.orsak.report.told.Told;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code orsak diagnose}: logs in, root causes out. */
@Command(
    name = "diagnose",
    mixinStandardHelpOptions = true,
    modelTransformer = ReportOptions.class,
    description = "Reads logs as one case and reports the root causes.",
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:nothing is active, and nothing keeps failing",
      "1:an active diagnosis",
      "2:wrong usage",
      "3:rules are invalid",
      "4:no connector events could be read",
      "5:nothing active, but part of the input or a rule failed",
      "6:nothing active, but failures go on that no active cause explains",
      "70:internal error",
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  orsak diagnose connector.xml",
      "  orsak diagnose ndes01/ ndes02/ --since 24h",
      "  wevtutil qe \"Microsoft Intune Connector\" /f:xml | orsak diagnose -",
      "  orsak diagnose logs/ --format json | jq .diagnoses[].cause",
      "  orsak diagnose logs/ --html case.html --markdown ticket.md",
      "  orsak diagnose logs/ --redact --html to-share.html",
      "  orsak diagnose logs/ --answer ca-ping=silent",
    })
final class DiagnoseCommand implements Callable<Integer> {

  private static final String FULL = "full";
  private static final String SHORT = "short";

  private final Console console;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Parameters(
      paramLabel = "FILE",
      arity = "0..*",
      description = "Files, folders and archives, all one case; - is standard input.")
  private List<String> names = new ArrayList<>();

  @Option(
      names = "--explain",
      defaultValue = FULL,
      description = "How much text: short or full. Default: ${DEFAULT-VALUE}.")
  private String detail = FULL;

  @Option(
      names = "--redact",
      description =
          "Put stand-ins for the names of users, devices, hosts, CAs and the like, the same one"
              + " wherever a name stands. Reads the input twice.")
  private boolean redact;

  @Mixin private AnswerOptions answering = new AnswerOptions();
  @Mixin private InputOptions input = new InputOptions();
  @Mixin private LookOptions look = new LookOptions();
  @Mixin private RuleOptions rules = new RuleOptions();

  DiagnoseCommand(Console console) {
    this.console = console;
  }

  /** The command with its options for formats. */
  static CommandLine line(Console console) {
    return new CommandLine(new DiagnoseCommand(console));
  }

  @Override
  public Integer call() {
    if (names.isEmpty()) {
      throw new Refusal("no input; name files or folders, or - for standard input");
    }
    if (!List.of(FULL, SHORT).contains(detail)) {
      throw new Refusal("--explain is \"" + detail + "\"; expected short or full");
    }
    Language language = look.language();
    Selection selection = input.selection();
    List<Answer> given = answering.given();
    answering.requireSomebody(console, names, ReportOptions.printed(spec));
    Asked asked = asked(rules.load(console), selection, language, given);
    Inquiry inquiry = asked.inquiry();
    if (!given.isEmpty()) {
      new AnswerCheck(inquiry.report(List.of())).require(asked.answers());
    }
    Report report = inquiry.report(asked.answers());
    boolean full = detail.equals(FULL);
    TextStyle style = look.style(console, full);
    console.out().print(ReportOptions.printed(spec).render(Told.of(report, language), style));
    if (answering.ask()) {
      report = new Dialogue(console, inquiry, language, style, report, asked.answers()).ask();
    }
    ReportOptions.write(spec, Told.of(report, language), new TextStyle(style.width(), false, full));
    return ExitCode.of(report.outcome());
  }

  /**
   * A case that can be asked.
   *
   * @param answers what was given, with the names that the case has
   */
  private record Asked(Inquiry inquiry, List<Answer> answers) {}

  private Asked asked(Orsak orsak, Selection selection, Language language, List<Answer> given) {
    try (ProgressLine line = console.progress(language)) {
      return redact
          ? redacted(orsak, selection, line, given)
          : new Asked(plain(orsak, selection, line), given);
    }
  }

  private Inquiry plain(Orsak orsak, Selection selection, ProgressLine line) {
    try (Intake intake = orsak.begin(selection)) {
      return inquiry(intake, console.read(names, input.reading(), intake, line), line);
    }
  }

  private Asked redacted(Orsak orsak, Selection selection, ProgressLine line, List<Answer> given) {
    try (RedactedCase hidden =
            new RedactedCase(console, names, input.reading(), orsak.catalog(), line);
        Intake intake = orsak.begin(hidden.selection(selection))) {
      List<Answer> answers = given.stream().map(hidden::answer).toList();
      return new Asked(inquiry(intake, hidden.read(intake, line), line), answers);
    }
  }

  private static Inquiry inquiry(Intake intake, List<Input> inputs, ProgressLine line) {
    line.considering();
    return intake.inquire(inputs);
  }
}
