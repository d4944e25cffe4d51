package io.github.orsak.report.compare;

import io.github.orsak.knowledge.Causes;
import io.github.orsak.report.Language;
import io.github.orsak.report.compare.CauseFate.Reason;
import io.github.orsak.report.json.DiagnosisTree;
import io.github.orsak.report.json.Json;
import java.util.LinkedHashMap;
import java.util.Map;

/** Writes what became of each cause as JSON, which {@code docs/compare.schema.json} describes. */
public final class CompareJson {

  /** Names the shape and its version. */
  public static final String FORMAT = "orsak-compare/1";

  private final CaseComparison compared;
  private final ComparedWords words;
  private final Language language;

  private CompareJson(CaseComparison compared, Causes causes, Language language) {
    this.compared = compared;
    this.words = new ComparedWords(compared, causes, language);
    this.language = language;
  }

  /** A comparison as JSON that ends in a line feed. */
  public static String of(CaseComparison compared, Causes causes, Language language) {
    return Json.of(new CompareJson(compared, causes, language).tree());
  }

  private Map<String, Object> tree() {
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("format", FORMAT);
    tree.put("language", language.code());
    tree.put("conclusion", DiagnosisTree.word(compared.conclusion()));
    tree.put("before", side(compared.before()));
    tree.put("after", side(compared.after()));
    tree.put("remarks", words.remarks());
    tree.put("changes", compared.changes().stream().map(this::change).toList());
    return tree;
  }

  private static Map<String, Object> side(Snapshot one) {
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("name", one.name());
    tree.put("outcome", one.outcome());
    tree.put("complete", one.complete());
    one.from().ifPresent(time -> tree.put("from", time.toString()));
    one.to().ifPresent(time -> tree.put("to", time.toString()));
    tree.put("hosts", one.hosts());
    return tree;
  }

  private Map<String, Object> change(CauseFate change) {
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("state", DiagnosisTree.word(change.state()));
    CaseFinding subject = change.before().orElseGet(change::told);
    tree.put("cause", subject.cause());
    tree.put("title", words.title(subject));
    tree.put("where", subject.where());
    change.before().ifPresent(told -> tree.put("before", finding(told)));
    change.after().ifPresent(told -> tree.put("after", finding(told)));
    tree.put("reasons", change.reasons().stream().map(this::reason).toList());
    return tree;
  }

  private static Map<String, Object> finding(CaseFinding told) {
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("cause", told.cause());
    tree.put("status", DiagnosisTree.word(told.status()));
    Map<String, Object> scope = DiagnosisTree.scope(told.scope());
    scope.put("hosts", told.hosts());
    tree.put("scope", scope);
    tree.put("from", told.from().toString());
    tree.put("to", told.last().toString());
    told.end().ifPresent(end -> tree.put("end", end.toString()));
    tree.put("failures", told.failures());
    return tree;
  }

  private Map<String, Object> reason(Reason reason) {
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("kind", reason.kind());
    tree.put("says", words.says(reason));
    return tree;
  }
}
