package io.github.orsak.knowledge;

import static io.github.orsak.knowledge.CauseLoader.words;

import io.github.orsak.knowledge.Cause.Check;
import io.github.orsak.knowledge.Cause.CheckOutcome;
import io.github.orsak.knowledge.CauseFile.CheckEntry;
import io.github.orsak.knowledge.CauseFile.OutcomeEntry;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Puts the next checks of a cause together from its files in all languages. */
final class CheckReader {

  private final Map<String, CauseFile> others;

  private CheckReader(Map<String, CauseFile> others) {
    this.others = others;
  }

  /**
   * The checks in the order of the files.
   *
   * @param english the file with everything
   * @param others by language, those with the words alone
   */
  static List<Check> checks(CauseFile english, Map<String, CauseFile> others) {
    CheckReader reader = new CheckReader(others);
    List<Check> checks = new ArrayList<>();
    for (int i = 0; i < english.nextChecks().size(); i++) {
      int at = i;
      checks.add(reader.check(english.nextChecks().get(i), file -> file.nextChecks().get(at)));
    }
    return checks;
  }

  private Check check(CheckEntry check, Function<CauseFile, CheckEntry> twin) {
    return new Check(
        orEmpty(check.id()),
        words(check.look(), others, twin.andThen(CheckEntry::look)::apply),
        words(check.run(), others, twin.andThen(CheckEntry::run)::apply),
        words(check.means(), others, twin.andThen(CheckEntry::means)::apply),
        check.outcomes().entrySet().stream()
            .map(entry -> outcome(entry.getKey(), entry.getValue(), twin))
            .toList());
  }

  private CheckOutcome outcome(
      String name, OutcomeEntry outcome, Function<CauseFile, CheckEntry> twin) {
    return new CheckOutcome(
        name,
        outcome.weight(),
        orEmpty(outcome.pointsTo()),
        words(outcome.says(), others, file -> twin.apply(file).outcomes().get(name).says()));
  }

  private static String orEmpty(@Nullable String text) {
    return Objects.requireNonNullElse(text, "");
  }
}
