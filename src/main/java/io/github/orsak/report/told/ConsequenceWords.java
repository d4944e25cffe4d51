package io.github.orsak.report.told;

import io.github.orsak.diagnosis.Diagnosis;
import io.github.orsak.diagnosis.Diagnosis.Explained;
import io.github.orsak.history.Scope;
import io.github.orsak.report.Language;
import io.github.orsak.report.Report;
import io.github.orsak.report.told.Explanation.Share;
import io.github.orsak.report.told.causal.CausalTree;
import io.github.orsak.report.told.causal.CausalTree.Branch;
import io.github.orsak.report.told.causal.ToldConsequence;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Tells what a diagnosis explains and what follows from what, the same in many places once. */
final class ConsequenceWords {

  private final Explainer explainer;
  private final Language language;
  private final CausalTree<List<Share>> tree;

  ConsequenceWords(Report report, Explainer explainer, Language language) {
    this.explainer = explainer;
    this.language = language;
    this.tree =
        new CausalTree<>(report.causes(), report.catalog().faults(), ConsequenceWords::what);
  }

  /**
   * The cause with its own failures, and below it its consequences.
   *
   * @param several whether it is told of several places as one
   */
  ToldConsequence of(Explanation told, boolean several) {
    Diagnosis diagnosis = told.diagnosis();
    long further = told.explains().stream().mapToLong(share -> share.what().failures()).sum();
    long own = diagnosis.failures() - further;
    Scope scope = several ? Scope.FLEET : diagnosis.scope();
    List<Branch<List<Share>>> below = tree.of(diagnosis.cause(), scope, alike(told.explains()));
    String count = language.say("report.own", own);
    String says =
        below.isEmpty()
            ? own > 0 ? language.say("report.failures", own) : ""
            : language.say("report.root", diagnosis.cause(), count);
    Counted counted = new Counted(own > 0);
    return new ToldConsequence(
        told.title(), diagnosis.cause(), says, count, below.stream().map(counted::tell).toList());
  }

  /** Tells one after the other, and of the first failures not that they are further ones. */
  private final class Counted {
    private boolean any;

    private Counted(boolean any) {
      this.any = any;
    }

    private ToldConsequence tell(Branch<List<Share>> branch) {
      List<Share> alike = branch.one();
      Share share = alike.get(0);
      long failures = alike.stream().mapToLong(one -> one.what().failures()).sum();
      String count = language.say(any ? "report.further" : "report.failures", failures);
      any |= failures > 0;
      String cause = share.what().cause();
      String name = share.title() + (cause.isEmpty() ? "" : " (" + cause + ")");
      String where = alike.size() == 1 ? share.where() : explainer.places(scopes(alike));
      return new ToldConsequence(
          share.title(),
          cause,
          language.say("report.share", name, where, count),
          count,
          branch.below().stream().map(this::tell).toList());
    }
  }

  private static Explained what(List<Share> alike) {
    Explained one = alike.get(0).what();
    return alike.size() == 1
        ? one
        : new Explained(one.cause(), one.operation(), one.fault(), Scope.FLEET, one.failures());
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
