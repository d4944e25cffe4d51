package io.github.orsak.whynot;

import io.github.orsak.drl.Condition;
import io.github.orsak.drl.Condition.Kind;
import io.github.orsak.drl.RuleAnatomy;
import io.github.orsak.drl.RuleScan;
import io.github.orsak.drl.Token;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A rule taken apart into slots and asks, and the small rules that find out which facts fill the
 * slots and meet the asks.
 */
final class Probe {

  /** What the fact is called that stands where nothing may. */
  static final String BLOCKER = "$blocker";

  private static final Pattern SOURCED = Pattern.compile("\\)\\s*from\\b");

  private final RuleAnatomy rule;
  private final String prefix;
  private final List<Slot> slots = new ArrayList<>();
  private final List<Ask> asks = new ArrayList<>();
  // Which slot, or which other part of the rule, gives a variable its value.
  private final Map<String, Integer> slotOf = new HashMap<>();
  private final Map<String, Condition> partOf = new HashMap<>();

  /**
   * Takes a rule apart.
   *
   * @param prefix begins the names of the small rules and of no others
   */
  Probe(RuleAnatomy rule, String prefix) {
    this.rule = rule;
    this.prefix = prefix;
    for (Condition part : rule.when().parts()) {
      if (part.kind() == Kind.PATTERN && !SOURCED.matcher(part.text()).find()) {
        fill(part);
      } else {
        bound(part).forEach(name -> partOf.putIfAbsent(name, part));
        asks.add(new Ask(part, slotsOf(part)));
      }
    }
  }

  private void fill(Condition pattern) {
    int number = slots.size();
    String name = pattern.binding().isEmpty() ? "$slot" + number : pattern.binding();
    slotOf.put(name, number);
    pattern.parts().stream()
        .filter(part -> part.kind() == Kind.BINDING)
        .forEach(part -> slotOf.put(part.tokens().get(0).text(), number));
    Slot slot = new Slot(pattern, name);
    slots.add(slot);
    for (Condition ask : slot.asks()) {
      Set<Integer> needed = new TreeSet<>(slotsOf(ask));
      needed.add(number);
      asks.add(new Ask(ask, new ArrayList<>(needed)));
    }
  }

  /** The slots whose facts a condition looks at, directly or by what other parts have bound. */
  private List<Integer> slotsOf(Condition condition) {
    Set<Integer> needed = new TreeSet<>();
    for (String name : variables(condition)) {
      if (slotOf.containsKey(name)) {
        needed.add(slotOf.get(name));
      } else if (partOf.containsKey(name) && partOf.get(name) != condition) {
        needed.addAll(slotsOf(partOf.get(name)));
      }
    }
    return new ArrayList<>(needed);
  }

  /** The variables that a part other than a pattern hands on to those behind it. */
  private static Set<String> bound(Condition part) {
    Set<String> names = new TreeSet<>();
    if (part.kind() == Kind.ACCUMULATE || part.kind() == Kind.ANY || part.kind() == Kind.PATTERN) {
      Matcher matcher = RuleScan.BINDING.matcher(part.text());
      while (matcher.find()) {
        names.add(matcher.group(1));
      }
    }
    return names;
  }

  private static Set<String> variables(Condition condition) {
    Set<String> names = new TreeSet<>();
    for (Token token : Token.of(condition.text(), 0, condition.text().length())) {
      if (token.text().startsWith("$")) {
        names.add(token.text().split("\\.")[0]);
      }
    }
    return names;
  }

  RuleAnatomy rule() {
    return rule;
  }

  List<Slot> slots() {
    return slots;
  }

  List<Ask> asks() {
    return asks;
  }

  /** Whether a small rule of this name belongs to it. */
  boolean owns(String name) {
    return name.startsWith(prefix);
  }

  String slotName(int slot) {
    return prefix + "slot " + slot;
  }

  String askName(int ask) {
    return prefix + "ask " + ask;
  }

  /** The small rules. */
  String drl() {
    StringBuilder drl = new StringBuilder();
    for (int i = 0; i < slots.size(); i++) {
      drl.append(rule(slotName(i), List.of(slots.get(i).relaxed(List.of()))));
    }
    for (int i = 0; i < asks.size(); i++) {
      drl.append(rule(askName(i), lines(asks.get(i))));
    }
    return drl.toString();
  }

  private static String rule(String name, List<String> when) {
    return "\nrule \"" + name + "\"\nwhen\n  " + String.join("\n  ", when) + "\nthen\nend\n";
  }

  private List<String> lines(Ask ask) {
    List<String> lines = new ArrayList<>();
    Condition condition = ask.condition();
    for (int number : ask.slots()) {
      lines.add(slots.get(number).relaxed(List.of(condition)));
    }
    for (String name : variables(condition)) {
      Condition part = partOf.get(name);
      if (part != null && part != condition && !lines.contains(part.text())) {
        lines.add(part.text());
      }
    }
    if (condition.kind() == Kind.NOT) {
      lines.add(presence(condition.parts().get(0)));
    } else if (condition.kind() != Kind.CONSTRAINT) {
      lines.add(condition.text());
    }
    return lines;
  }

  /** Finds what must be absent: the facts themselves where it is one pattern. */
  private static String presence(Condition absent) {
    return absent.kind() == Kind.PATTERN
        ? new Slot(absent, BLOCKER).whole()
        : "exists (" + absent.text() + ")";
  }
}
