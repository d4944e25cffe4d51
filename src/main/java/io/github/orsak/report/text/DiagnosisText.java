package io.github.orsak.report.text;

import io.github.orsak.diagnosis.Diagnosis;
import io.github.orsak.history.Fact;
import io.github.orsak.history.Scope;
import io.github.orsak.report.Language;
import io.github.orsak.report.told.AlikeDiagnoses;
import io.github.orsak.report.told.Explainer;
import io.github.orsak.report.told.Explanation;
import io.github.orsak.report.told.Explanation.Reason;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Writes one diagnosis for a person at a terminal. */
public final class DiagnosisText {

  private static final int INDENT = 2;
  private static final int DEEP = 4;
  private static final int QUOTED = 11;

  private final Paper paper;
  private final Language language;
  private final Explainer explainer;
  private final boolean full;
  private final QuoteText quotes;

  public DiagnosisText(Paper paper, Language language, Explainer explainer, boolean full) {
    this.paper = paper;
    this.language = language;
    this.explainer = explainer;
    this.full = full;
    this.quotes = new QuoteText(paper, language);
  }

  /**
   * Writes a diagnosis, or several as one.
   *
   * @param alike what is told as one
   */
  void write(String number, Explanation told, AlikeDiagnoses alike) {
    paper.heading(number + " ", Ink.STRONG, told.title());
    facts(told);
    if (full) {
      paper.blank();
      paper.put(INDENT, Ink.PLAIN, told.explanation());
      if (alike.several()) {
        paper.blank();
        String one = explainer.where(alike.example().scope());
        paper.put(INDENT, Ink.NOTICE, language.say("alike.example", one));
      }
      reasons("report.evidence", told.evidence());
      against(told);
      rivals(told);
    }
    steps(told);
    if (full) {
      checks(told);
      shares(told);
      closing(told);
    }
  }

  private void facts(Explanation told) {
    Diagnosis diagnosis = told.diagnosis();
    Diagnosis.Status status = diagnosis.status();
    label("report.cause", diagnosis.cause());
    label("report.status", language.say("status", status), ink(status));
    label("report.scope", told.where());
    label("report.time", time(diagnosis));
    label("report.confidence", confidence("band", diagnosis));
  }

  private String time(Diagnosis diagnosis) {
    if (diagnosis.end().isPresent()) {
      String interval = language.interval(diagnosis.from(), diagnosis.end().get());
      return language.say("report.until", interval);
    }
    String from = language.time(diagnosis.from());
    String last = language.time(diagnosis.last());
    return from.equals(last)
        ? language.say("summary.since", from)
        : language.say("report.since", from, last);
  }

  private void label(String key, String value) {
    label(key, value, Ink.PLAIN);
  }

  private void label(String key, String value, Ink ink) {
    paper.put(INDENT, "%-12s ".formatted(language.say(key)), Ink.FAINT, ink, value);
  }

  /** How sure it is, as a phrase that stands alone, and the score. */
  public String confidence(Diagnosis diagnosis) {
    return confidence("sure", diagnosis);
  }

  private String confidence(String words, Diagnosis diagnosis) {
    return language.say(words, diagnosis.confidence().band())
        + " ("
        + decimal(diagnosis.confidence().score())
        + ")";
  }

  public static Ink ink(Diagnosis.Status status) {
    return switch (status) {
      case ACTIVE -> Ink.ALARM;
      case RESOLVED -> Ink.GOOD;
      case NOTE -> Ink.NOTICE;
    };
  }

  private void part(String key) {
    paper.blank();
    paper.put(INDENT, Ink.STRONG, language.say(key));
  }

  private void reasons(String key, List<Reason> reasons) {
    part(key);
    Set<Fact> shown = new HashSet<>();
    for (Reason reason : reasons) {
      paper.put(DEEP, sign(reason.weight()) + "  ", Ink.STRONG, Ink.PLAIN, reason.says());
      if (shown.add(reason.fact())) {
        if (!reason.counts().isEmpty()) {
          paper.put(QUOTED, Ink.FAINT, reason.counts());
        }
        reason.quotes().forEach(quote -> quotes.write(QUOTED, quote));
      }
    }
  }

  private void against(Explanation told) {
    if (told.counterEvidence().isEmpty()) {
      part("report.against");
      paper.put(DEEP, Ink.PLAIN, language.say("report.nothing-against"));
    } else {
      reasons("report.against", told.counterEvidence());
    }
  }

  private void rivals(Explanation told) {
    part("report.rivals");
    if (told.rivals().isEmpty()) {
      paper.put(DEEP, Ink.PLAIN, language.say("report.no-rivals"));
    }
    for (Explanation.Rival rival : told.rivals()) {
      paper.item(DEEP, Ink.PLAIN, rival.title() + " (" + rival.cause() + ")");
      paper.put(DEEP + 2, Ink.FAINT, language.say("report.decided-by", rival.decides()));
    }
  }

  private void checks(Explanation told) {
    if (told.nextChecks().isEmpty()) {
      return;
    }
    part("report.checks");
    for (Explanation.Check check : told.nextChecks()) {
      paper.check(DEEP, check.look(), check.run(), check.means());
    }
  }

  private void steps(Explanation told) {
    if (told.remediation().isEmpty()) {
      return;
    }
    boolean over = told.diagnosis().status() == Diagnosis.Status.RESOLVED;
    part(over ? "report.remedy-over" : "report.remedy");
    int number = 1;
    for (Explanation.Step step : told.remediation()) {
      paper.put(DEEP, number++ + ". ", Ink.STRONG, Ink.PLAIN, step.act());
      paper.put(DEEP + 3, Ink.FAINT, language.say("report.verify", step.verify()));
    }
  }

  private void shares(Explanation told) {
    long consequences = told.explains().stream().mapToLong(s -> s.what().failures()).sum();
    long own = told.diagnosis().failures() - consequences;
    if (own == 0 && told.explains().isEmpty()) {
      return;
    }
    part("report.explains");
    if (own > 0) {
      String key = told.explains().isEmpty() ? "report.all" : "report.own";
      paper.item(DEEP, Ink.PLAIN, language.say(key, own));
    }
    boolean counted = own > 0;
    for (List<Explanation.Share> alike : alike(told.explains())) {
      Explanation.Share share = alike.get(0);
      String id = share.what().cause().isEmpty() ? "" : " (" + share.what().cause() + ")";
      String key = counted ? "report.share-more" : "report.share";
      String where = alike.size() == 1 ? share.where() : explainer.places(scopes(alike));
      long failures = alike.stream().mapToLong(one -> one.what().failures()).sum();
      paper.item(DEEP, Ink.PLAIN, language.say(key, share.title() + id, where, failures));
      counted |= failures > 0;
    }
  }

  private static List<Scope> scopes(List<Explanation.Share> shares) {
    return shares.stream().map(share -> share.what().scope()).toList();
  }

  private record Kind(String title, String cause) {}

  /** The same consequence in many places is told once. */
  private static List<List<Explanation.Share>> alike(List<Explanation.Share> shares) {
    Map<Kind, List<Explanation.Share>> kinds = new LinkedHashMap<>();
    for (Explanation.Share share : shares) {
      Kind kind = new Kind(share.title(), share.what().cause());
      kinds.computeIfAbsent(kind, any -> new ArrayList<>()).add(share);
    }
    List<List<Explanation.Share>> entries = new ArrayList<>();
    for (Explanation.Share share : shares) {
      List<Explanation.Share> alike =
          kinds.getOrDefault(new Kind(share.title(), share.what().cause()), List.of());
      if (alike.size() <= AlikeDiagnoses.FEW) {
        entries.add(List.of(share));
      } else if (alike.get(0) == share) {
        entries.add(alike);
      }
    }
    return entries;
  }

  private void closing(Explanation told) {
    if (!told.withdrawnIf().isEmpty()) {
      part("report.withdrawn");
      paper.put(DEEP, Ink.PLAIN, told.withdrawnIf());
    }
    if (!told.references().isEmpty()) {
      part("report.references");
      told.references().forEach(address -> paper.put(DEEP, Ink.FAINT, address));
    }
  }

  public static String sign(double weight) {
    return (weight < 0 ? "−" : "+") + decimal(Math.abs(weight));
  }

  private static String decimal(double number) {
    return String.format(Locale.ROOT, "%.2f", number);
  }
}
