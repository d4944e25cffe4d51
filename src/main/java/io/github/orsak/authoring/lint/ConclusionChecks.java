package io.github.orsak.authoring.lint;

import static io.github.orsak.authoring.lint.Convention.CAUSE_EXISTS;
import static io.github.orsak.authoring.lint.Convention.EVIDENCE_HAS_WORDS;
import static io.github.orsak.authoring.lint.Convention.EVIDENCE_USED;
import static io.github.orsak.authoring.lint.Convention.NO_REACH;
import static io.github.orsak.authoring.lint.Convention.ONE_CONCLUSION;

import io.github.orsak.authoring.CauseSheet;
import io.github.orsak.authoring.RuleSheet;
import io.github.orsak.authoring.Workbench;
import io.github.orsak.drl.Outline;
import io.github.orsak.drl.Outline.Passage;
import io.github.orsak.drl.RuleScan;
import io.github.orsak.knowledge.Cause;
import io.github.orsak.knowledge.Nearest;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What rules conclude. */
final class ConclusionChecks implements Lint.Check {

  private static final Pattern ACTION =
      Pattern.compile("(?<![\\w.])(insertLogical|insert|update|modify|delete|retract)\\s*[({]");
  private static final Pattern GLOBAL = Pattern.compile("(?m)^\\s*global\\b");

  private static final Pattern REACHING =
      Pattern.compile(
          "(?<![\\w$\"])(System|Runtime|Process|ProcessBuilder|Thread|ThreadLocal|Executors?|Timer"
              + "|File|Files|Path|Paths|FileSystems?|RandomAccessFile|File(?:Input|Output)Stream"
              + "|File(?:Reader|Writer)|PrintStream|PrintWriter|Socket|ServerSocket|DatagramSocket"
              + "|URL|URI|HttpClient|HttpURLConnection|InetAddress|Class|ClassLoader|Method"
              + "|ScriptEngineManager|Unsafe)(?=\\s*[.(;])"
              + "|(?:java\\.(?:io|net|nio|lang\\.reflect|util\\.concurrent)|javax\\.script|sun\\.\\w+)\\.\\w+");

  @Override
  public void check(Workbench bench, List<Finding> findings) {
    Map<String, Set<String>> used = new HashMap<>();
    Set<String> known = bench.knownCauses();
    for (RuleSheet sheet : bench.rules()) {
      reach(sheet, findings);
      for (Outline.Rule rule : sheet.rules()) {
        actions(sheet, rule, findings);
        for (Conclusion conclusion : Conclusion.of(rule)) {
          if (known.contains(conclusion.cause())) {
            evidence(bench, sheet, conclusion, findings);
            Set<String> keys = used.computeIfAbsent(conclusion.cause(), id -> new HashSet<>());
            conclusion.evidence().forEach(key -> keys.add(key.name()));
          } else {
            add(
                findings,
                CAUSE_EXISTS,
                sheet,
                conclusion.line(),
                "there is no cause \""
                    + conclusion.cause()
                    + "\""
                    + hint(conclusion.cause(), known));
          }
        }
      }
    }
    for (CauseSheet cause : bench.causes().values()) {
      if (bench.rulesUnread(cause)) {
        continue;
      }
      Set<String> keys = used.getOrDefault(cause.id(), Set.of());
      cause
          .evidence()
          .forEach(
              (key, node) -> {
                if (!keys.contains(key)) {
                  findings.add(
                      new Finding(
                          EVIDENCE_USED, cause.place(), node.line(), "no rule gives " + key));
                }
              });
    }
  }

  private static void actions(RuleSheet sheet, Outline.Rule rule, List<Finding> findings) {
    Passage passage = rule.consequence();
    Matcher action = ACTION.matcher(RuleScan.bare(passage.text()));
    int conclusions = 0;
    while (action.find()) {
      if (action.group(1).equals("insertLogical")) {
        conclusions++;
      } else {
        add(
            findings,
            ONE_CONCLUSION,
            sheet,
            passage.lineAt(action.start()),
            action.group(1) + " is used; expected insertLogical");
      }
    }
    if (conclusions != 1) {
      add(
          findings,
          ONE_CONCLUSION,
          sheet,
          passage.line(),
          "the rule concludes " + (conclusions == 0 ? "nothing" : conclusions + " times"));
    }
  }

  private static void reach(RuleSheet sheet, List<Finding> findings) {
    String text = RuleScan.bare(sheet.file().text());
    Matcher reaching = REACHING.matcher(text);
    while (reaching.find()) {
      add(
          findings,
          NO_REACH,
          sheet,
          sheet.file().lineAt(reaching.start()),
          reaching.group() + " can reach beyond the facts");
    }
    Matcher global = GLOBAL.matcher(text);
    while (global.find()) {
      add(
          findings,
          ONE_CONCLUSION,
          sheet,
          sheet.file().lineAt(global.end()),
          "a global is declared");
    }
  }

  private static void evidence(
      Workbench bench, RuleSheet sheet, Conclusion conclusion, List<Finding> findings) {
    CauseSheet cause = bench.causes().get(conclusion.cause());
    if (cause != null && cause.unread()) {
      return;
    }
    Set<String> keys =
        cause != null
            ? cause.evidence().keySet()
            : bench
                .builtInCause(conclusion.cause())
                .map(Cause::evidence)
                .map(Map::keySet)
                .orElse(Set.of());
    for (Conclusion.Key key : conclusion.evidence()) {
      if (!keys.contains(key.name())) {
        add(
            findings,
            EVIDENCE_HAS_WORDS,
            sheet,
            key.line(),
            conclusion.cause()
                + " has no words for \""
                + key.name()
                + "\""
                + hint(key.name(), keys));
      }
    }
  }

  private static String hint(String name, Set<String> known) {
    return Nearest.guess(name, known, "");
  }

  private static void add(
      List<Finding> findings, Convention convention, RuleSheet sheet, int line, String what) {
    findings.add(new Finding(convention, sheet.file().name(), line, what));
  }
}
