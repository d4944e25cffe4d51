package io.github.orsak.drl.errors;

import io.github.orsak.diagnosis.Diagnosis;
import io.github.orsak.diagnosis.Hypothesis;
import io.github.orsak.diagnosis.Pending;
import io.github.orsak.diagnosis.Refutation;
import io.github.orsak.diagnosis.Unexplained;
import io.github.orsak.event.Event;
import io.github.orsak.history.Fact;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.lang.reflect.TypeVariable;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** The classes that rules speak of, and what can be asked of them. */
final class Glossary {

  private static final List<Class<?>> CONCLUSIONS =
      List.of(
          Event.class,
          Hypothesis.class,
          Refutation.class,
          Pending.class,
          Diagnosis.class,
          Unexplained.class);

  private static final Set<Class<?>> CLASSES = classes();

  private Glossary() {}

  /** Every fact, every conclusion and every vocabulary that one of them is described with. */
  private static Set<Class<?>> classes() {
    Set<Class<?>> classes = new LinkedHashSet<>();
    Stream.concat(Stream.of(Fact.class.getPermittedSubclasses()), CONCLUSIONS.stream())
        .forEach(classes::add);
    List<Class<?>> vocabularies = new ArrayList<>();
    for (Class<?> type : classes) {
      Stream.of(type.getMethods())
          .map(Method::getReturnType)
          .filter(Class::isEnum)
          .forEach(vocabularies::add);
    }
    classes.addAll(vocabularies);
    return Collections.unmodifiableSet(classes);
  }

  /** The simple names of the classes that rules speak of. */
  static Set<String> names() {
    Set<String> names = new TreeSet<>();
    CLASSES.stream()
        .filter(type -> !type.isMemberClass())
        .forEach(t -> names.add(t.getSimpleName()));
    return names;
  }

  /** The class with this simple name among those that rules speak of. */
  static Optional<Class<?>> named(String simpleName) {
    return CLASSES.stream().filter(type -> type.getSimpleName().equals(simpleName)).findFirst();
  }

  /** The class with this full name, if there is one. */
  static Optional<Class<?>> load(String name) {
    try {
      return Optional.of(Class.forName(name, false, Glossary.class.getClassLoader()));
    } catch (ClassNotFoundException | LinkageError e) {
      int dot = name.lastIndexOf('.');
      boolean nested =
          dot > 0 && Character.isUpperCase(name.charAt(name.lastIndexOf('.', dot - 1) + 1));
      return nested
          ? load(name.substring(0, dot) + "$" + name.substring(dot + 1))
          : Optional.empty();
    }
  }

  /** Every name that can follow a dot after something of this class. */
  static Set<String> members(Class<?> owner) {
    Set<String> names = new TreeSet<>();
    for (Method method : owner.getMethods()) {
      if (method.getDeclaringClass() != Object.class) {
        names.add(property(method));
        names.add(method.getName());
      }
    }
    Stream.of(owner.getFields()).map(Field::getName).forEach(names::add);
    Stream.of(owner.getClasses()).map(Class::getSimpleName).forEach(names::add);
    return names;
  }

  /** The vocabulary that has a constant of this name, as rules write it. */
  static Optional<String> vocabularyWith(String constant) {
    return CLASSES.stream()
        .filter(Class::isEnum)
        .filter(type -> members(type).contains(constant))
        .map(type -> type.getCanonicalName().substring(type.getPackageName().length() + 1))
        .findFirst();
  }

  /** What a member gives; empty if the class has no such member or what it gives is not sure. */
  static Optional<Type> type(Type owner, String member) {
    Class<?> raw = raw(owner);
    for (Method method : raw.getMethods()) {
      if (method.getName().equals(member)
          || (property(method).equals(member) && method.getParameterCount() == 0)) {
        return resolved(method.getGenericReturnType(), owner);
      }
    }
    for (Field field : raw.getFields()) {
      if (field.getName().equals(member)) {
        return resolved(field.getGenericType(), owner);
      }
    }
    return Stream.of(raw.getClasses())
        .filter(nested -> nested.getSimpleName().equals(member))
        .map(nested -> (Type) nested)
        .findFirst();
  }

  /** How the methods of this name are called, such as {@code of(String, String, Episode)}. */
  static List<String> signatures(Class<?> owner, String method) {
    return Stream.of(owner.getMethods())
        .filter(candidate -> candidate.getName().equals(method))
        .map(Glossary::signature)
        .sorted()
        .toList();
  }

  private static String signature(Method method) {
    List<String> arguments = new ArrayList<>();
    for (Class<?> type : method.getParameterTypes()) {
      arguments.add(type.getSimpleName());
    }
    String list = String.join(", ", arguments);
    String shown = method.isVarArgs() ? list.replaceFirst("\\[]$", "...") : list;
    return method.getName() + "(" + shown + ")";
  }

  static Class<?> raw(Type type) {
    if (type instanceof Class<?> plain) {
      return plain;
    }
    return type instanceof ParameterizedType generic ? raw(generic.getRawType()) : Object.class;
  }

  // Optional<Instant>.get() gives an Instant.
  private static Optional<Type> resolved(Type type, Type owner) {
    if (type instanceof TypeVariable<?>) {
      return owner instanceof ParameterizedType generic
              && generic.getActualTypeArguments().length == 1
              && generic.getActualTypeArguments()[0] instanceof Class<?> argument
          ? Optional.of(argument)
          : Optional.empty();
    }
    return Optional.of(type);
  }

  private static String property(Method method) {
    String name = method.getName();
    for (String prefix : List.of("get", "is")) {
      int length = prefix.length();
      if (name.startsWith(prefix)
          && name.length() > length
          && Character.isUpperCase(name.charAt(length))) {
        return name.substring(length, length + 1).toLowerCase(Locale.ROOT)
            + name.substring(length + 1);
      }
    }
    return name;
  }
}
