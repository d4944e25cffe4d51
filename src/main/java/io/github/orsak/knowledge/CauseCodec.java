package io.github.orsak.knowledge;

import io.github.orsak.knowledge.Cause.Check;
import io.github.orsak.knowledge.Cause.CheckOutcome;
import io.github.orsak.knowledge.Cause.Ground;
import io.github.orsak.knowledge.Cause.Rival;
import io.github.orsak.knowledge.Cause.Step;
import io.github.orsak.knowledge.files.Packer;
import io.github.orsak.knowledge.files.Unpacker;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** The compiled form of causes: their records, each field in the order of its declaration. */
final class CauseCodec {

  private CauseCodec() {}

  static void write(Collection<Cause> causes, Packer out) {
    out.each(causes, cause -> write(cause, out));
  }

  static Causes read(Unpacker in) {
    Map<String, Cause> byId = new TreeMap<>();
    in.each(() -> cause(in)).forEach(cause -> byId.put(cause.id(), cause));
    return new Causes(byId);
  }

  private static void write(Cause cause, Packer out) {
    out.text(cause.id());
    out.text(cause.topic());
    out.text(cause.place());
    out.flag(cause.note());
    out.texts(cause.noteRoutes());
    out.texts(cause.openRoutes());
    out.words(cause.title());
    out.words(cause.verdict());
    out.words(cause.resolved());
    out.words(cause.noted());
    out.words(cause.explanation());
    out.each(
        cause.evidence().entrySet(),
        ground -> {
          out.text(ground.getKey());
          out.weight(ground.getValue().weight());
          out.words(ground.getValue().says());
        });
    out.each(
        cause.rivals(),
        rival -> {
          out.text(rival.cause());
          out.words(rival.decides());
        });
    out.each(
        cause.nextChecks(),
        check -> {
          out.text(check.id());
          out.words(check.look());
          out.words(check.run());
          out.words(check.means());
          out.each(check.outcomes(), outcome -> write(outcome, out));
        });
    out.each(
        cause.remediation(),
        step -> {
          out.words(step.act());
          out.words(step.verify());
        });
    out.words(cause.withdrawnIf());
    out.each(cause.consequences(), edge -> write(edge, out));
    out.each(cause.exclusions(), exclusion -> write(exclusion, out));
    out.texts(cause.references());
  }

  private static Cause cause(Unpacker in) {
    return new Cause(
        in.text(),
        in.text(),
        in.text(),
        in.flag(),
        in.texts(),
        in.texts(),
        in.words(),
        in.words(),
        in.words(),
        in.words(),
        in.words(),
        grounds(in),
        in.each(() -> new Rival(in.text(), in.words())),
        in.each(() -> check(in)),
        in.each(() -> new Step(in.words(), in.words())),
        in.words(),
        in.each(() -> consequence(in)),
        in.each(() -> exclusion(in)),
        in.texts());
  }

  private static void write(CheckOutcome outcome, Packer out) {
    out.text(outcome.name());
    out.weight(outcome.weight());
    out.text(outcome.pointsTo());
    out.words(outcome.says());
  }

  private static Check check(Unpacker in) {
    return new Check(
        in.text(),
        in.words(),
        in.words(),
        in.words(),
        in.each(() -> new CheckOutcome(in.text(), in.weight(), in.text(), in.words())));
  }

  private static Map<String, Ground> grounds(Unpacker in) {
    Map<String, Ground> grounds = new LinkedHashMap<>();
    for (int left = in.number(); left > 0; left--) {
      grounds.put(in.text(), new Ground(in.weight(), in.words()));
    }
    return grounds;
  }

  private static void write(Consequence edge, Packer out) {
    out.text(edge.root());
    out.text(edge.cause());
    out.text(edge.route());
    out.text(edge.operation());
    out.texts(edge.faults());
    out.each(edge.same().stream().sorted().toList(), out::constant);
    out.constant(edge.when());
    out.duration(edge.grace());
  }

  private static Consequence consequence(Unpacker in) {
    return new Consequence(
        in.text(),
        in.text(),
        in.text(),
        in.text(),
        in.texts(),
        Set.copyOf(in.each(() -> in.constant(Consequence.Key.values()))),
        in.constant(Consequence.When.values()),
        in.duration());
  }

  private static void write(Exclusion exclusion, Packer out) {
    out.text(exclusion.cause());
    out.texts(exclusion.only());
    out.texts(exclusion.to());
    out.texts(exclusion.but());
    out.text(exclusion.route());
    out.each(exclusion.same().stream().sorted().toList(), out::constant);
    out.constant(exclusion.when());
    out.duration(exclusion.grace());
  }

  private static Exclusion exclusion(Unpacker in) {
    return new Exclusion(
        in.text(),
        in.texts(),
        in.texts(),
        in.texts(),
        in.text(),
        Set.copyOf(in.each(() -> in.constant(Exclusion.Key.values()))),
        in.constant(Exclusion.When.values()),
        in.duration());
  }
}
