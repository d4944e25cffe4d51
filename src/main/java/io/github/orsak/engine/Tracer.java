package io.github.orsak.engine;

import io.github.orsak.diagnosis.Hypothesis;
import io.github.orsak.diagnosis.Refutation;
import io.github.orsak.diagnosis.Refutation.Yield;
import io.github.orsak.diagnosis.Verdict;
import io.github.orsak.diagnosis.trace.Firing;
import io.github.orsak.diagnosis.trace.Firing.Matched;
import io.github.orsak.diagnosis.trace.Link;
import io.github.orsak.diagnosis.trace.Strand;
import io.github.orsak.diagnosis.trace.Strand.Objection;
import io.github.orsak.diagnosis.trace.Trace;
import io.github.orsak.drl.Condition;
import io.github.orsak.drl.RuleAnatomy;
import io.github.orsak.engine.exclusion.Refuted;
import io.github.orsak.event.Event;
import io.github.orsak.history.Activity;
import io.github.orsak.history.Episode;
import io.github.orsak.history.Fact;
import io.github.orsak.knowledge.Causes;
import io.github.orsak.knowledge.Consequence;
import io.github.orsak.knowledge.ScopeKind;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.drools.core.rule.consequence.InternalMatch;
import org.jspecify.annotations.Nullable;
import org.kie.api.definition.rule.Rule;
import org.kie.api.event.rule.AfterMatchFiredEvent;
import org.kie.api.event.rule.BeforeMatchFiredEvent;
import org.kie.api.event.rule.DefaultAgendaEventListener;
import org.kie.api.event.rule.DefaultRuleRuntimeEventListener;
import org.kie.api.event.rule.ObjectInsertedEvent;
import org.kie.api.runtime.ClassObjectFilter;
import org.kie.api.runtime.KieSession;
import org.kie.api.runtime.rule.Match;

/** Watches a session fire and tells afterwards which rule concluded what from what. */
final class Tracer {

  private static final Comparator<Strand> BY_TIME =
      Comparator.comparing((Strand strand) -> strand.hypothesis().from())
          .thenComparing(strand -> strand.hypothesis().cause())
          .thenComparing(strand -> strand.hypothesis().last())
          .thenComparing(strand -> strand.hypothesis().toString());

  private final RuleTexts texts;
  private final Causes causes;
  private final Map<Object, Match> concludedBy = new HashMap<>();
  private @Nullable Match firing;

  Tracer(RuleTexts texts, Causes causes) {
    this.texts = texts;
    this.causes = causes;
  }

  void watch(KieSession session) {
    session.addEventListener(
        new DefaultAgendaEventListener() {
          @Override
          public void beforeMatchFired(BeforeMatchFiredEvent event) {
            firing = event.getMatch();
          }

          @Override
          public void afterMatchFired(AfterMatchFiredEvent event) {
            firing = null;
          }
        });
    session.addEventListener(
        new DefaultRuleRuntimeEventListener() {
          @Override
          public void objectInserted(ObjectInsertedEvent event) {
            if (firing != null) {
              concludedBy.put(event.getObject(), firing);
            }
          }
        });
  }

  Trace trace(KieSession session, Verdict verdict) {
    List<Hypothesis> hypotheses = all(session, Hypothesis.class, any -> true);
    Refuted refuted = new Refuted(all(session, Refutation.class, any -> true));
    Endings endings = Endings.of(all(session, Activity.class, any -> true));
    List<Strand> strands =
        hypotheses.stream()
            .map(one -> new Strand(endings.applied(one), firing(one), objections(one, refuted)))
            .sorted(BY_TIME)
            .toList();
    List<Hypothesis> standing =
        strands.stream().filter(Strand::stands).map(Strand::hypothesis).toList();
    List<Episode> flows = all(session, Episode.class, flow -> flow.kind() == ScopeKind.FLOW);
    return new Trace(verdict, strands, links(standing, flows));
  }

  private List<Link> links(List<Hypothesis> standing, List<Episode> flows) {
    Explanations explanations = new Explanations(standing, causes);
    List<Link> links = new ArrayList<>();
    for (Hypothesis root : standing) {
      for (Consequence edge : explanations.from(root.cause())) {
        explanations
            .along(edge, root)
            .forEach(o -> links.add(new Link(root, edge, Optional.of(o), Optional.empty())));
        flows.stream()
            .filter(flow -> Causality.holds(edge, root, flow))
            .forEach(flow -> links.add(new Link(root, edge, Optional.empty(), Optional.of(flow))));
      }
    }
    for (Hypothesis root : standing) {
      explanations.ofSameCa(root).stream()
          .filter(other -> links.stream().noneMatch(link -> shows(link, root, other)))
          .forEach(other -> links.add(sameCa(root, other)));
    }
    return links;
  }

  private static boolean shows(Link link, Hypothesis root, Hypothesis other) {
    return link.root() == root && link.consequence().filter(one -> one == other).isPresent();
  }

  // What no edge of the graph explains names no CA and is about the one that the root names.
  private static Link sameCa(Hypothesis root, Hypothesis other) {
    Consequence edge =
        new Consequence(
            root.cause(),
            other.cause(),
            "",
            "",
            List.of(),
            EnumSet.allOf(Consequence.Key.class),
            Consequence.When.DURING,
            Duration.ZERO);
    return new Link(root, edge, Optional.of(other), Optional.empty());
  }

  // The generic rule that applies what yields to what tells nothing; what concluded the other does.
  private List<Objection> objections(Hypothesis hypothesis, Refuted refuted) {
    return refuted
        .objections(hypothesis)
        .map(
            one -> new Objection(one, firing(one.yield().<Object>map(Yield::stronger).orElse(one))))
        .toList();
  }

  private Firing firing(Object conclusion) {
    Match match = concludedBy.get(conclusion);
    if (match == null) {
      return new Firing("", "", 0, List.of(), List.of());
    }
    Rule rule = match.getRule();
    Optional<RuleAnatomy> text = texts.rule(rule.getPackageName() + "." + rule.getName());
    return new Firing(
        rule.getName(),
        text.map(found -> found.file().name()).orElse(""),
        text.map(RuleAnatomy::line).orElse(0),
        matched(match),
        text.map(Tracer::absent).orElse(List.of()));
  }

  private static List<Matched> matched(Match match) {
    Map<Object, String> names = new HashMap<>();
    for (String name : match.getDeclarationIds()) {
      Object value = match.getDeclarationValue(name);
      if (value != null && name.startsWith("$")) {
        names.put(value, name);
      }
    }
    List<Matched> matched = new ArrayList<>();
    for (Object fact : deep(match)) {
      if (fact instanceof Fact || fact instanceof Event || fact instanceof Hypothesis) {
        matched.add(new Matched(names.getOrDefault(fact, ""), fact));
      }
    }
    // The engine hands them out from the last pattern to the first.
    Collections.reverse(matched);
    matched.addAll(collected(match));
    return matched;
  }

  // What an accumulate has counted is not among the objects of the match.
  private static List<?> deep(Match match) {
    return match instanceof InternalMatch inner ? inner.getObjectsDeep() : match.getObjects();
  }

  // Nor is what a rule has collected in a list.
  private static List<Matched> collected(Match match) {
    List<Matched> collected = new ArrayList<>();
    for (String name : match.getDeclarationIds()) {
      if (match.getDeclarationValue(name) instanceof Collection<?> all) {
        all.stream()
            .filter(fact -> fact instanceof Fact || fact instanceof Hypothesis)
            .forEach(fact -> collected.add(new Matched(name, fact)));
      }
    }
    return collected;
  }

  private static List<String> absent(RuleAnatomy rule) {
    return rule.when().parts().stream()
        .filter(part -> part.kind() == Condition.Kind.NOT)
        .map(part -> part.text().replaceAll("\\s+", " "))
        .toList();
  }

  private static <T> List<T> all(KieSession session, Class<T> type, Predicate<T> fits) {
    return session.getObjects(new ClassObjectFilter(type)).stream()
        .map(type::cast)
        .filter(fits)
        .toList();
  }
}
