package io.github.orsak.report.why;

import io.github.orsak.diagnosis.Diagnosis;
import io.github.orsak.diagnosis.nearmiss.Check;
import io.github.orsak.diagnosis.nearmiss.Miss;
import io.github.orsak.diagnosis.nearmiss.Remedy;
import io.github.orsak.report.Doubt;
import io.github.orsak.report.Language;
import io.github.orsak.report.Report;
import io.github.orsak.report.text.Ink;
import io.github.orsak.report.text.Paper;
import io.github.orsak.report.text.TextStyle;
import io.github.orsak.report.told.Explainer;
import io.github.orsak.report.told.StandingWords;

/** Tells a person at a terminal how near the rules of a cause came to firing. */
public final class WhyNotText {

  private static final int STEP = 2;
  private static final int MOST = 6;

  private final Doubt doubt;
  private final Language language;
  private final Explainer explainer;
  private final CheckWords words;
  private final Paper paper;
  private final WhyText why;
  private final EditText edits;
  private final StandingWords standing;

  private WhyNotText(Doubt doubt, Language language, TextStyle style) {
    this.doubt = doubt;
    this.language = language;
    Report report = doubt.traced().report();
    this.explainer = new Explainer(report, language);
    this.words = new CheckWords(explainer, language);
    this.paper = new Paper(style);
    this.why = new WhyText(doubt.traced(), doubt.cause(), language, paper);
    this.edits = new EditText(paper, language, explainer);
    this.standing = new StandingWords(language);
  }

  /** Why a cause is not diagnosed, as text that ends in a line feed. */
  public static String of(Doubt doubt, Language language, TextStyle style) {
    return new WhyNotText(doubt, language, style).write();
  }

  private String write() {
    String cause = doubt.cause();
    paper.heading("", Ink.PLAIN, explainer.title(cause) + " (" + cause + ")");
    doubt
        .traced()
        .report()
        .verdict()
        .troubles()
        .forEach(trouble -> paper.put(0, "! ", Ink.ALARM, Ink.PLAIN, trouble));
    for (Diagnosis found : doubt.diagnoses()) {
      paper.put(0, Ink.NOTICE, language.say("whynot.diagnosed", said(found), cause));
    }
    if (doubt.diagnoses().isEmpty()) {
      why.fates();
    }
    if (doubt.misses().isEmpty()) {
      paper.put(0, Ink.PLAIN, language.say("whynot.no-rules", cause));
    }
    int number = 1;
    for (Miss miss : doubt.misses()) {
      paper.blank();
      miss(number++ + ". ", miss);
    }
    if (!doubt.tried()) {
      paper.blank();
      paper.put(0, Ink.FAINT, language.say("whynot.too-long"));
    }
    return paper.toString();
  }

  private void miss(String number, Miss miss) {
    int indent = number.length();
    paper.put(0, number, Ink.STRONG, Ink.STRONG, miss.rule());
    paper.put(indent, Ink.FAINT, miss.file() + ":" + miss.line());
    for (String missing : miss.missing()) {
      paper.put(indent, "✗ ", Ink.ALARM, Ink.PLAIN, language.say("whynot.missing", missing));
    }
    if (!miss.closest().isEmpty()) {
      String key = miss.fired() ? "whynot.fired" : "whynot.holding";
      paper.put(indent, Ink.PLAIN, language.say(key, miss.holding(), miss.checks().size()));
      miss.closest().forEach(matched -> why.firings().matched(indent + STEP, matched));
    }
    miss.checks().stream()
        .filter(check -> check.state() == Check.State.FAILS)
        .forEach(check -> check(indent, check));
    long open = miss.checks().stream().filter(c -> c.state() == Check.State.OPEN).count();
    if (open > 0) {
      paper.put(indent, Ink.FAINT, language.say("whynot.open", open));
    }
    miss.remedy().ifPresent(remedy -> remedy(indent, remedy));
    boolean wanting = !miss.fired() || doubt.diagnoses().isEmpty();
    if (miss.remedy().isEmpty() && doubt.tried() && wanting) {
      paper.put(indent, Ink.FAINT, language.say("whynot.no-remedy"));
    }
  }

  private void check(int indent, Check check) {
    String lead = "✗ " + language.say("whynot.line", check.line()) + "  ";
    paper.put(indent, lead, Ink.ALARM, Ink.PLAIN, check.text());
    words.told(check).ifPresent(told -> paper.put(indent + STEP, Ink.STRONG, told));
    if (!check.blockers().isEmpty()) {
      paper.put(indent + STEP, Ink.STRONG, language.say("whynot.blocked"));
      check.blockers().stream()
          .limit(MOST)
          .forEach(fact -> why.firings().fact(indent + 2 * STEP, fact));
    }
  }

  private void remedy(int indent, Remedy remedy) {
    paper.put(indent, Ink.STRONG, language.say("whynot.remedy"));
    remedy.edits().stream().limit(MOST).forEach(edit -> edits.write(indent + STEP, edit));
    int more = remedy.edits().size() - MOST;
    if (more > 0) {
      paper.put(indent + STEP, Ink.FAINT, language.say("limits.more", more));
    }
    String verified = language.say("whynot.verified", said(remedy.diagnosis()));
    paper.put(indent + STEP, Ink.GOOD, verified);
  }

  private String said(Diagnosis diagnosis) {
    return language.say("status", diagnosis.status())
        + ", "
        + explainer.where(diagnosis.scope())
        + ", "
        + standing.sure(diagnosis);
  }
}
