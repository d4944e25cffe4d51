package io.github.orsak.report.compare;

import io.github.orsak.knowledge.Causes;
import io.github.orsak.knowledge.catalog.Operation;
import io.github.orsak.report.Language;
import io.github.orsak.report.compare.CauseFate.Reason;
import io.github.orsak.report.compare.CauseFate.State;
import io.github.orsak.report.compare.CauseFate.Work;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** Puts a comparison into words. */
final class ComparedWords {

  private final CaseComparison compared;
  private final Causes causes;
  private final Language language;

  ComparedWords(CaseComparison compared, Causes causes, Language language) {
    this.compared = compared;
    this.causes = causes;
    this.language = language;
  }

  /** What it comes to, in one sentence. */
  String headline() {
    List<CauseFate> changes = compared.changes();
    if (changes.isEmpty()) {
      return language.say("compare.none", compared.before().name(), compared.after().name());
    }
    String counts =
        Arrays.stream(State.values())
            .map(this::count)
            .filter(count -> !count.isEmpty())
            .collect(Collectors.joining(", "));
    return language.say("compare.some", changes.size(), counts);
  }

  private String count(State state) {
    long count = compared.changes().stream().filter(change -> change.state() == state).count();
    return count == 0 ? "" : language.say(key("compare.count.", state), count);
  }

  private static String key(String prefix, State state) {
    return prefix + state.name().toLowerCase(Locale.ROOT);
  }

  String mark(State state) {
    return language.say(key("compare.mark.", state));
  }

  /** The two cases, the earlier one first. */
  List<String> cases() {
    return List.of(
        told("compare.before", compared.before()), told("compare.after", compared.after()));
  }

  private String told(String key, Snapshot one) {
    Optional<String> interval =
        one.from().flatMap(from -> one.to().map(to -> language.interval(from, to)));
    return language.say(
        key, one.name(), interval.orElseGet(() -> language.say("compare.no-events")));
  }

  /** What weakens the comparison, or goes beyond it. */
  List<String> remarks() {
    Snapshot before = compared.before();
    Snapshot after = compared.after();
    List<String> remarks = new ArrayList<>();
    if (after.outcome().equals("failing")) {
      remarks.add(language.say("compare.remark.failing"));
    }
    if (before.to().isPresent() && before.to().equals(after.to())) {
      remarks.add(language.say("compare.remark.little", language.time(before.to().get())));
    }
    boolean both = !before.hosts().isEmpty() && !after.hosts().isEmpty();
    if (both && before.hosts().stream().noneMatch(after::reads)) {
      remarks.add(language.say("compare.remark.strangers"));
    }
    if (!after.complete()) {
      remarks.add(language.say("compare.remark.partly"));
    }
    if (!before.rules().equals(after.rules())) {
      remarks.add(language.say("compare.remark.rules"));
    }
    return remarks;
  }

  /** A cause and where it is. */
  String subject(CauseFate change) {
    CaseFinding told = change.before().orElseGet(change::told);
    return language.say("compare.entry", title(told), told.where());
  }

  /** The title in this language, or as the report told it where nothing is known of the cause. */
  String title(CaseFinding told) {
    return causes
        .cause(told.cause())
        .map(cause -> cause.title().in(language.code()))
        .orElse(told.title());
  }

  String says(Reason reason) {
    Object[] values = reason.values().stream().map(this::value).toArray();
    return language.say("compare.reason." + reason.kind(), values);
  }

  private Object value(Object value) {
    if (value instanceof Instant time) {
      return language.time(time);
    }
    if (value instanceof List<?> names) {
      return names.stream().map(String::valueOf).collect(Collectors.joining(", "));
    }
    return value instanceof Work work ? operation(work.operation()) : value;
  }

  private String operation(String name) {
    return compared.catalog().operations().stream()
        .filter(known -> known.name().equals(name))
        .map(Operation::title)
        .map(title -> title.in(language.code()))
        .findFirst()
        .orElse(name);
  }
}
