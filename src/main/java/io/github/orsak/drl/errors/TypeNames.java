package io.github.orsak.drl.errors;

import io.github.orsak.drl.Outline;
import io.github.orsak.knowledge.Nearest;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Which class a simple name stands for in one rule file. */
final class TypeNames {

  private final Outline outline;
  private final Map<String, Outline.Import> imports = new LinkedHashMap<>();

  TypeNames(Outline outline) {
    this.outline = outline;
    outline.imports().forEach(named -> imports.put(named.simpleName(), named));
  }

  /** The class, if it is known for sure. */
  Optional<Class<?>> find(String name) {
    Outline.Import named = imports.get(name);
    if (named != null) {
      return Glossary.load(named.target());
    }
    if (outline.declared().contains(name)) {
      return Optional.empty();
    }
    return name.indexOf('.') > 0 ? nested(name) : Glossary.load("java.lang." + name);
  }

  private Optional<Class<?>> nested(String name) {
    Outline.Import outer = imports.get(name.substring(0, name.indexOf('.')));
    return Glossary.load(outer == null ? name : outer.target() + name.substring(name.indexOf('.')));
  }

  /** What to say of a class that the file uses and that is not there; empty if it is. */
  Optional<String> unknown(String name) {
    boolean imported = imports.containsKey(name) || imports.containsKey("*");
    if (imported || outline.declared().contains(name) || find(name).isPresent()) {
      return Optional.empty();
    }
    return Optional.of(
        Glossary.named(name)
            .map(type -> name + " is not imported; add: import " + type.getCanonicalName() + ";")
            .orElseGet(() -> none(name)));
  }

  private static String none(String name) {
    return "there is no class \""
        + name
        + "\""
        + Nearest.guess(
            name, Glossary.names(), "; rules know " + String.join(", ", Glossary.names()) + ".");
  }

  /** What to say of an import that names no class; empty if it names one. */
  Optional<String> missing(Outline.Import named) {
    if (named.target().endsWith("*") || Glossary.load(named.target()).isPresent()) {
      return Optional.empty();
    }
    Optional<String> meant =
        Glossary.named(named.simpleName())
            .or(() -> Nearest.to(named.simpleName(), Glossary.names()).flatMap(Glossary::named))
            .map(Class::getCanonicalName);
    return Optional.of(
        "there is no class " + named.target() + Nearest.guess(meant, "; remove the import."));
  }
}
