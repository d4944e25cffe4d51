package io.github.orsak.authoring.standins;

import io.github.orsak.event.Event;
import io.github.orsak.event.Field;
import io.github.orsak.history.Observation;
import io.github.orsak.history.names.Spelling;
import io.github.orsak.history.payload.Observer;
import io.github.orsak.knowledge.catalog.Catalog;
import io.github.orsak.knowledge.catalog.Labels.Meaning;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Gives names in events stand-ins, the same one for the same name wherever it stands, so that a log
 * can be passed on and is still diagnosed as it was.
 *
 * <p>Replaced are hosts and domains, devices, users, mail addresses, CAs, subjects, security ids,
 * serial numbers, thumbprints and other long hex, GUIDs, network addresses, shares, profile folders
 * and encoded data: what is labelled or looks so, and then the same name wherever it stands. Kept
 * are codes, results, templates, times and the words around them. What a message tells of a person
 * in free text is not recognised: read what you pass on.
 */
public final class Pseudonyms {

  private static final int SHORTEST_NAME = 3;

  private static final String MAIL = "(?<mail>[\\w.+-]+@[\\w-]+(?:\\.[\\w-]+)+)";
  private static final Pattern MAILED = Pattern.compile("[\\w.+-]+@([\\w-]+(?:\\.[\\w-]+)+)");

  // Binary data that are a text of Windows, such as the short name of a service, are no thumbprint.
  private static final Pattern KEPT =
      Pattern.compile(
          "[0-]+|f+|(?:[2-7][0-9a-f]00)+0000|127\\.[0-9.]+|0\\.0\\.0\\.0"
              + "|(?:.*\\.)?(?:microsoft|microsoftonline|windows|azure)\\.(?:com|net)");

  /** Rules ask whose service a public CA is, which tells nothing of its customer. */
  private static final Pattern SERVICE =
      Pattern.compile("symantec|digicert|symauth", Pattern.CASE_INSENSITIVE);

  /** Which service is looked for in a domain tells nothing of the domain. */
  private static final Pattern SERVICE_LABELS = Pattern.compile("(?:_\\w+\\.)+");

  private final NamesTold told;
  private final Observer observer;
  private final Map<String, String> standIns = new LinkedHashMap<>();
  private final Map<String, Integer> counts = new HashMap<>();
  private final Domains domains = new Domains();

  public Pseudonyms(Catalog catalog) {
    this.observer = new Observer(catalog);
    this.told = new NamesTold(catalog.labels(), this::learn);
  }

  /** The events with stand-ins; their times, ids, numbers and places stay. */
  public List<Event> redact(List<Event> events) {
    events.forEach(this::learn);
    String names = Domains.words(standIns.keySet());
    Pattern pattern =
        Pattern.compile(
            MAIL
                + "|(?<machine>"
                + domains.machines()
                + ")|(?<known>"
                + names
                + ")|"
                + subject(names)
                + "|"
                + NamesByLook.all()
                + "|(?<firm>"
                + domains.firms()
                + ")",
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
            });
    told.in(event);
    event.data().forEach(field -> mailed(field.value()));
    mailed(event.message());
  }

  private void learn(Meaning meaning, String value) {
    switch (meaning) {
      case DEVICE -> device(value);
      case USER -> name(value.substring(value.lastIndexOf('\\') + 1), "user");
      case CA -> authority(value);
      case SERIAL -> {
        // A serial number is written with its leading zeros or without.
        String number = Spelling.hex(value, true);
        String standIn = standIn(number, "serial", n -> "5A" + String.format("%06d", n));
        standIns.putIfAbsent(lower(value), standIn);
      }
      default -> {}
    }
  }

  private void device(String value) {
    if (value.matches("[\\w-]+(\\.[\\w-]+)+")) {
      host(value);
    } else {
      name(value, "device");
    }
  }

  private void mailed(String text) {
    Matcher mail = MAILED.matcher(text);
    while (mail.find()) {
      domain(mail.group(1));
    }
  }

  private void domain(String domain) {
    if (KEPT.matcher(lower(domain)).matches() || domain.matches("[0-9.]+")) {
      return;
    }
    standIn(domain, "domain", n -> "example" + (n == 1 ? "" : n) + ".test");
    domains.add(domain);
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
      domain(domain);
      standIns.putIfAbsent(lower(full), shown + "." + standIns.getOrDefault(lower(domain), domain));
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
            || NamesByLook.any(name)
            || MAILED.matcher(name).matches()
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
    if (found.group("mail") != null) {
      return standIn(text, "mail", n -> String.format("user%02d@example.test", n));
    }
    if (found.group("machine") != null) {
      Matcher service = SERVICE_LABELS.matcher(text);
      int from = service.lookingAt() ? service.end() : 0;
      String machine =
          standIn(
              text.substring(from), "machine", n -> String.format("machine%02d.example.test", n));
      return text.substring(0, from) + machine;
    }
    if (found.group("firm") != null) {
      return domains.firm(found);
    }
    if (found.group("subject") != null) {
      return standIn(text, "subject", n -> String.format("name%02d", n));
    }
    for (NamesByLook appearance : NamesByLook.values()) {
      if (found.group(appearance.label()) != null) {
        String key = appearance == NamesByLook.HEX ? text.replaceAll("[ :]", "") : text;
        return standIn(key, appearance.name(), n -> appearance.standIn(n, key.length()));
      }
    }
    return text;
  }

  private static String lower(String text) {
    return text.toLowerCase(Locale.ROOT);
  }
}
