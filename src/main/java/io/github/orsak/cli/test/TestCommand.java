package io.github.orsak.cli.test;

import io.github.orsak.Orsak;
import io.github.orsak.authoring.Proofs;
import io.github.orsak.cli.CauseQuestion;
import io.github.orsak.cli.Console;
import io.github.orsak.cli.ExitCode;
import io.github.orsak.cli.FormatOption;
import io.github.orsak.cli.Refusal;
import io.github.orsak.cli.RuleOptions;
import io.github.orsak.knowledge.KnowledgeException;
import io.github.orsak.proving.Proof;
import io.github.orsak.scenario.Scenario;
import io.github.orsak.scenario.ScenarioException;
import io.github.orsak.scenario.ScenarioRunner;
import io.github.orsak.scenario.Scenarios;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.function.BooleanSupplier;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code orsak test}: scenarios in, passed or what differs out. */
@Command(
    name = "test",
    mixinStandardHelpOptions = true,
    description = {
      "Runs scenarios: logs with a known answer.",
      "With --coverage it also tells which rules fire and which of their conditions some scenario"
          + " shows to matter; with --mutate, which mistakes in the rules some scenario would find."
          + " The rules are those of the folders given, or else the built-in ones.",
    },
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:every scenario passed and no threshold was missed",
      "1:a scenario failed, or coverage or mutation is below the threshold",
      "2:wrong usage",
      "3:rules or scenarios are invalid",
      "70:internal error",
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  orsak test test-scenarios",
      "  orsak test test-scenarios --run signing-certificate",
      "  orsak test my-scenarios --rules my-rules --junit result.xml",
      "  orsak test my-scenarios --rules my-rules --watch",
      "  orsak test my-scenarios --rules my-rules --coverage --threshold 95",
      "  orsak test --mutate --cause pkcs-ca-outage",
    })
public final class TestCommand implements Callable<Integer> {

  private static final long BETWEEN_LOOKS = 500;
  private static final int ALL = 100;

  private final Console console;
  private final BooleanSupplier pause;

  @Parameters(
      paramLabel = "PLACE",
      arity = "0..*",
      description = "Scenario files or folders. Default: test-scenarios.")
  private List<Path> places = new ArrayList<>();

  @Option(names = "--run", paramLabel = "REGEX", description = "Only files whose path matches.")
  private String run = "";

  @Option(
      names = "--junit",
      paramLabel = "FILE",
      description = "Also write the result as JUnit XML.")
  private @Nullable Path junit;

  @Option(names = "--coverage", description = "Tell which rules and conditions are not shown.")
  private boolean coverage;

  @Option(names = "--mutate", description = "Tell which mistakes in rules would not be found.")
  private boolean mutate;

  @Option(
      names = "--cause",
      paramLabel = "CAUSE",
      description = "With --coverage or --mutate: only the rules of this cause. Repeatable.")
  private Set<String> causes = new LinkedHashSet<>();

  @Option(
      names = "--threshold",
      paramLabel = "PERCENT",
      description = "With --coverage or --mutate: exit with 1 below it. It is never rounded up.")
  private int threshold;

  @Option(names = "--watch", description = "Run again when rules or scenarios change; Ctrl+C ends.")
  private boolean watch;

  @Mixin private FormatOption format = new FormatOption();
  @Mixin private RuleOptions rules = new RuleOptions();

  public TestCommand(Console console) {
    this(console, TestCommand::look);
  }

  /** A command that waits in its own way between two looks at watched files. */
  public TestCommand(Console console, BooleanSupplier pause) {
    this.console = console;
    this.pause = pause;
  }

  private static boolean look() {
    try {
      Thread.sleep(BETWEEN_LOOKS);
      return true;
    } catch (InterruptedException e) {
      return false;
    }
  }

  @Override
  public Integer call() {
    if (threshold < 0 || threshold > ALL) {
      throw new Refusal("--threshold " + threshold + " is no percentage; give 0 to 100");
    }
    if ((threshold > 0 || !causes.isEmpty()) && !coverage && !mutate) {
      throw new Refusal("--threshold and --cause need --coverage or --mutate");
    }
    if (!watch) {
      return once();
    }
    List<Path> watched = new ArrayList<>(from());
    watched.addAll(rules.folders(console));
    return new Watch(watched, pause).run(this::again);
  }

  /** A mistake in a file is told and waited out. */
  private int again() {
    try {
      return once();
    } catch (KnowledgeException | ScenarioException e) {
      console.say(e.getMessage());
      return ExitCode.INVALID_RULES;
    } finally {
      console.say("orsak: watching for changes; Ctrl+C ends");
    }
  }

  private int once() {
    List<Path> files = files();
    if (files.isEmpty()) {
      throw new Refusal("no scenario found; name files ending in .yaml or folders that hold them");
    }
    Orsak orsak = rules.load(console);
    causes.forEach(cause -> CauseQuestion.requireKnown(cause, orsak));
    ScenarioRunner runner = new ScenarioRunner(orsak);
    List<ScenarioResult> outcomes =
        files.parallelStream().flatMap(file -> ScenarioResult.of(file, runner).stream()).toList();
    if (junit != null) {
      write(junit, JUnitXml.of(outcomes));
    }
    if (!format.json()) {
      outcomes.forEach(outcome -> console.out().print(outcome.text()));
      console
          .out()
          .println(count(outcomes, true) + " passed, " + count(outcomes, false) + " failed");
    }
    Optional<Proof> covered = Optional.empty();
    Optional<Proof> mutated = Optional.empty();
    if (coverage || mutate) {
      Proofs proofs = new Proofs(orsak, sound(outcomes), causes);
      covered = coverage ? Optional.of(proofs.coverage()) : covered;
      mutated = mutate ? Optional.of(proofs.mutation()) : mutated;
    }
    if (format.json()) {
      console.out().print(TestJson.of(outcomes, covered, mutated));
    } else {
      covered.ifPresent(proof -> console.out().print(ProofText.coverage(proof)));
      mutated.ifPresent(proof -> console.out().print(ProofText.mutation(proof)));
    }
    return code(outcomes, Stream.of(covered, mutated).flatMap(Optional::stream).toList());
  }

  private int code(List<ScenarioResult> outcomes, List<Proof> proofs) {
    if (outcomes.stream().anyMatch(ScenarioResult::invalid)) {
      return ExitCode.INVALID_RULES;
    }
    boolean missed = proofs.stream().anyMatch(proof -> proof.percent() < threshold);
    return count(outcomes, false) > 0 || missed ? ExitCode.ACTIVE : ExitCode.QUIET;
  }

  private static long count(List<ScenarioResult> outcomes, boolean passed) {
    return outcomes.stream().filter(outcome -> outcome.passed() == passed).count();
  }

  /** A scenario that fails with the rules as they are would notice anything. */
  private List<Scenario> sound(List<ScenarioResult> outcomes) {
    List<Scenario> sound = outcomes.stream().flatMap(one -> one.sound().stream()).toList();
    if (sound.size() < outcomes.size()) {
      console.say("orsak: only scenarios that pass prove anything; the others are left out");
    }
    return sound;
  }

  private List<Path> from() {
    return places.isEmpty() ? List.of(Path.of("test-scenarios")) : places;
  }

  private List<Path> files() {
    Pattern pattern;
    try {
      pattern = Pattern.compile(run);
    } catch (PatternSyntaxException e) {
      throw new Refusal("--run \"" + run + "\" is no regular expression: " + e.getDescription());
    }
    return from().stream()
        .flatMap(place -> Scenarios.find(place).stream())
        .filter(file -> pattern.matcher(file.toString().replace('\\', '/')).find())
        .toList();
  }

  private static void write(Path file, String text) {
    try {
      Files.writeString(file, text);
    } catch (IOException e) {
      throw new Refusal(
          "--junit " + file + " cannot be written; check the folder and its permissions");
    }
  }
}
