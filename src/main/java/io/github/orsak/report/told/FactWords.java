package io.github.orsak.report.told;

import io.github.orsak.history.Activity;
import io.github.orsak.history.Authority;
import io.github.orsak.history.Blackout;
import io.github.orsak.history.Episode;
import io.github.orsak.history.Expectation;
import io.github.orsak.history.Fact;
import io.github.orsak.history.Flicker;
import io.github.orsak.history.Observation;
import io.github.orsak.history.Reissue;
import io.github.orsak.history.Restarts;
import io.github.orsak.history.ServiceRun;
import io.github.orsak.history.Silence;
import io.github.orsak.history.Surge;
import io.github.orsak.knowledge.catalog.Catalog;
import io.github.orsak.knowledge.catalog.Succession;
import io.github.orsak.report.Language;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Tells a fact in numbers, in one clause. */
final class FactWords {

  private final Catalog catalog;
  private final Language language;
  private final ShareWords shares;

  FactWords(Catalog catalog, Language language) {
    this.catalog = catalog;
    this.language = language;
    this.shares = new ShareWords(language);
  }

  /** The fact in numbers; empty where its events say it all. */
  String counts(Fact fact) {
    if (fact instanceof Episode episode) {
      return episode(episode);
    }
    if (fact instanceof Expectation expectation) {
      return expectation(expectation);
    }
    if (fact instanceof ServiceRun run) {
      return run(run);
    }
    if (fact instanceof Activity activity) {
      return activity(activity);
    }
    if (fact instanceof Authority authority) {
      return authority(authority);
    }
    return fact instanceof Observation ? "" : rhythm(fact);
  }

  private String rhythm(Fact fact) {
    String interval = language.interval(fact.first(), fact.last());
    if (fact instanceof Surge surge) {
      String pace =
          surge.factor() == 0 ? "" : language.say("fact.factor", Math.round(surge.factor()));
      return language.say("fact.surge", surge.count(), interval, surge.failures(), pace);
    }
    if (fact instanceof Silence silence) {
      return language.say("fact.silence", silence.minutes(), interval);
    }
    if (fact instanceof Flicker flicker) {
      return language.say("fact.flicker", flicker.failures(), flicker.successes(), interval);
    }
    if (fact instanceof Blackout blackout) {
      return language.say("fact.blackout", blackout.uploads(), blackout.downloads(), interval);
    }
    if (fact instanceof Restarts restarts) {
      return language.say("fact.restarts", restarts.count(), interval);
    }
    return fact instanceof Reissue reissue
        ? language.say("fact.reissue", reissue.count(), interval)
        : "";
  }

  private String episode(Episode episode) {
    List<String> parts = new ArrayList<>();
    parts.add(
        language.say(
            "fact.failures",
            episode.failures(),
            language.interval(episode.first(), episode.last())));
    if (episode.devices() > 0) {
      parts.add(language.say("fact.devices", episode.devices()));
    }
    if (episode.devicesBack() > 0 && !episode.waiting().isEmpty()) {
      parts.add(language.say("fact.waiting", String.join(", ", episode.waiting())));
    }
    if (episode.before() > 0) {
      parts.add(language.say("fact.before", episode.before()));
    }
    if (episode.lasting()) {
      parts.add(shares.of(episode.share()));
    } else if (episode.during() > 0) {
      parts.add(language.say("fact.during", episode.during()));
    }
    episode
        .recoveredAt()
        .ifPresent(time -> parts.add(language.say("fact.back", language.time(time))));
    return String.join(", ", parts);
  }

  private String expectation(Expectation expectation) {
    String times =
        language.say(
            "fact." + expectation.state().name().toLowerCase(Locale.ROOT),
            expectation.count(),
            language.interval(expectation.first(), expectation.last()));
    String part = expectation.lasting() ? ", " + shares.of(expectation.share()) : "";
    return awaited(expectation) + ": " + times + part;
  }

  /** What was awaited, in a few words. */
  String awaited(Expectation expectation) {
    return catalog.successions().stream()
        .filter(succession -> succession.name().equals(expectation.name()))
        .map(Succession::title)
        .map(title -> title.in(language.code()))
        .findFirst()
        .orElse(expectation.name());
  }

  private String run(ServiceRun run) {
    String interval = language.interval(run.first(), run.endedAt().orElse(run.last()));
    return language.say(
        "fact.run", interval, language.say("ending", run.ending()), run.downloads());
  }

  private String activity(Activity activity) {
    return language.say(
        "fact.activity",
        catalog.operation(activity.operation()).title().in(language.code()),
        activity.successes(),
        activity.failures());
  }

  private String authority(Authority authority) {
    return language.say(
        "fact.authority",
        language.interval(authority.first(), authority.last()),
        authority.successes(),
        authority.failures());
  }
}
