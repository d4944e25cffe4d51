package io.github.orsak.report.told;

import io.github.orsak.diagnosis.Extent;
import io.github.orsak.diagnosis.Leftover;
import io.github.orsak.diagnosis.Ongoing;
import io.github.orsak.diagnosis.Residue;
import io.github.orsak.diagnosis.Unexplained;
import io.github.orsak.event.Event;
import io.github.orsak.history.Expectation;
import io.github.orsak.history.Scope;
import io.github.orsak.history.Share;
import io.github.orsak.history.Spellings;
import io.github.orsak.knowledge.ScopeKind;
import io.github.orsak.report.Language;
import io.github.orsak.report.told.quote.Quote;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Tells failures that nothing explains, in one paragraph. */
final class LeftoverWords {

  private static final int MOST_NAMES = 5;
  private static final int SHOWN = 3;
  private static final int LONGEST_REASON = 240;
  private static final int LARGEST_ORDINAL = 10;
  // So near to a whole number, the requests from one failure to the next are told by that number.
  private static final double NEAR = 0.1;

  private final Explainer explainer;
  private final Spellings spellings;
  private final Language language;

  LeftoverWords(Explainer explainer, Spellings spellings, Language language) {
    this.explainer = explainer;
    this.spellings = spellings;
    this.language = language;
  }

  /** What fails, how often, since when, where and where not, and what the log says of it. */
  String paragraph(Leftover left) {
    List<String> sentences = new ArrayList<>();
    sentences.add(what(left));
    add(sentences, "left.concerns", failing(left));
    add(sentences, "left.fine", fine(left));
    sentences.addAll(whose(left));
    left.every().ifPresent(gap -> sentences.add(language.say("left.every", span(gap))));
    if (left.undecided()) {
      sentences.add(language.say("left.undecided"));
    }
    sentences.add(reason(left));
    return String.join(" ", sentences);
  }

  private String what(Leftover left) {
    String operation = capital(explainer.operation(left.operation()));
    if (left.goesOn()) {
      return language.say(
          "left.fails", operation, share("share", left.share()), language.time(left.first()));
    }
    return left.failures() == 1
        ? language.say("left.once", operation, language.time(left.first()))
        : language.say(
            "left.failed",
            operation,
            share("share", left.share()),
            language.interval(left.first(), left.last()));
  }

  private static String capital(String title) {
    return title.substring(0, 1).toUpperCase(Locale.ROOT) + title.substring(1);
  }

  /** How much of what: every request, every fifth, 7 of 40. */
  private String share(String of, Share share) {
    double distance = (double) share.tried() / share.failed();
    long whole = Math.round(distance);
    if (share.all()) {
      boolean once = share.failed() == 1 && language.knows("left." + of + ".all.1");
      return language.say("left." + of + (once ? ".all.1" : ".all"), share.failed());
    }
    return whole > 1 && whole <= LARGEST_ORDINAL && Math.abs(distance - whole) <= NEAR * whole
        ? language.say(
            "left." + of + ".nth", language.say("left.nth." + whole), share.failed(), share.tried())
        : language.say("left." + of + ".part", share.failed(), share.tried());
  }

  private static void add(List<String> sentences, List<String> parts, Function<String, String> in) {
    if (!parts.isEmpty()) {
      sentences.add(in.apply(String.join("; ", parts)));
    }
  }

  private void add(List<String> sentences, String key, List<String> parts) {
    add(sentences, parts, all -> language.say(key, all));
  }

  private List<String> failing(Leftover left) {
    List<String> parts = new ArrayList<>();
    failing(parts, "host", left.hosts(), spellings::host);
    failing(parts, "ca", left.cas(), this::ca);
    failing(parts, "template", left.templates(), this::template);
    left.reports().failing().forEach(work -> parts.add(report(work)));
    return parts;
  }

  private void failing(
      List<String> parts, String what, Extent extent, Function<String, String> spelled) {
    String all = names(extent.failing(), spelled);
    if (extent.failing().size() == 1) {
      parts.add(language.say("left." + what, all));
    } else if (extent.failing().size() > 1) {
      String several = extent.fine().isEmpty() ? "left.any." + what : "left." + what + "s";
      parts.add(language.say(several, all));
    }
  }

  private List<String> fine(Leftover left) {
    List<String> parts = new ArrayList<>();
    fine(parts, "host", left.hosts(), spellings::host);
    fine(parts, "ca", left.cas(), this::ca);
    fine(parts, "template", left.templates(), this::template);
    left.reports().fine().forEach(work -> parts.add(report(work)));
    return parts;
  }

  private void fine(
      List<String> parts, String what, Extent extent, Function<String, String> spelled) {
    int size = extent.fine().size();
    if (size > 0) {
      String key = "left." + what + (size == 1 ? "" : "s");
      parts.add(language.say(key, names(extent.fine(), spelled)));
    }
  }

  private String names(List<String> names, Function<String, String> spelled) {
    String first = names.stream().limit(MOST_NAMES).map(spelled).collect(Collectors.joining(", "));
    int more = names.size() - MOST_NAMES;
    return more > 0 ? first + " " + language.say("limits.more", more) : first;
  }

  private String ca(String name) {
    return spellings.of(Scope.ca(name)).ca();
  }

  private String template(String name) {
    return spellings.of(Scope.at(ScopeKind.TEMPLATE, "", "", name)).template();
  }

  private String report(String work) {
    return language.say("left.report", explainer.operation(work));
  }

  private List<String> whose(Leftover left) {
    List<String> sentences = new ArrayList<>();
    if (left.failures() == 1) {
      return sentences;
    }
    left.device().ifPresent(device -> sentences.add(language.say("left.device", device)));
    if (left.device().isEmpty() && left.devices() > 1) {
      String key = left.parts().size() == 1 ? "left.devices" : "left.devices.least";
      sentences.add(language.say(key, left.devices()));
    }
    left.user().ifPresent(user -> sentences.add(language.say("left.user", user)));
    return sentences;
  }

  private String span(Duration gap) {
    if (gap.compareTo(Duration.ofMinutes(100)) < 0) {
      return language.say("left.minutes", Math.max(1, (gap.toSeconds() + 30) / 60));
    }
    return gap.compareTo(Duration.ofHours(36)) < 0
        ? language.say("left.hours", (gap.toMinutes() + 30) / 60)
        : language.say("left.days", (gap.toHours() + 12) / 24);
  }

  private String reason(Leftover left) {
    Event last = last(left);
    Quote quote = explainer.quote(last);
    String said = explainer.reason(last);
    if (said.isEmpty()) {
      return quote.why(language).isEmpty()
          ? language.say("left.silent")
          : language.say("left.names", quote.why(language));
    }
    boolean told = quote.code().isEmpty() || said.contains(quote.wording());
    String code = told ? "" : language.say("left.code", quote.why(language));
    return language.say("left.says", cut(said), code);
  }

  private static String cut(String said) {
    String line = said.replaceAll("\\s+", " ").strip();
    String bare = line.endsWith(".") ? line.substring(0, line.length() - 1) : line;
    return bare.length() <= LONGEST_REASON ? bare : bare.substring(0, LONGEST_REASON) + "…";
  }

  // Of a flow that is explained in part, those of the rest if they are among them.
  private static Stream<Event> samples(Unexplained part) {
    List<Event> all = part.episode().samples();
    List<Event> own =
        all.stream()
            .filter(event -> !event.time().isBefore(part.from()))
            .filter(event -> !event.time().isAfter(part.to()))
            .toList();
    return (own.isEmpty() ? all : own).stream();
  }

  /** The last of its failures. */
  static Event last(Leftover left) {
    Unexplained latest =
        left.parts().stream().max(Comparator.comparing(Unexplained::to)).orElseThrow();
    return samples(latest).reduce((first, second) -> second).orElseThrow();
  }

  /** A few of its failures: the first ones and the last. */
  static List<Event> shown(Leftover left) {
    List<Event> all =
        left.parts().stream()
            .flatMap(LeftoverWords::samples)
            .sorted(Comparator.comparing(Event::time))
            .toList();
    return all.size() <= SHOWN ? all : List.of(all.get(0), all.get(1), all.get(all.size() - 1));
  }

  /** What should follow and does not. */
  String paragraph(Expectation one) {
    return language.say(
        "left.unanswered",
        explainer.awaited(one),
        share("times", one.share()),
        language.time(one.first()),
        explainer.where(Scope.host(one.host())));
  }

  /** What goes on, in half a sentence; the most frequent of it. */
  String brief(Residue residue) {
    Optional<Leftover> most =
        Stream.concat(residue.unexplained().stream(), residue.persisting().stream())
            .filter(Leftover::goesOn)
            .max(Comparator.comparing(Leftover::failures));
    if (most.isPresent()) {
      return brief(most.get().operation(), most.get().share(), most.get().first());
    }
    if (!residue.ongoing().isEmpty()) {
      Ongoing worst = residue.ongoing().get(0);
      return brief(worst.operation(), worst.share(), worst.first());
    }
    Expectation first = residue.unanswered().get(0);
    return language.say(
        "headline.silent.what", share("silent", first.share()), language.time(first.first()));
  }

  private String brief(String operation, Share share, Instant since) {
    return language.say(
        "headline.failing.what",
        explainer.operation(operation),
        share("share", share),
        language.time(since));
  }
}
