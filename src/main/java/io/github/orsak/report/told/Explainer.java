package io.github.orsak.report.told;

import io.github.orsak.diagnosis.Confidence;
import io.github.orsak.diagnosis.Diagnosis;
import io.github.orsak.diagnosis.Diagnosis.Explained;
import io.github.orsak.diagnosis.Evidence;
import io.github.orsak.diagnosis.Leftover;
import io.github.orsak.event.Event;
import io.github.orsak.history.Episode;
import io.github.orsak.history.Expectation;
import io.github.orsak.history.Fact;
import io.github.orsak.history.Observation;
import io.github.orsak.history.Scope;
import io.github.orsak.history.Spellings;
import io.github.orsak.history.payload.Observer;
import io.github.orsak.knowledge.Cause;
import io.github.orsak.knowledge.Causes;
import io.github.orsak.knowledge.Words;
import io.github.orsak.knowledge.catalog.Catalog;
import io.github.orsak.knowledge.catalog.EventType;
import io.github.orsak.knowledge.fault.Fault;
import io.github.orsak.report.Language;
import io.github.orsak.report.Report;
import io.github.orsak.report.told.Explanation.Reason;
import io.github.orsak.report.told.Explanation.Share;
import io.github.orsak.report.told.change.ChangeWords;
import io.github.orsak.report.told.change.WhatChanged;
import io.github.orsak.report.told.quote.Quote;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.DoublePredicate;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Puts diagnoses into the words of one language. */
public final class Explainer {

  private static final Set<String> UNNAMED = Set.of(Fault.NONE, Fault.VAGUE, Episode.ANY);

  private final Catalog catalog;
  private final Causes causes;
  private final Spellings spellings;
  private final Language language;
  private final Observer observer;
  private final FactWords facts;
  private final HostWords hosts;
  private final ChangeWords changes;
  private final ExpiryWords expiry;
  private final NextCheckWords checks;

  public Explainer(Report report, Language language) {
    this.catalog = report.catalog();
    this.causes = report.causes();
    this.spellings = report.spellings();
    this.language = language;
    this.observer = new Observer(catalog);
    this.facts = new FactWords(catalog, language);
    this.hosts = new HostWords(report, language);
    this.expiry = new ExpiryWords(report, language);
    this.checks = new NextCheckWords(report, language, this::title);
    this.changes = new ChangeWords(report, language, this::quote);
  }

  /** The diagnosis in words; a cause without words is told by its id. */
  public Explanation explain(Diagnosis diagnosis) {
    Optional<Cause> cause = causes.cause(diagnosis.cause());
    return new Explanation(
        diagnosis,
        where(diagnosis),
        title(diagnosis.cause()),
        cause.map(known -> verdict(known, diagnosis)).orElse(diagnosis.cause()),
        word(cause, Cause::explanation),
        reasons(diagnosis, cause, weight -> weight >= 0),
        reasons(diagnosis, cause, weight -> weight < 0),
        changes.before(diagnosis),
        diagnosis.explains().stream().map(this::share).toList(),
        cause.map(known -> rivals(known, diagnosis)).orElse(List.of()),
        checks.of(diagnosis),
        cause.map(this::steps).orElse(List.of()),
        word(cause, Cause::withdrawnIf),
        cause.map(Cause::references).orElse(List.of()));
  }

  /** Diagnoses that are told as one, with the evidence of the first. */
  Explanation explain(AlikeDiagnoses alike) {
    Explanation told = explain(alike.together());
    if (!alike.several()) {
      return told;
    }
    String where = places(alike.scopes());
    return told.about(
        where, language.say("alike.verdict", told.title(), where), changes.before(alike.example()));
  }

  /** In how many places something is so, and a few of them. */
  String places(List<Scope> scopes) {
    return new PlaceWords(spellings, language).of(scopes);
  }

  /** A cause's title, or its id where it has no words. */
  public String title(String cause) {
    return causes.cause(cause).map(known -> in(known.title())).orElse(cause);
  }

  /** What a scope names, as the log writes it. */
  public String where(Scope scope) {
    return language.scope(spellings.of(scope));
  }

  // Without the name of its CA or template, a diagnosis still is about what its server logged.
  private String where(Diagnosis diagnosis) {
    if (diagnosis.scope().equals(Scope.FLEET)) {
      return this.hosts.of(diagnosis);
    }
    String where = where(diagnosis.scope());
    List<String> hosts = hosts(diagnosis);
    boolean told = diagnosis.scope().named() || !diagnosis.scope().host().isEmpty();
    return told || hosts.isEmpty()
        ? where
        : language.say("scope.seen-on", where, String.join(", ", hosts));
  }

  private List<String> hosts(Diagnosis diagnosis) {
    return diagnosis.confidence().items().stream()
        .flatMap(item -> item.evidence().fact().samples().stream())
        .map(Event::host)
        .filter(host -> !host.isEmpty())
        .map(spellings::host)
        .distinct()
        .toList();
  }

  /** A log, by its name and its server as far as the events tell them. */
  String log(String channel, String host) {
    return language.say(
        "log.on",
        channel.isEmpty() ? language.say("unnamed.log") : channel,
        host.isEmpty() ? language.say("unnamed.server") : spellings.host(host));
  }

  /** What a fact says: what failed where, or what it counts; empty where its events say it all. */
  public String says(Fact fact) {
    return fact instanceof Episode episode
        ? failure(episode.operation(), episode.fault()) + ", " + where(episode.scope())
        : facts.counts(fact);
  }

  /** A fact in numbers, if that is more than what it says. */
  public String counts(Fact fact) {
    return fact instanceof Episode ? facts.counts(fact) : "";
  }

  /** What was changed before failures that nothing explains. */
  WhatChanged changed(Leftover left) {
    return changes.before(left);
  }

  /** What was changed before answers stayed away. */
  WhatChanged changed(Expectation awaited) {
    return changes.before(awaited);
  }

  /** What an operation does, in a few words. */
  String operation(String name) {
    return in(catalog.operation(name).title());
  }

  /** What should follow something. */
  String awaited(Expectation awaited) {
    return facts.awaited(awaited);
  }

  /** The words in which an event says why something failed, or empty. */
  String reason(Event event) {
    return observer.reason(event);
  }

  /** What failed and why, in a few words: the operation and the fault. */
  public String failure(String operation, String fault) {
    String title = operation(operation);
    String what =
        language.say("failed", title.substring(0, 1).toUpperCase(Locale.ROOT) + title.substring(1));
    boolean unnamed = UNNAMED.contains(fault);
    return unnamed ? what : what + " (" + faultName(fault) + ")";
  }

  /** A fault's value and name, as far as it has both. */
  public String faultName(String fault) {
    return catalog
        .faults()
        .named(fault)
        .filter(known -> !known.value().isEmpty() && !known.value().equals(known.name()))
        .map(known -> known.value() + " " + known.name())
        .orElse(fault);
  }

  /** What an episode's failures were and why, as its last event says it. */
  public String failure(Episode episode) {
    String what = failure(episode.operation(), Fault.NONE);
    boolean unnamed = UNNAMED.contains(episode.fault());
    List<Event> samples = episode.samples();
    return unnamed
        ? what
        : what + " (" + quote(samples.get(samples.size() - 1)).why(language) + ")";
  }

  /** An event with the names of what it says. */
  public Quote quote(Event event) {
    Optional<Observation> seen = observer.observe(event);
    String wording = seen.map(Observation::wording).orElse("");
    return new Quote(
        event,
        spellings.host(event.host()),
        seen.map(Observation::type).map(EventType::name).orElse(""),
        seen.map(Observation::code).orElse(""),
        said(wording, seen.map(Observation::code).orElse("")),
        wording);
  }

  // What tells a fault in words has no other name that the reader could find in the log.
  private String said(String wording, String code) {
    return code.isEmpty()
        ? wording
        : catalog
            .faults()
            .labelled(code)
            .filter(catalog.faults()::lists)
            .map(Fault::name)
            .orElse("");
  }

  private static Words claim(Cause cause, Diagnosis.Status status) {
    return switch (status) {
      case ACTIVE -> cause.verdict();
      case RESOLVED -> cause.resolved();
      case NOTE -> cause.noted();
    };
  }

  private String verdict(Cause cause, Diagnosis diagnosis) {
    boolean over = diagnosis.status() == Diagnosis.Status.RESOLVED;
    String sentence =
        VerdictSentence.fill(
            in(claim(cause, diagnosis.status())),
            diagnosis,
            spellings.of(diagnosis.scope()),
            hosts.of(diagnosis),
            language);
    Stream<String> share =
        diagnosis.part().map(new ShareWords(language)::of).stream()
            .map(part -> language.say(over ? "share.was" : "share.is", part));
    return Stream.of(Stream.of(sentence), share, expiry.of(diagnosis).stream())
        .flatMap(sentences -> sentences)
        .collect(Collectors.joining(" "));
  }

  private List<Reason> reasons(Diagnosis diagnosis, Optional<Cause> cause, DoublePredicate speaks) {
    Confidence confidence = diagnosis.confidence();
    return Stream.concat(
            confidence.items().stream().map(item -> reason(item, cause)),
            confidence.answers().stream().map(checks::reason))
        .filter(reason -> speaks.test(reason.weight()))
        .sorted(Comparator.comparingDouble(Reason::weight).reversed())
        .toList();
  }

  private Reason reason(Confidence.Item item, Optional<Cause> cause) {
    String key = item.evidence().key();
    Fact fact = item.evidence().fact();
    return new Reason(
        key,
        item.weight(),
        says(key, cause),
        Optional.of(fact),
        Optional.empty(),
        facts.counts(fact),
        fact.samples().stream().map(this::quote).toList());
  }

  private String says(String key, Optional<Cause> cause) {
    return key.equals(Evidence.CONTRADICTED)
        ? language.say("reason.contradicted")
        : cause.flatMap(known -> known.ground(key)).map(ground -> in(ground.says())).orElse(key);
  }

  private Share share(Explained what) {
    String title =
        what.cause().isEmpty() ? failure(what.operation(), what.fault()) : title(what.cause());
    return new Share(what, title, where(what.scope()));
  }

  private List<Explanation.Rival> rivals(Cause cause, Diagnosis diagnosis) {
    return cause.rivals().stream()
        .filter(rival -> diagnosis.rivals().contains(rival.cause()))
        .map(r -> new Explanation.Rival(r.cause(), title(r.cause()), in(r.decides())))
        .toList();
  }

  private List<Explanation.Step> steps(Cause cause) {
    return cause.remediation().stream()
        .map(step -> new Explanation.Step(in(step.act()), in(step.verify())))
        .toList();
  }

  private String word(Optional<Cause> cause, Function<Cause, Words> part) {
    return cause.map(part).map(this::in).orElse("");
  }

  private String in(Words words) {
    return words.in(language.code());
  }
}
