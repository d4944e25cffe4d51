package io.github.orsak.report.told.causal;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.orsak.Project;
import io.github.orsak.diagnosis.Diagnosis.Explained;
import io.github.orsak.history.Scope;
import io.github.orsak.report.told.causal.CausalTree.Branch;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class CausalTreeTest {

  private static final CausalTree<Explained> TREE =
      new CausalTree<>(
          Project.ORSAK.causes(), Project.ORSAK.catalog().faults(), Function.identity());

  private static Explained cause(String id, String host) {
    return new Explained(id, "", "", Scope.host(host), 0);
  }

  private static Explained bare(String operation, String fault, String host) {
    return new Explained("", operation, fault, Scope.host(host), 1);
  }

  private static String tree(String root, String host, Explained... consequences) {
    return written(TREE.of(root, Scope.host(host), List.of(consequences)));
  }

  private static String written(List<Branch<Explained>> branches) {
    return branches.stream()
        .map(
            branch -> {
              Explained one = branch.one();
              String name = one.cause().isEmpty() ? one.operation() : one.cause();
              String below = written(branch.below());
              String place = name + "@" + one.scope().host();
              return below.isEmpty() ? place : place + "(" + below + ")";
            })
        .collect(Collectors.joining(" "));
  }

  @Test
  void aConsequenceStandsBelowTheOneThatLeadsToIt() {
    assertThat(
            tree(
                "scep-signing-certificate-broken",
                "a",
                bare("DOWNLOAD", "Unknown_Error", "a"),
                cause("enrollment-certificate-lost", "a")))
        .isEqualTo("enrollment-certificate-lost@a(DOWNLOAD@a)");
  }

  @Test
  void whatFollowsOnOneServerStandsBelowItsCauseThere() {
    assertThat(
            tree(
                "scep-signing-certificate-broken",
                "",
                cause("enrollment-certificate-lost", "a"),
                cause("enrollment-certificate-lost", "b"),
                bare("DOWNLOAD", "Unknown_Error", "b")))
        .isEqualTo("enrollment-certificate-lost@a enrollment-certificate-lost@b(DOWNLOAD@b)");
  }

  @Test
  void whatTheGraphHasNoEdgeToStandsBelowTheRootAndNothingIsLost() {
    assertThat(
            tree(
                "own-cause",
                "a",
                cause("enrollment-certificate-lost", "a"),
                bare("DOWNLOAD", "none", "b"),
                cause("unheard-of", "a")))
        .isEqualTo("enrollment-certificate-lost@a DOWNLOAD@b unheard-of@a");
  }
}
