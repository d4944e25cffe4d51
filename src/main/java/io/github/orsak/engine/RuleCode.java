package io.github.orsak.engine;

import io.github.orsak.drl.CompiledRules;
import java.lang.reflect.Array;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.drools.model.Model;
import org.drools.model.Rule;
import org.jspecify.annotations.Nullable;

/**
 * Which rules a class of compiled rules belongs to, so that a stack trace tells which rule is at
 * work.
 *
 * <p>The compiler makes a class of each condition and each conclusion, whose name says nothing, and
 * lets rules that ask the same share it. There are dozens of places in a model where one can stand,
 * so all that a rule refers to is looked through.
 */
final class RuleCode {

  private static final String ENGINE = "org.drools.model.";

  private final Map<String, Set<String>> rulesOf = new HashMap<>();

  RuleCode(List<Model> models) {
    for (Model model : models) {
      for (Rule rule : model.getRules()) {
        Set<String> classes = new HashSet<>();
        walk(rule, Collections.newSetFromMap(new IdentityHashMap<>()), classes);
        classes.forEach(
            name -> rulesOf.computeIfAbsent(name, any -> new HashSet<>()).add(RuleBase.key(rule)));
      }
    }
  }

  /** The rules whose code is the innermost in a stack trace; empty if there is none. */
  Set<String> at(StackTraceElement[] stack) {
    for (StackTraceElement frame : stack) {
      Set<String> rules = rulesOf.get(frame.getClassName());
      if (rules != null) {
        return rules;
      }
    }
    return Set.of();
  }

  private static void walk(@Nullable Object found, Set<Object> seen, Set<String> classes) {
    if (found == null || !seen.add(found)) {
      return;
    }
    Class<?> type = found.getClass();
    if (type.getClassLoader() instanceof CompiledRules.Loader) {
      classes.add(type.getName());
    } else if (found instanceof Collection<?> many) {
      many.forEach(one -> walk(one, seen, classes));
    } else if (found instanceof Map<?, ?> map) {
      map.values().forEach(one -> walk(one, seen, classes));
    } else if (found instanceof Optional<?> perhaps) {
      walk(perhaps.orElse(null), seen, classes);
    } else if (type.isArray() && !type.getComponentType().isPrimitive()) {
      for (int i = 0; i < Array.getLength(found); i++) {
        walk(Array.get(found, i), seen, classes);
      }
    } else if (type.getName().startsWith(ENGINE)) {
      fields(found, type, seen, classes);
    }
  }

  private static void fields(
      Object found, @Nullable Class<?> type, Set<Object> seen, Set<String> classes) {
    if (type == null || !type.getName().startsWith(ENGINE)) {
      return;
    }
    for (Field field : type.getDeclaredFields()) {
      if (!Modifier.isStatic(field.getModifiers()) && !field.getType().isPrimitive()) {
        walk(value(field, found), seen, classes);
      }
    }
    fields(found, type.getSuperclass(), seen, classes);
  }

  private static @Nullable Object value(Field field, Object owner) {
    try {
      field.setAccessible(true);
      return field.get(owner);
    } catch (ReflectiveOperationException | RuntimeException e) {
      // What cannot be looked at belongs to nobody; then more rules are suspected than need be.
      return null;
    }
  }
}
