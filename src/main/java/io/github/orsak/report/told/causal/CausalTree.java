package io.github.orsak.report.told.causal;

import io.github.orsak.diagnosis.Diagnosis.Explained;
import io.github.orsak.history.Scope;
import io.github.orsak.knowledge.Cause;
import io.github.orsak.knowledge.Causes;
import io.github.orsak.knowledge.Consequence;
import io.github.orsak.knowledge.fault.Fault;
import io.github.orsak.knowledge.fault.Faults;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * Orders what a diagnosis explains by what follows from what.
 *
 * <p>A diagnosis lists all of its consequences, however far they are from it. Each is put below the
 * one nearest to the root that the causal graph has an edge from. Where it has none, such as when
 * the words of a cause are missing, it stands below the root.
 *
 * @param <T> what stands for a consequence
 */
public final class CausalTree<T> {

  private final Causes causes;
  private final Faults faults;
  private final Function<T, Explained> what;

  /** A consequence, and what follows from it in turn. */
  public record Branch<T>(T one, List<Branch<T>> below) {}

  /**
   * Follows the edges of these causes.
   *
   * @param what the consequence that one stands for; without names where it stands for several
   */
  public CausalTree(Causes causes, Faults faults, Function<T, Explained> what) {
    this.causes = causes;
    this.faults = faults;
    this.what = what;
  }

  /**
   * What follows from a root at first hand, in the order in which the consequences are given.
   *
   * @param root the id of the cause
   * @param scope what it is about; without names where it is about several places
   */
  public List<Branch<T>> of(String root, Scope scope, List<T> consequences) {
    List<T> left = new ArrayList<>(consequences);
    List<Branch<T>> first = take(root, scope, left);
    List<Branch<T>> level = first;
    while (!level.isEmpty()) {
      List<Branch<T>> next = new ArrayList<>();
      for (Branch<T> branch : level) {
        Explained one = what.apply(branch.one());
        branch.below().addAll(take(one.cause(), one.scope(), left));
        next.addAll(branch.below());
      }
      level = next;
    }
    left.forEach(one -> first.add(new Branch<>(one, new ArrayList<>())));
    return first;
  }

  private List<Branch<T>> take(String cause, Scope scope, List<T> left) {
    List<Consequence> edges = causes.cause(cause).map(Cause::consequences).orElse(List.of());
    List<Branch<T>> taken = new ArrayList<>();
    for (T one : List.copyOf(left)) {
      Explained to = what.apply(one);
      if (edges.stream().anyMatch(edge -> names(edge, to) && near(edge, scope, to.scope()))) {
        taken.add(new Branch<>(one, new ArrayList<>()));
        left.remove(one);
      }
    }
    return taken;
  }

  private boolean names(Consequence edge, Explained to) {
    return to.cause().isEmpty()
        ? edge.namesFailures(to.operation(), to.fault(), specific(to.fault()))
        : edge.cause().equals(to.cause());
  }

  private boolean specific(String fault) {
    return faults.named(fault).filter(Fault::specific).isPresent();
  }

  private static boolean near(Consequence edge, Scope one, Scope other) {
    return edge.joins(one.host(), other.host(), one.ca(), other.ca());
  }
}
