package io.github.orsak.cli;

import io.github.orsak.Orsak;
import io.github.orsak.knowledge.Nearest;
import io.github.orsak.report.Language;
import io.github.orsak.report.page.KnowledgePage;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code orsak explain}: what is known of an event, a code or a cause. */
@Command(
    name = "explain",
    mixinStandardHelpOptions = true,
    description = "Tells what is known of an event, a code, an HRESULT or a cause.",
    footerHeading = "%nExamples:%n",
    footer = {
      "  orsak explain 10302",
      "  orsak explain 20502/0x409",
      "  orsak explain 0x80094800",
      "  orsak explain pkcs-ca-outage --lang sv",
    })
final class ExplainCommand implements Callable<Integer> {

  private final Console console;

  @Parameters(
      paramLabel = "TERM",
      arity = "1..*",
      description = "An event id or name, a code, an HRESULT, a cause, or event/code.")
  private List<String> terms = new ArrayList<>();

  @Mixin private LookOptions look = new LookOptions();
  @Mixin private RuleOptions rules = new RuleOptions();

  ExplainCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    Language language = look.language();
    Orsak orsak = rules.load(console);
    for (String term : terms) {
      Optional<String> page =
          KnowledgePage.of(
              term,
              orsak.catalog(),
              orsak.causes(),
              orsak::causesShownBy,
              language,
              look.style(console, true));
      console.out().print(page.orElseThrow(() -> unknown(term, orsak)));
    }
    return ExitCode.QUIET;
  }

  private static Refusal unknown(String term, Orsak orsak) {
    String hint =
        Nearest.guess(
            KnowledgePage.nearest(term, orsak.catalog(), orsak.causes()),
            "; expected an event such as 20502, a code such as 0x409, or a cause");
    return new Refusal("nothing is known of \"" + term + "\"" + hint);
  }
}
