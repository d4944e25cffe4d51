package io.github.orsak.cli;

import io.github.orsak.Orsak;
import io.github.orsak.cli.rules.RulesCommand;
import io.github.orsak.cli.shell.CompletionCommand;
import io.github.orsak.cli.shell.HelpCommand;
import io.github.orsak.cli.shell.ManualCommand;
import io.github.orsak.cli.shell.Misuse;
import io.github.orsak.cli.shell.ShortForm;
import io.github.orsak.cli.test.TestCommand;
import io.github.orsak.knowledge.KnowledgeException;
import io.github.orsak.scenario.ScenarioException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The command {@code orsak} and its subcommands. */
@Command(
    name = "orsak",
    mixinStandardHelpOptions = true,
    versionProvider = OrsakCommand.Version.class,
    description =
        "Tells why certificates fail, from the event logs of an Intune certificate connector.",
    synopsisSubcommandLabel = "COMMAND",
    footerHeading = "%nExamples:%n",
    footer = {
      "  orsak connector.xml                     what is wrong, why, and what to do",
      "  orsak collect > collect.cmd             a script that copies a server's logs",
      "  orsak diagnose --lang sv logs/          all files of a folder, in Swedish",
      "  orsak diagnose --json report.json *.xml text on screen, JSON in a file",
      "  orsak compare before.json logs/         is it mended?",
      "  orsak redact logs/ to-share.ndjson      a log without names, to pass on",
      "  orsak events bundle.zip --summary       what was read, by log, id and outcome",
      "  orsak explain 20502/0x409               what an event and its code mean",
      "  orsak why CAUSE connector.xml           rules, facts and events behind a cause",
      "  orsak why-not CAUSE connector.xml       what is missing for a cause",
      "  orsak test test-scenarios               run scenarios with a known answer",
      "  orsak rules lint my-rules               check rules of your own",
    })
final class OrsakCommand implements Runnable {

  private static final Set<String> REASONING =
      Set.of("diagnose", "compare", "why", "why-not", "test");

  // These tell of all commands.
  private static final Set<String> ALL = Set.of("help", "completion", "manual");

  @Option(
      names = "--debug",
      scope = CommandLine.ScopeType.INHERIT,
      description = "Show stack traces of errors.")
  private boolean debug;

  @Spec private CommandLine.Model.@Nullable CommandSpec spec;

  private OrsakCommand() {}

  /** A parser for these words of a command line. */
  static CommandLine line(Console console, String... words) {
    if (words.length > 0 && REASONING.contains(words[0])) {
      Orsak.prepare();
    }
    OrsakCommand top = new OrsakCommand();
    CommandLine line = new CommandLine(top);
    Map<String, Function<Console, Object>> commands = commands();
    // Finding out the options of every command would take as long as a diagnosis.
    boolean single = words.length > 0 && commands.containsKey(words[0]) && !ALL.contains(words[0]);
    if (single || words.length > 0 && words[0].equals("--version")) {
      commands.keySet().retainAll(Set.of(words[0]));
    }
    commands.values().forEach(command -> line.addSubcommand(command.apply(console)));
    line.setOut(new PrintWriter(console.out(), true, StandardCharsets.UTF_8));
    line.setErr(new PrintWriter(console.err(), true, StandardCharsets.UTF_8));
    line.setColorScheme(CommandLine.Help.defaultColorScheme(Ansi.OFF));
    line.setUsageHelpWidth(80);
    // A file called @x is a file, whoever put it into a folder of logs.
    line.setExpandAtFiles(false);
    line.setCaseInsensitiveEnumValuesAllowed(true);
    line.setParameterExceptionHandler((error, arguments) -> misuse(error, console));
    line.setExecutionExceptionHandler((error, command, parsed) -> fail(error, console, top.debug));
    return line;
  }

  /** What is meant by the words of a command line: without a command, logs are diagnosed. */
  static String[] meant(String... words) {
    return ShortForm.spelledOut(words, commands().keySet(), "diagnose");
  }

  /** The subcommands, in the order in which the help lists them. */
  private static Map<String, Function<Console, Object>> commands() {
    Map<String, Function<Console, Object>> commands = new LinkedHashMap<>();
    commands.put("diagnose", DiagnoseCommand::line);
    commands.put("compare", CompareCommand::new);
    commands.put("redact", RedactCommand::new);
    commands.put("collect", CollectCommand::new);
    commands.put("events", EventsCommand::new);
    commands.put("explain", ExplainCommand::new);
    commands.put("why", WhyCommand::new);
    commands.put("why-not", WhyNotCommand::new);
    commands.put("rules", RulesCommand::line);
    commands.put("test", TestCommand::new);
    commands.put("completion", CompletionCommand::new);
    commands.put("manual", ManualCommand::new);
    commands.put("help", any -> new HelpCommand());
    return commands;
  }

  @Override
  public void run() {
    throw new CommandLine.ParameterException(
        Objects.requireNonNull(spec).commandLine(),
        "orsak: no command given; try orsak FILE to diagnose a log, or orsak help");
  }

  /** The whole help would push the one line that matters off the screen. */
  private static int misuse(CommandLine.ParameterException error, Console console) {
    String command = error.getCommandLine().getCommandSpec().qualifiedName();
    console.say(Misuse.told(error));
    console.say("See " + command + " --help.");
    return ExitCode.USAGE;
  }

  private static int fail(Exception error, Console console, boolean debug) {
    if (debug) {
      error.printStackTrace(console.err());
    }
    if (error instanceof KnowledgeException || error instanceof ScenarioException) {
      console.say(error.getMessage());
      return ExitCode.INVALID_RULES;
    }
    if (error instanceof Refusal) {
      console.say("orsak: " + error.getMessage());
      return ExitCode.USAGE;
    }
    String what =
        error.getMessage() == null ? error.getClass().getSimpleName() : error.getMessage();
    console.say("orsak: internal error: " + what);
    if (!debug) {
      console.say("orsak: run again with --debug and report what it prints.");
    }
    return ExitCode.INTERNAL;
  }

  /** Tells the version of the program and of the rules. */
  static final class Version implements IVersionProvider {
    @Override
    public String[] getVersion() {
      Orsak orsak = Orsak.load();
      String version = Main.class.getPackage().getImplementationVersion();
      return new String[] {
        "orsak " + (version == null ? "(not packaged)" : version),
        "rules " + orsak.ruleSet().rules() + ", hash " + orsak.ruleSet().hash(),
        "java " + Runtime.version(),
      };
    }
  }
}
