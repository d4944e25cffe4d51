package io.github.orsak.drl.errors;

import io.github.orsak.drl.OutlineReader;
import io.github.orsak.drl.RuleFile;
import io.github.orsak.drl.RuleProblem;
import io.github.orsak.drl.RuleProblem.Kind;
import io.github.orsak.drl.RuleScan;
import io.github.orsak.drl.RuleText;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Says why a rule file is not DRL.
 *
 * <p>The parser often complains far from the mistake: a missing {@code end} is noticed at the end
 * of the next rule, an open quote at the end of the file. So quotes, brackets and the frame of each
 * rule are looked at first.
 */
public final class SyntaxCheck {

  private static final Pattern FRAME =
      Pattern.compile("(?<![\\w.$])(rule|query|when|then|end)(?![\\w.(])");
  private static final Pattern TYPOGRAPHIC = Pattern.compile("[\u201c-\u201f\u2018\u2019]");
  private static final Pattern HALT = Pattern.compile("(?:\\.|::)\\s*(halt)\\b");
  private static final int MOST_TOLD = 20;

  private final RuleFile file;
  private final String bare;
  private final List<RuleProblem> problems = new ArrayList<>();

  private SyntaxCheck(RuleFile file) {
    this.file = file;
    this.bare = blanked();
  }

  /**
   * What keeps a file from being read as DRL, and what is DRL and may not be compiled; empty if
   * nothing is wrong.
   */
  public static List<RuleProblem> problems(RuleFile file) {
    OutlineReader.Reading reading = OutlineReader.read(file);
    return reading.outline().isPresent() ? halts(file) : explain(file, reading.complaints());
  }

  // Nothing can step in when Java or the engine halts: the program would end in silence with what
  // looks like an answer.
  private static List<RuleProblem> halts(RuleFile file) {
    SyntaxCheck check = new SyntaxCheck(file);
    Matcher halt = HALT.matcher(check.bare);
    while (halt.find()) {
      check.addAt(
          halt.start(1),
          "halt ends the program or all rules without an answer; rules conclude and do nothing"
              + " else.");
    }
    return check.problems;
  }

  /** What is wrong with a file that the parser refused. */
  public static List<RuleProblem> explain(RuleFile file, List<String> complaints) {
    Optional<String> foreign = complaints.stream().findFirst().flatMap(SyntaxCheck::foreign);
    if (foreign.isPresent()) {
      return List.of(new RuleProblem(file.name(), 0, Kind.SYNTAX, foreign.get()));
    }
    SyntaxCheck check = new SyntaxCheck(file);
    check.typography();
    if (check.problems.isEmpty()) {
      check.frames();
    }
    if (check.problems.isEmpty()) {
      Complaints said = new Complaints(file, check.bare);
      complaints.stream().limit(MOST_TOLD).forEach(text -> said.explain(text, check::add));
    }
    if (check.problems.isEmpty()) {
      check.add(
          0, "this is not DRL, and the parser does not say where; compare it with a neighbour.");
    }
    return check.problems;
  }

  // What is hardly a rule file need not be looked into.
  private static Optional<String> foreign(String complaint) {
    return switch (complaint) {
      case OutlineReader.TOO_LARGE ->
          Optional.of(
              "has more than "
                  + RuleText.MOST / 1024
                  + " kB, and a rule file holds one cause; split it, or give what is no rule file"
                  + " another ending.");
      case OutlineReader.NO_TEXT ->
          Optional.of(
              "is not text that can be read; save it as UTF-8, or give what is no rule file another"
                  + " ending.");
      case OutlineReader.TOO_DEEP ->
          Optional.of("its conditions are nested too deeply to be read; write several rules.");
      default -> Optional.empty();
    };
  }

  /** The text without literals and comments; those that have no end are complained of. */
  private String blanked() {
    for (RuleScan.Part part : RuleScan.parts(file.text())) {
      if (!part.closed()) {
        addAt(
            part.from(),
            part.quoted()
                ? "the quote that opens here is not closed in the same line."
                : "the comment that begins here has no end; close it with */.");
      }
    }
    return RuleScan.bare(file.text());
  }

  // Word processors and chats replace the quotes of what is pasted from them.
  private void typography() {
    Matcher sign = TYPOGRAPHIC.matcher(bare);
    while (sign.find()) {
      addAt(sign.start(), sign.group() + " is a typographic quotation mark; write \".");
    }
  }

  private void frames() {
    Matcher word = FRAME.matcher(bare);
    int begun = -1;
    int when = -1;
    int then = -1;
    boolean query = false;
    while (word.find()) {
      String found = word.group();
      if (found.equals("rule") || found.equals("query")) {
        if (begun >= 0) {
          unended(begun, word.start());
          return;
        }
        begun = word.start();
        when = -1;
        then = -1;
        query = found.equals("query");
      } else if (found.equals("when")) {
        when = word.start();
      } else if (found.equals("then")) {
        if (when < 0 && bare.substring(Math.max(0, begun), word.start()).contains("(")) {
          addAt(begun, ruleAt(begun) + " has no when; write when before its conditions.");
        }
        brackets(when >= 0 ? when : begun, word.start());
        then = word.start();
      } else if (begun >= 0) {
        if (then < 0 && !query) {
          addAt(
              word.start(),
              ruleAt(begun) + " has no then; write then and what follows before end.");
        }
        begun = -1;
      }
    }
    if (begun >= 0) {
      unended(begun, bare.length());
    }
  }

  private void unended(int begun, int next) {
    int last = next - 1;
    while (last > begun && Character.isWhitespace(bare.charAt(last))) {
      last--;
    }
    addAt(last, ruleAt(begun) + " has no end; write end on a line of its own after this line.");
  }

  private void brackets(int from, int to) {
    List<Integer> open = new ArrayList<>();
    for (int i = Math.max(0, from); i < to; i++) {
      if (bare.charAt(i) == '(') {
        open.add(i);
      } else if (bare.charAt(i) == ')') {
        if (open.isEmpty()) {
          addAt(i, "this ) closes nothing; remove it or open a bracket before it.");
          return;
        }
        open.remove(open.size() - 1);
      }
    }
    if (!open.isEmpty()) {
      addAt(open.get(0), "the bracket that opens here is not closed before then.");
    }
  }

  private String ruleAt(int begun) {
    int end = file.text().indexOf('\n', begun);
    String line = file.text().substring(begun, end < 0 ? file.text().length() : end).strip();
    return line + " (line " + file.lineAt(begun) + ")";
  }

  private void addAt(int index, String text) {
    if (problems.size() < MOST_TOLD) {
      add(file.lineAt(index), text);
    }
  }

  // One mistake is often taken for many, and what is no DRL is nothing but mistakes.
  private void add(int line, String text) {
    if (problems.size() < MOST_TOLD
        && problems.stream().noneMatch(problem -> problem.line() == line)) {
      problems.add(new RuleProblem(file.name(), line, Kind.SYNTAX, text));
    }
  }
}
