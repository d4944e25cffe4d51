package io.github.orsak.report.told;

import io.github.orsak.history.Scope;
import io.github.orsak.report.Language;
import io.github.orsak.report.told.Explanation.Share;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Tells what a diagnosis explains, the same in many places once. */
final class ConsequenceWords {

  private final Explainer explainer;
  private final Language language;

  ConsequenceWords(Explainer explainer, Language language) {
    this.explainer = explainer;
    this.language = language;
  }

  /** Its own failures and its consequences, one sentence each. */
  List<String> of(Explanation told) {
    List<String> all = new ArrayList<>();
    long consequences = told.explains().stream().mapToLong(s -> s.what().failures()).sum();
    long own = told.diagnosis().failures() - consequences;
    if (own > 0) {
      all.add(language.say(told.explains().isEmpty() ? "report.all" : "report.own", own));
    }
    boolean counted = own > 0;
    for (List<Share> alike : alike(told.explains())) {
      long failures = alike.stream().mapToLong(one -> one.what().failures()).sum();
      all.add(sentence(alike, counted, failures));
      counted |= failures > 0;
    }
    return all;
  }

  private String sentence(List<Share> alike, boolean more, long failures) {
    Share share = alike.get(0);
    String id = share.what().cause().isEmpty() ? "" : " (" + share.what().cause() + ")";
    String where = alike.size() == 1 ? share.where() : explainer.places(scopes(alike));
    String key = more ? "report.share-more" : "report.share";
    return language.say(key, share.title() + id, where, failures);
  }

  private static List<Scope> scopes(List<Share> shares) {
    return shares.stream().map(share -> share.what().scope()).toList();
  }

  private record Kind(String title, String cause) {
    static Kind of(Share share) {
      return new Kind(share.title(), share.what().cause());
    }
  }

  private static List<List<Share>> alike(List<Share> shares) {
    Map<Kind, List<Share>> kinds = new LinkedHashMap<>();
    for (Share share : shares) {
      kinds.computeIfAbsent(Kind.of(share), any -> new ArrayList<>()).add(share);
    }
    List<List<Share>> entries = new ArrayList<>();
    for (Share share : shares) {
      List<Share> alike = kinds.getOrDefault(Kind.of(share), List.of());
      if (alike.size() <= AlikeDiagnoses.FEW) {
        entries.add(List.of(share));
      } else if (alike.get(0) == share) {
        entries.add(alike);
      }
    }
    return entries;
  }
}
