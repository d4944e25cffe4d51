package io.github.orsak.cli;

import io.github.orsak.Inquiry;
import io.github.orsak.diagnosis.Answer;
import io.github.orsak.diagnosis.NextCheck;
import io.github.orsak.report.Language;
import io.github.orsak.report.Report;
import io.github.orsak.report.text.QuestionText;
import io.github.orsak.report.text.TextReport;
import io.github.orsak.report.text.TextStyle;
import io.github.orsak.report.told.Told;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Asks a person what the next checks came to, what would decide most first, and shows what follows.
 */
final class Dialogue {

  private static final Set<String> STOP = Set.of("", "q");
  private static final String SKIP = "s";

  private final Console console;
  private final Inquiry inquiry;
  private final Language language;
  private final TextStyle style;
  private final BufferedReader lines;
  private final List<Answer> answers;
  private final Set<String> skipped = new HashSet<>();
  private Report report;

  /**
   * Begins after a report was shown.
   *
   * @param answers those that the report knows of
   */
  Dialogue(
      Console console,
      Inquiry inquiry,
      Language language,
      TextStyle style,
      Report report,
      List<Answer> answers) {
    this.console = console;
    this.inquiry = inquiry;
    this.language = language;
    this.style = style;
    this.report = report;
    this.answers = new ArrayList<>(answers);
    this.lines = new BufferedReader(new InputStreamReader(console.in(), Charset.defaultCharset()));
  }

  /** Asks until nothing is left to ask or the person stops; the last report. */
  Report ask() {
    int known = answers.size();
    QuestionText text = new QuestionText(language, style);
    for (Optional<NextCheck> next = next(); next.isPresent(); next = next()) {
      console.out().flush();
      console.err().print(text.question(Told.of(report, language), next.get()));
      if (!answered(next.get(), text)) {
        break;
      }
    }
    if (next().isEmpty()) {
      console.err().print(text.nothingLeft());
    }
    if (answers.size() > known) {
      console.err().print(text.again(answers));
    }
    return report;
  }

  private Optional<NextCheck> next() {
    return report.questions().open().stream()
        .filter(next -> !skipped.contains(asked(next)))
        .findFirst();
  }

  private static String asked(NextCheck next) {
    return next.asked(next.diagnosis().scope());
  }

  /** Whether the person goes on. */
  private boolean answered(NextCheck next, QuestionText text) {
    List<String> names = next.check().names();
    while (true) {
      console.err().print(text.prompt(names.size()));
      console.err().flush();
      String word = line();
      if (STOP.contains(word)) {
        return false;
      }
      if (word.equals(SKIP)) {
        skipped.add(asked(next));
        return true;
      }
      Optional<String> name = names.stream().filter(one -> meant(word, one, names)).findFirst();
      if (name.isPresent()) {
        take(next.answered(name.get()));
        return true;
      }
      console.err().print(text.unknown(word, names));
    }
  }

  private static boolean meant(String word, String name, List<String> names) {
    return word.equals(name) || word.equals(String.valueOf(names.indexOf(name) + 1));
  }

  private void take(Answer answer) {
    answers.add(answer);
    report = inquiry.report(answers);
    console.out().print("\n" + TextReport.summaryOf(Told.of(report, language), style));
  }

  private String line() {
    try {
      String line = lines.readLine();
      return line == null ? "" : line.strip().toLowerCase(Locale.ROOT);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
