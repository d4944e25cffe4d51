package io.github.orsak.report.page;

import io.github.orsak.knowledge.Cause;
import io.github.orsak.knowledge.Causes;
import io.github.orsak.knowledge.Nearest;
import io.github.orsak.knowledge.Words;
import io.github.orsak.knowledge.catalog.Catalog;
import io.github.orsak.knowledge.catalog.EventType;
import io.github.orsak.knowledge.fault.Fault;
import io.github.orsak.report.Language;
import io.github.orsak.report.text.Ink;
import io.github.orsak.report.text.Paper;
import io.github.orsak.report.text.TextStyle;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Tells what is known of an event, a code, a result or a cause. */
public final class KnowledgePage {

  private static final Pattern EVENT_ID = Pattern.compile("[0-9]{1,5}");
  private static final int INDENT = 2;

  private final Catalog catalog;
  private final Causes causes;
  private final Asking asking;
  private final Language language;
  private final Paper paper;
  private final List<EventType> told = new ArrayList<>();
  private final List<Fault> toldFaults = new ArrayList<>();

  private KnowledgePage(
      Catalog catalog, Causes causes, Asking asking, Language language, TextStyle style) {
    this.catalog = catalog;
    this.causes = causes;
    this.asking = asking;
    this.language = language;
    this.paper = new Paper(style);
  }

  /** Looks up causes by what their rules ask for. */
  @FunctionalInterface
  public interface Asking {

    /**
     * The causes whose rules ask for a fact that carries all these words, if any, in a log that can
     * hold events of these types.
     */
    List<Cause> causes(Collection<String> words, Collection<EventType> types);
  }

  /**
   * What is known of a term.
   *
   * @param term an event id, a code such as {@code 0x409}, an HRESULT, the name of either, a cause,
   *     or an event and a code joined by a slash
   * @param asking looks up which causes show in events
   * @return empty if nothing is known of a part of it
   */
  public static Optional<String> of(
      String term,
      Catalog catalog,
      Causes causes,
      Asking asking,
      Language language,
      TextStyle style) {
    KnowledgePage page = new KnowledgePage(catalog, causes, asking, language, style);
    boolean all = true;
    for (String part : term.split("/")) {
      all &= page.tell(part.strip());
    }
    page.pair();
    page.suspects();
    return all ? Optional.of(page.paper.toString()) : Optional.empty();
  }

  /** The known names most like a term that is not known. */
  public static Optional<String> nearest(String term, Catalog catalog, Causes causes) {
    List<String> names = new ArrayList<>();
    causes.all().forEach(cause -> names.add(cause.id()));
    catalog.types().forEach(type -> names.add(type.name()));
    catalog.types().forEach(type -> names.addAll(type.aliases()));
    catalog.faults().all().forEach(fault -> names.add(fault.name()));
    return Nearest.to(term, names);
  }

  private boolean tell(String term) {
    Optional<Cause> cause = causes.cause(term.toLowerCase(Locale.ROOT));
    cause.ifPresent(new CauseText(paper, catalog, language)::write);
    List<EventType> events = events(term);
    events.forEach(this::event);
    Optional<Fault> fault = catalog.faults().named(term).or(() -> catalog.faults().described(term));
    fault.ifPresent(this::fault);
    told.addAll(events);
    boolean isId = EVENT_ID.matcher(term).matches();
    fault.filter(found -> !isId || events.isEmpty()).ifPresent(toldFaults::add);
    return cause.isPresent() || !events.isEmpty() || fault.isPresent();
  }

  private List<EventType> events(String term) {
    if (EVENT_ID.matcher(term).matches()) {
      return catalog.types(Integer.parseInt(term));
    }
    return catalog.types().stream().filter(type -> type.named(term)).toList();
  }

  // What is known of an event and a code together.
  private void pair() {
    for (EventType type : told) {
      for (Fault fault : toldFaults) {
        boolean listed = fault.as().isEmpty() && catalog.faults().lists(fault) && fault.specific();
        if (listed
            && fault.kind() == Fault.Kind.DIAGNOSTIC_CODE
            && !type.codes().isEmpty()
            && !type.codes().contains(fault.name())) {
          paper.blank();
          paper.put(
              0,
              Ink.NOTICE,
              language.say("page.not-together", fault.value(), String.valueOf(type.id())));
        }
      }
    }
  }

  private void suspects() {
    Suspects suspects = new Suspects(told, toldFaults, catalog, causes, asking);
    causes("page.shows", suspects.shown());
    causes("page.follows", suspects.roots());
  }

  private void causes(String heading, Set<Cause> listed) {
    if (!listed.isEmpty()) {
      paper.heading("", Ink.PLAIN, language.say(heading));
      listed.forEach(
          cause -> paper.item(INDENT, Ink.PLAIN, in(cause.title()) + " (" + cause.id() + ")"));
    }
  }

  private void event(EventType type) {
    paper.heading(type.id() + " ", Ink.STRONG, type.name());
    paper.put(INDENT, Ink.PLAIN, in(type.meaning()));
    if (!type.aliases().isEmpty()) {
      item("page.aliases", String.join(", ", type.aliases()));
    }
    item("page.product", type.product());
    item("page.operation", type.operation().name() + ": " + in(type.operation().title()));
    item("page.outcome", language.say("outcome", type.outcome()));
    if (!type.codes().isEmpty()) {
      item("page.codes", String.join(", ", type.codes()));
    }
    if (type.summary()) {
      item("page.summary", String.join(", ", type.summarises()));
    }
    item("page.source", type.source());
  }

  private void fault(Fault fault) {
    boolean listed = catalog.faults().lists(fault);
    boolean named =
        listed || fault.kind() == Fault.Kind.HRESULT && !fault.name().equals(fault.value());
    String name = named ? fault.name() : language.say("page.unlisted");
    paper.heading(fault.value().isEmpty() ? "" : fault.value() + " ", Ink.STRONG, name);
    String meaning = in(fault.meaning());
    paper.put(
        INDENT,
        Ink.PLAIN,
        meaning.isEmpty() ? language.say("page.undescribed", fault.kind()) : meaning);
    item("page.kind", language.say("kind", fault.kind()));
    if (!fault.specific()) {
      paper.put(INDENT, Ink.PLAIN, language.say("page.names-no-cause"));
    }
    if (!fault.as().isEmpty()) {
      item("page.same-as", fault.as());
    }
    List<String> carriers =
        catalog.types().stream()
            .filter(type -> type.codes().contains(fault.canonicalName()))
            .map(type -> type.id() + " " + type.name())
            .toList();
    if (!carriers.isEmpty()) {
      item("page.carried-by", String.join(", ", carriers));
    }
    if (!fault.source().isEmpty()) {
      item("page.source", fault.source());
    }
  }

  private void item(String key, String value) {
    paper.put(INDENT, "%-12s ".formatted(language.say(key)), Ink.FAINT, Ink.PLAIN, value);
  }

  private String in(Words words) {
    return words.in(language.code());
  }
}
