package io.github.orsak.redaction;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The domains of a log, and the firms whose names they carry. */
final class Domains {

  private static final String WORD = "[\\p{L}\\p{N}_]";
  private static final String NEVER = "(?!)";
  private static final int SHORTEST_FIRM = 5;

  private final Set<String> domains = new TreeSet<>();
  private final Map<String, String> firms = new LinkedHashMap<>();

  void add(String domain) {
    domains.add(domain.toLowerCase(Locale.ROOT));
    String[] parts = domain.toLowerCase(Locale.ROOT).split("\\.");
    String firm = parts.length < 2 ? "" : parts[parts.length - 2];
    if (firm.length() >= SHORTEST_FIRM && !firm.startsWith("example")) {
      int number = firms.size() + 1;
      firms.putIfAbsent(firm, "example" + (number == 1 ? "" : number));
    }
  }

  /** Matches the full name of a machine in one of the domains. */
  String machines() {
    return domains.isEmpty()
        ? NEVER
        : "(?<![\\w.-])(?:[\\w-]+\\.)+(?:" + either(domains) + ")(?![\\w-])";
  }

  /** Matches the name of a firm by itself. */
  String firms() {
    return words(firms.keySet());
  }

  String firm(Matcher found) {
    return firms.getOrDefault(found.group().toLowerCase(Locale.ROOT), found.group());
  }

  private static String words(Set<String> names) {
    return names.isEmpty() ? NEVER : "(?<!" + WORD + ")(?:" + either(names) + ")(?!" + WORD + ")";
  }

  private static String either(Set<String> names) {
    return names.stream()
        .sorted(Comparator.comparing(String::length).reversed())
        .map(Pattern::quote)
        .collect(Collectors.joining("|"));
  }
}
