package io.github.orsak.report.why;

import io.github.orsak.diagnosis.Diagnosis;
import io.github.orsak.diagnosis.nearmiss.Check;
import io.github.orsak.diagnosis.nearmiss.Comparison;
import io.github.orsak.diagnosis.nearmiss.Edit;
import io.github.orsak.diagnosis.nearmiss.Edit.Added;
import io.github.orsak.diagnosis.nearmiss.Edit.Changed;
import io.github.orsak.diagnosis.nearmiss.Edit.Removed;
import io.github.orsak.diagnosis.nearmiss.Miss;
import io.github.orsak.diagnosis.nearmiss.Remedy;
import io.github.orsak.event.Event;
import io.github.orsak.report.Doubt;
import io.github.orsak.report.Language;
import io.github.orsak.report.Report;
import io.github.orsak.report.json.DiagnosisTree;
import io.github.orsak.report.json.Json;
import io.github.orsak.report.told.Explainer;
import java.util.LinkedHashMap;
import java.util.Map;

/** Writes how near the rules of a cause came to firing as JSON. */
public final class WhyNotJson {

  /** Names the shape and its version. */
  public static final String FORMAT = "orsak-why-not/1";

  private final Doubt doubt;
  private final Language language;
  private final Explainer explainer;
  private final CheckWords words;
  private final WhyJson why;

  private WhyNotJson(Doubt doubt, Language language) {
    this.doubt = doubt;
    this.language = language;
    Report report = doubt.traced().report();
    this.explainer = new Explainer(report, language);
    this.words = new CheckWords(explainer, language);
    this.why = new WhyJson(doubt.traced(), language);
  }

  /** Why a cause is not diagnosed, as JSON that ends in a line feed. */
  public static String of(Doubt doubt, Language language) {
    return Json.of(new WhyNotJson(doubt, language).tree());
  }

  private Map<String, Object> tree() {
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("format", FORMAT);
    tree.put("language", language.code());
    tree.put("cause", doubt.cause());
    tree.put("title", explainer.title(doubt.cause()));
    tree.put("diagnoses", doubt.diagnoses().stream().map(this::brief).toList());
    tree.putAll(why.fates(doubt.cause()));
    tree.put("rules", doubt.misses().stream().map(this::miss).toList());
    tree.put("tried", doubt.tried());
    tree.put("troubles", doubt.traced().report().verdict().troubles());
    return tree;
  }

  private Map<String, Object> miss(Miss miss) {
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("rule", miss.rule());
    tree.put("file", miss.file());
    tree.put("line", miss.line());
    tree.put("fired", miss.fired());
    tree.put("holding", miss.holding());
    tree.put("closest", miss.closest().stream().map(why::matched).toList());
    tree.put("missing", miss.missing());
    tree.put("conditions", miss.checks().stream().map(this::check).toList());
    miss.remedy().ifPresent(remedy -> tree.put("remedy", remedy(remedy)));
    return tree;
  }

  private Map<String, Object> check(Check check) {
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("line", check.line());
    tree.put("text", check.text());
    tree.put("state", DiagnosisTree.word(check.state()));
    check.comparison().ifPresent(comparison -> tree.put("compared", compared(comparison)));
    words.told(check).ifPresent(told -> tree.put("says", told));
    if (!check.blockers().isEmpty()) {
      tree.put("blockers", check.blockers().stream().map(why::fact).toList());
    }
    return tree;
  }

  private static Map<String, Object> compared(Comparison comparison) {
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("field", comparison.field());
    tree.put("actual", String.valueOf(comparison.actual()));
    tree.put("operator", comparison.operator());
    tree.put("needed", comparison.needed().stream().map(String::valueOf).toList());
    return tree;
  }

  private Map<String, Object> remedy(Remedy remedy) {
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("edits", remedy.edits().stream().map(this::edit).toList());
    tree.put("verified", brief(remedy.diagnosis()));
    return tree;
  }

  private Map<String, Object> edit(Edit edit) {
    Map<String, Object> tree = new LinkedHashMap<>();
    if (edit instanceof Added added) {
      tree.put("edit", "add");
      tree.put("event", quote(added.event()));
    } else if (edit instanceof Removed removed) {
      tree.put("edit", "remove");
      tree.put("event", quote(removed.event()));
    } else if (edit instanceof Changed changed) {
      tree.put("edit", changed.moved() ? "move" : "recode");
      tree.put("event", quote(changed.event()));
      tree.put("now", quote(changed.now()));
    }
    return tree;
  }

  private Map<String, Object> quote(Event event) {
    return DiagnosisTree.quote(explainer.quote(event));
  }

  private Map<String, Object> brief(Diagnosis diagnosis) {
    return DiagnosisTree.brief(explainer.explain(diagnosis));
  }
}
