package io.github.orsak.history;

import io.github.orsak.event.Event;
import io.github.orsak.event.Field;
import io.github.orsak.knowledge.Catalog;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Gives names in events stand-ins, the same one for the same name wherever it stands, so that a log
 * can be passed on and is still diagnosed as it was.
 *
 * <p>Replaced are hosts and domains, devices, users, mail addresses, CAs, subjects, security ids,
 * serial numbers, thumbprints and other long hex, GUIDs, network addresses and encoded data. Kept
 * are codes, results, templates, times and the words around them. What a message tells of a person
 * in free text is not recognised: read what you pass on.
 */
public final class Pseudonyms {

  private static final String WORD = "[\\p{L}\\p{N}_]";
  private static final String NEVER = "(?!)";
  private static final int SHORTEST_NAME = 3;
  private static final int SHORTEST_SERIAL = 6;

  private static final String SHAPES =
      "(?<guid>(?<![0-9a-f-])[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}(?![0-9a-f-]))"
          + "|(?<mail>[\\w.+-]+@[\\w-]+(?:\\.[\\w-]+)+)"
          + "|(?<sid>\\bs-1-(?:5-21|12-1)-[0-9-]+)"
          + "|(?<hex>(?<![0-9a-z])(?:[0-9a-f]{2}[ :]){15,}[0-9a-f]{2}(?![0-9a-z])"
          + "|(?<![0-9a-z])[0-9a-f]{32,}(?![0-9a-z]))"
          + "|(?<address>(?<![0-9.])(?:[0-9]{1,3}\\.){3}[0-9]{1,3}(?![0-9.]))"
          + "|(?<=://)(?<site>[\\w-]+(?:\\.[\\w-]+)+)"
          + "|(?<![\\\\\\w])(?!(?:hk\\w+|authority|builtin|service|apppool|windows|microsoft)\\\\)"
          + "(?<account>[a-z][\\w.-]+\\\\[\\w.$-]+)"
          + "|(?<blob>[a-z0-9+/]{80,}={0,2})";

  private static final Pattern KEPT =
      Pattern.compile(
          "[0-]+|f+|127\\.[0-9.]+|0\\.0\\.0\\.0"
              + "|(?:.*\\.)?(?:microsoft|microsoftonline|windows|azure)\\.(?:com|net)");

  /** Rules ask whose service a public CA is, which tells nothing of its customer. */
  private static final Pattern SERVICE =
      Pattern.compile("symantec|digicert|symauth", Pattern.CASE_INSENSITIVE);

  private final Observer observer;
  private final Map<String, String> standIns = new LinkedHashMap<>();
  private final Map<String, Integer> counts = new HashMap<>();

  public Pseudonyms(Catalog catalog) {
    this.observer = new Observer(catalog);
  }

  /** The events with stand-ins; their times, ids, numbers and places stay. */
  public List<Event> redact(List<Event> events) {
    events.forEach(this::learn);
    String known =
        standIns.keySet().stream()
            .sorted(Comparator.comparing(String::length).reversed())
            .map(Pattern::quote)
            .collect(Collectors.joining("|"));
    String names = known.isEmpty() ? NEVER : "(?<!" + WORD + ")(?:" + known + ")(?!" + WORD + ")";
    Pattern pattern =
        Pattern.compile(
            "(?<known>" + names + ")|" + subject(names) + "|" + SHAPES,
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    return events.stream().map(event -> redacted(event, pattern)).toList();
  }

  // Without quotes nothing says where a subject ends in a sentence, so it goes on to what is kept.
  private static String subject(String names) {
    return "(?<=\\b(?:cn|ou|dc)=)(?<subject>(?:(?!\\s*(?:" + names + "|0x))[^,;:=\"'\\r\\n])+)";
  }

  private void learn(Event event) {
    host(event.host());
    observer
        .observe(event)
        .map(Observation::entities)
        .ifPresent(
            entities -> {
              name(entities.device(), "device");
              name(entities.user(), "user");
              authority(entities.ca());
              if (entities.serial().length() >= SHORTEST_SERIAL) {
                standIn(entities.serial(), "serial", n -> "5A" + String.format("%06d", n));
              }
            });
  }

  private void host(String full) {
    if (full.isEmpty() || Pattern.matches("[0-9.]+", full)) {
      return;
    }
    int dot = full.indexOf('.');
    String alone = dot < 0 ? full : full.substring(0, dot);
    String shown = standIn(alone, "host", n -> String.format("host%02d", n));
    if (dot > 0) {
      String domain = full.substring(dot + 1);
      String area = standIn(domain, "domain", n -> "example" + (n == 1 ? "" : n) + ".test");
      standIns.putIfAbsent(lower(full), shown + "." + area);
    }
  }

  // A CA is configured as the name of its server, a backslash and its own name.
  private void authority(String ca) {
    int slash = ca.indexOf('\\');
    if (slash > 0) {
      host(ca.substring(0, slash));
    }
    name(ca.substring(slash + 1), service(ca) + "CA ");
  }

  private static String service(String ca) {
    Matcher service = SERVICE.matcher(ca);
    return service.find() ? service.group() + " " : "";
  }

  private void name(String name, String noun) {
    boolean shaped =
        name.length() < SHORTEST_NAME
            || Pattern.compile(SHAPES, Pattern.CASE_INSENSITIVE).matcher(name).matches()
            || KEPT.matcher(lower(name)).matches();
    if (!shaped) {
      standIn(name, noun, n -> noun + String.format("%02d", n));
    }
  }

  private String standIn(String name, String noun, Function<Integer, String> make) {
    return standIns.computeIfAbsent(
        lower(name), unseen -> make.apply(counts.merge(noun, 1, Integer::sum)));
  }

  private Event redacted(Event event, Pattern pattern) {
    return new Event(
        event.time(),
        redacted(event.host(), pattern),
        event.channel(),
        event.provider(),
        event.id(),
        event.level(),
        event.recordId(),
        event.data().stream()
            .map(field -> new Field(field.name(), redacted(field.value(), pattern)))
            .toList(),
        redacted(event.message(), pattern),
        event.place());
  }

  private String redacted(String text, Pattern pattern) {
    Matcher found = pattern.matcher(text);
    StringBuilder redacted = new StringBuilder();
    while (found.find()) {
      found.appendReplacement(redacted, Matcher.quoteReplacement(replacement(found)));
    }
    return found.appendTail(redacted).toString();
  }

  private String replacement(Matcher found) {
    String text = found.group();
    String known = standIns.get(lower(text));
    if (known != null) {
      return known;
    }
    if (KEPT.matcher(lower(text)).matches()) {
      return text;
    }
    for (Appearance appearance : Appearance.values()) {
      if (found.group(appearance.name().toLowerCase(Locale.ROOT)) != null) {
        String key = appearance == Appearance.HEX ? text.replaceAll("[ :]", "") : text;
        return standIn(key, appearance.name(), n -> appearance.standIn(n, key.length()));
      }
    }
    return text;
  }

  /** What is recognised by how it looks. */
  private enum Appearance {
    GUID("%08x-0000-4000-8000-000000000000"),
    MAIL("user%02d@example.test"),
    SID("S-1-5-21-0-0-0-%d"),
    HEX("A%d"),
    ADDRESS("198.18.0.%d"),
    SITE("site%02d.example.test"),
    SUBJECT("name%02d"),
    ACCOUNT("EXAMPLE\\account%02d"),
    BLOB("ENCODED%d");

    private final String form;

    Appearance(String form) {
      this.form = form;
    }

    String standIn(int number, int length) {
      String made = String.format(form, number);
      // A thumbprint stays as long as one is.
      return this == HEX ? "A" + "0".repeat(length - made.length()) + made.substring(1) : made;
    }
  }

  private static String lower(String text) {
    return text.toLowerCase(Locale.ROOT);
  }
}
