package io.github.orsak.redaction;

import io.github.orsak.history.names.Spelling;
import io.github.orsak.knowledge.catalog.Labels.Meaning;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The names of a case with their stand-ins, numbered as they are met. */
final class Lexicon {

  private static final int SHORTEST_NAME = 3;
  private static final int SHORTEST_HEX = 4;
  private static final int SHORTEST_NUMBER = 6;

  private static final Pattern MAILED =
      Pattern.compile("(?<![\\w.+-])[\\w.+-]++@([\\w-]+(?:\\.[\\w-]+)+)");

  // Binary data that are a text of Windows, such as the short name of a service, are no thumbprint.
  private static final Pattern KEPT =
      Pattern.compile(
          "[0-]+|f+|(?:[2-7][0-9a-f]00)+0000|127\\.[0-9.]+|0\\.0\\.0\\.0"
              + "|(?:.*\\.)?(?:microsoft|microsoftonline|windows|azure)\\.(?:com|net)");

  /** Rules ask whose service a public CA is, which tells nothing of its customer. */
  private static final Pattern SERVICE =
      Pattern.compile("symantec|digicert|symauth", Pattern.CASE_INSENSITIVE);

  private final Set<String> vocabulary;
  private final KnownNames names = new KnownNames();
  private final Map<String, Integer> counts = new HashMap<>();
  private final Domains domains = new Domains();

  /**
   * Knows no name yet.
   *
   * @param vocabulary what is nobody's name, such as the class of a program, in lower case
   */
  Lexicon(Set<String> vocabulary) {
    this.vocabulary = Set.copyOf(vocabulary);
  }

  /** Whether a text that looks like a name tells of nobody. */
  boolean kept(String text) {
    String folded = KnownNames.folded(text);
    return KEPT.matcher(folded).matches() || vocabulary.contains(folded);
  }

  KnownNames names() {
    return names;
  }

  Domains domains() {
    return domains;
  }

  /** The stand-in of a name, made with the next number of its kind where it has none. */
  String standIn(String name, String noun, IntFunction<String> make) {
    return names.standIn(name, () -> make.apply(counts.merge(noun, 1, Integer::sum)));
  }

  /** Takes note of a name that an event tells under a label. */
  void learn(Meaning meaning, String value) {
    switch (meaning) {
      case DEVICE -> device(value);
      case USER -> name(value.substring(value.lastIndexOf('\\') + 1), "user");
      case CA -> authority(value);
      case SERIAL -> serial(value);
      default -> {}
    }
  }

  /** A serial number, written with its leading zeros or without. */
  void serial(String value) {
    String number = Spelling.hex(value, true);
    if (telling(number)) {
      String standIn = standIn(number, "serial", n -> "5A" + String.format("%06d", n));
      names.standIn(value, () -> standIn);
    }
  }

  /** A thumbprint, whose stand-in is as long. */
  void thumbprint(String value) {
    if (telling(value)) {
      standIn(value, NamesByLook.HEX.name(), n -> NamesByLook.HEX.standIn(n, value.length()));
    }
  }

  // A few digits stand for too much else in a log.
  private static boolean telling(String hex) {
    boolean letters = hex.chars().anyMatch(Character::isLetter);
    return hex.length() >= (letters ? SHORTEST_HEX : SHORTEST_NUMBER);
  }

  private void device(String value) {
    if (value.matches("[\\w-]+(\\.[\\w-]+)+")) {
      host(value);
    } else {
      name(value, "device");
    }
  }

  void mailed(String text) {
    Matcher mail = MAILED.matcher(text);
    while (mail.find()) {
      domain(mail.group(1));
    }
  }

  private void domain(String domain) {
    if (KEPT.matcher(KnownNames.folded(domain)).matches() || domain.matches("[0-9.]+")) {
      return;
    }
    standIn(domain, "domain", n -> "example" + (n == 1 ? "" : n) + ".test");
    domains.add(domain);
  }

  void host(String full) {
    if (full.isEmpty() || Pattern.matches("[0-9.]+", full)) {
      return;
    }
    int dot = full.indexOf('.');
    String alone = dot < 0 ? full : full.substring(0, dot);
    String shown = standIn(alone, "host", n -> String.format("host%02d", n));
    if (dot > 0) {
      String domain = full.substring(dot + 1);
      domain(domain);
      names.standIn(full, () -> shown + "." + names.of(domain).orElse(domain));
    }
  }

  // A CA is configured as the name of its server, a backslash and its own name.
  void authority(String ca) {
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

  void name(String name, String noun) {
    boolean shaped =
        name.length() < SHORTEST_NAME
            || NamesByLook.any(name)
            || MAILED.matcher(name).matches()
            || KEPT.matcher(KnownNames.folded(name)).matches();
    if (!shaped) {
      standIn(name, noun, n -> noun + String.format("%02d", n));
    }
  }
}
