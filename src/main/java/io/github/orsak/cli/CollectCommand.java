package io.github.orsak.cli;

import io.github.orsak.report.CollectionScript;
import io.github.orsak.report.CollectionScript.Role;
import io.github.orsak.report.CollectionScript.Shell;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code orsak collect}: the script that copies the logs of a server; it is printed, never run. */
@Command(
    name = "collect",
    mixinStandardHelpOptions = true,
    description = {
      "Prints a script that copies the logs of a server for diagnosis.",
      "Read it, run it there as administrator, and hand over the folder that it makes."
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  orsak collect > collect.cmd",
      "  orsak collect connector --account svc-ndes --ca ca01.contoso.example",
      "  orsak collect ca --shell powershell",
    })
final class CollectCommand implements Callable<Integer> {

  // What goes into a script is a name and nothing that a shell could take for more.
  private static final Pattern ACCOUNT = Pattern.compile("(?:[\\w.-]+\\\\)?([\\w.-]{1,63}\\$?)");
  private static final Pattern HOST = Pattern.compile("[A-Za-z0-9][A-Za-z0-9.-]{0,252}");

  private final Console console;

  @Parameters(
      paramLabel = "SERVER",
      arity = "0..1",
      defaultValue = "connector",
      description =
          "What the server is: connector (with NDES), ca, proxy, or directory, a domain controller."
              + " Default: connector.")
  private Role role = Role.CONNECTOR;

  @Option(
      names = "--shell",
      paramLabel = "SHELL",
      defaultValue = "cmd",
      description = "What is to run it: cmd or powershell. Default: ${DEFAULT-VALUE}.")
  private Shell shell = Shell.CMD;

  @Option(
      names = "--account",
      paramLabel = "NAME",
      description = "The account of NDES or of the connector; adds its logons.")
  private String account = "";

  @Option(
      names = "--ca",
      paramLabel = "HOST",
      description = "The server of the CA; adds how far its clock is off.")
  private String ca = "";

  @Option(
      names = "--days",
      paramLabel = "N",
      defaultValue = "14",
      description = "How many days of web logs and traces to copy. Default: ${DEFAULT-VALUE}.")
  private int days;

  @Mixin private LookOptions look = new LookOptions();

  CollectCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    Map<String, String> named = new HashMap<>();
    if (days < 1) {
      throw new Refusal("--days is " + days + "; expected a number of days such as 14");
    }
    named.put("days", String.valueOf(days));
    if (!account.isEmpty()) {
      String name = matched(ACCOUNT, account, "--account", "CONTOSO\\svc-ndes or svc-ndes", 1);
      named.put("account", shell == Shell.POWERSHELL ? name.replace("$", "`$") : name);
    }
    if (!ca.isEmpty()) {
      named.put("ca", matched(HOST, ca, "--ca", "ca01.contoso.example", 0));
    }
    if (role == Role.DIRECTORY && account.isEmpty()) {
      throw new Refusal("a domain controller is asked about one account; name it with --account");
    }
    console.out().print(CollectionScript.of(role, shell, named, look.language()));
    return ExitCode.QUIET;
  }

  private static String matched(
      Pattern shape, String value, String option, String example, int group) {
    var match = shape.matcher(value);
    if (!match.matches()) {
      throw new Refusal(option + " is \"" + value + "\"; expected a name such as " + example);
    }
    return match.group(group);
  }
}
