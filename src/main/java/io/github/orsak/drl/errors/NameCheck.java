package io.github.orsak.drl.errors;

import io.github.orsak.drl.Outline;
import io.github.orsak.drl.Outline.Passage;
import io.github.orsak.drl.Outline.Pattern;
import io.github.orsak.drl.RuleFile;
import io.github.orsak.drl.RuleProblem;
import io.github.orsak.drl.RuleProblem.Kind;
import io.github.orsak.drl.RuleScan;
import io.github.orsak.drl.Token;
import io.github.orsak.knowledge.Nearest;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Finds names in a rule file that name nothing: classes, fields, methods, bindings.
 *
 * <p>The compiler finds them too, but says neither the line nor what was meant. Where it is not
 * sure what a name can be, this check is silent.
 */
final class NameCheck {

  private static final Set<String> WORDS =
      Stream.concat(
              Token.TEMPORAL.stream(),
              Stream.of(
                  "this",
                  "null",
                  "true",
                  "false",
                  "in",
                  "not",
                  "contains",
                  "excludes",
                  "memberOf",
                  "matches",
                  "soundslike",
                  "str",
                  "instanceof",
                  "new",
                  "empty",
                  "and",
                  "or",
                  "over",
                  "from",
                  "window",
                  "length"))
          .collect(Collectors.toUnmodifiableSet());

  private final RuleFile file;
  private final Outline outline;
  private final TypeNames types;
  private final List<RuleProblem> problems = new ArrayList<>();
  private Map<String, Optional<Type>> bindings = new LinkedHashMap<>();

  private NameCheck(RuleFile file, Outline outline) {
    this.file = file;
    this.outline = outline;
    this.types = new TypeNames(outline);
  }

  /** What is wrong, in the order of the lines; empty if every name is sound. */
  static List<RuleProblem> check(RuleFile file, Outline outline) {
    NameCheck check = new NameCheck(file, outline);
    for (Outline.Import named : outline.imports()) {
      check.types.missing(named).ifPresent(text -> check.add(named.line(), Kind.NAME, text));
    }
    outline.rules().forEach(check::rule);
    return check.problems;
  }

  private void rule(Outline.Rule rule) {
    bindings = new LinkedHashMap<>();
    Matcher matcher = RuleScan.BINDING.matcher(rule.conditions().text());
    while (matcher.find()) {
      bindings.put(matcher.group(1), Optional.empty());
    }
    for (Pattern pattern : rule.patterns()) {
      Optional<Class<?>> type = types.find(pattern.type());
      if (!pattern.binding().isEmpty()) {
        bindings.put(pattern.binding(), type.map(found -> (Type) found));
      }
      pattern.conditions().forEach(condition -> bindField(condition, type));
    }
    for (Pattern pattern : rule.patterns()) {
      Optional<Class<?>> type = types.find(pattern.type());
      types.unknown(pattern.type()).ifPresent(text -> add(pattern.line(), Kind.NAME, text));
      pattern.conditions().forEach(condition -> condition(condition, type));
    }
    consequence(rule.consequence());
  }

  private void bindField(Passage condition, Optional<Class<?>> type) {
    Matcher matcher = RuleScan.BINDING.matcher(condition.text());
    if (type.isPresent() && matcher.lookingAt()) {
      String rest = condition.text().substring(matcher.end()).strip();
      if (rest.matches("\\w+")) {
        bindings.put(matcher.group(1), Glossary.type(type.get(), rest));
      }
    }
  }

  private void condition(Passage condition, Optional<Class<?>> fact) {
    Matcher bound = RuleScan.BINDING.matcher(condition.text());
    int begin = bound.lookingAt() ? bound.end() : 0;
    Map<Integer, Typed> typed = new LinkedHashMap<>();
    for (Chain chain : Chain.in(condition.text())) {
      if (chain.head().at() >= begin) {
        follow(chain, condition, fact, false)
            .ifPresent(t -> typed.put(chain.head().at(), new Typed(chain, t)));
      }
    }
    for (TypedComparison comparison : TypedComparison.in(condition.text(), typed)) {
      comparison
          .mistake()
          .ifPresent(text -> add(condition.lineAt(comparison.at()), Kind.TYPE, text));
    }
  }

  private void consequence(Passage consequence) {
    for (Chain chain : Chain.in(consequence.text())) {
      follow(chain, consequence, Optional.empty(), true);
    }
  }

  /** A chain and what it gives. */
  record Typed(Chain chain, Type type) {}

  private Optional<Type> follow(
      Chain chain, Passage passage, Optional<Class<?>> fact, boolean java) {
    Chain.Link head = chain.head();
    String name = head.name();
    boolean ofFact = fact.map(type -> Glossary.members(type).contains(name)).orElse(false);
    Optional<Type> type;
    if (ofFact) {
      type = fact.flatMap(owner -> Glossary.type(owner, name));
    } else if (bindings.containsKey(name)) {
      type = bindings.get(name);
    } else if (name.equals("this")) {
      type = fact.map(found -> (Type) found);
    } else if (WORDS.contains(name) || outline.declared().contains(name)) {
      return Optional.empty();
    } else if (name.startsWith("$")) {
      report(passage, head, "no binding of this rule is called " + name, bindings.keySet());
      return Optional.empty();
    } else if (Character.isUpperCase(name.charAt(0))) {
      type = types.find(name).map(found -> (Type) found);
      types
          .unknown(name)
          .ifPresent(text -> add(passage.lineAt(head.at()), Kind.NAME, capital(name, fact, text)));
    } else {
      if (!java) {
        fact.ifPresent(owner -> reportMember(passage, head, owner));
      }
      return Optional.empty();
    }
    for (Chain.Link link : chain.links().subList(1, chain.links().size())) {
      if (type.isEmpty() || Glossary.raw(type.get()) == Object.class) {
        return Optional.empty();
      }
      Class<?> owner = Glossary.raw(type.get());
      if (!owner.isArray() && !Glossary.members(owner).contains(link.name())) {
        reportMember(passage, link, owner);
        return Optional.empty();
      }
      Type before = type.get();
      type = Glossary.type(before, link.name());
    }
    return type;
  }

  // A capital may only be one too many; a bare HOST is most likely the constant of a vocabulary.
  private static String capital(String name, Optional<Class<?>> fact, String otherwise) {
    String small = Character.toLowerCase(name.charAt(0)) + name.substring(1);
    Optional<Class<?>> owner = fact.filter(type -> Glossary.members(type).contains(small));
    if (owner.isPresent()) {
      return owner.get().getSimpleName()
          + " has no field \""
          + name
          + "\". Perhaps you meant "
          + small
          + ".";
    }
    return Glossary.vocabularyWith(name)
        .map(kind -> "nothing is called " + name + " here; write " + kind + "." + name + ".")
        .orElse(otherwise);
  }

  private void reportMember(Passage passage, Chain.Link link, Class<?> owner) {
    String what = link.call() ? "method" : owner.isEnum() ? "constant" : "field";
    report(
        passage,
        link,
        owner.getSimpleName() + " has no " + what + " \"" + link.name() + "\"",
        Glossary.members(owner));
  }

  private void report(Passage passage, Chain.Link link, String what, Collection<String> known) {
    String hint =
        Nearest.guess(
            link.name(),
            known,
            known.isEmpty() ? "." : "; known here: " + String.join(", ", known) + ".");
    add(passage.lineAt(link.at()), Kind.NAME, what + hint);
  }

  private void add(int line, Kind kind, String text) {
    RuleProblem problem = new RuleProblem(file.name(), line, kind, text);
    if (!problems.contains(problem)) {
      problems.add(problem);
    }
  }
}
