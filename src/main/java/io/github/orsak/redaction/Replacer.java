package io.github.orsak.redaction;

import io.github.orsak.redaction.KnownNames.Found;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Puts stand-ins for the names in a text: for those that are known, and for what looks like one.
 */
final class Replacer {

  private static final String MAIL = "(?<mail>(?<![\\w.+-])[\\w.+-]++@[\\w-]+(?:\\.[\\w-]+)+)";

  // Without quotes nothing says where a subject ends in a sentence, so it goes on to what is kept.
  private static final String SUBJECT =
      "(?<=\\b(?:cn|ou|dc)=)(?<subject>(?:(?!\\s*0x)[^,;:=\"'\\r\\n])+)";

  /** Which service is looked for in a domain tells nothing of the domain. */
  private static final Pattern SERVICE_LABELS = Pattern.compile("(?:_\\w+\\.)+");

  private final Lexicon lexicon;
  private final Pattern shapes;

  /** Knows the names that the lexicon has by now. */
  Replacer(Lexicon lexicon) {
    this.lexicon = lexicon;
    this.shapes =
        Pattern.compile(
            MAIL
                + "|(?<machine>"
                + lexicon.domains().machines()
                + ")|"
                + SUBJECT
                + "|"
                + NamesByLook.all()
                + "|(?<firm>"
                + lexicon.domains().firms()
                + ")",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
  }

  /** The text with stand-ins. */
  String text(String text) {
    String folded = KnownNames.folded(text);
    StringBuilder redacted = new StringBuilder();
    Matcher shape = shapes.matcher(text);
    boolean shaped = shape.find();
    Optional<Found> known = lexicon.names().next(folded, 0);
    int done = 0;
    while (shaped || known.isPresent()) {
      int end;
      if (shaped && known.filter(name -> comesFirst(name, shape)).isEmpty()) {
        end = end(shape, known, text);
        redacted.append(text, done, shape.start()).append(replacement(shape, end, text));
      } else {
        Found name = known.orElseThrow();
        end = name.end();
        redacted.append(text, done, name.start()).append(name.standIn());
      }
      done = end;
      shaped = shaped && (shape.start() >= end || shape.find(end));
      known = known.filter(name -> name.start() >= end).or(() -> lexicon.names().next(folded, end));
    }
    return redacted.append(text, done, text.length()).toString();
  }

  // A mail address or the full name of a machine is one name, whoever else is called like its
  // beginning.
  private static boolean comesFirst(Found name, Matcher shape) {
    boolean whole = shape.group("mail") != null || shape.group("machine") != null;
    return name.start() < shape.start() || name.start() == shape.start() && !whole;
  }

  private static int end(Matcher shape, Optional<Found> known, String text) {
    if (shape.group("subject") == null
        || known.filter(name -> name.start() < shape.end()).isEmpty()) {
      return shape.end();
    }
    int end = known.get().start();
    while (Character.isWhitespace(text.charAt(end - 1))) {
      end--;
    }
    return Math.max(end, shape.start());
  }

  private String replacement(Matcher found, int end, String text) {
    String name = text.substring(found.start(), end);
    Optional<String> known = lexicon.names().of(name);
    if (known.isPresent()) {
      return known.get();
    }
    if (lexicon.kept(name)) {
      return name;
    }
    if (found.group("mail") != null) {
      return lexicon.standIn(name, "mail", n -> String.format("user%02d@example.test", n));
    }
    if (found.group("machine") != null) {
      return machine(name);
    }
    if (found.group("firm") != null) {
      return lexicon.domains().firm(found);
    }
    if (found.group("subject") != null) {
      return lexicon.standIn(name, "subject", n -> String.format("name%02d", n));
    }
    for (NamesByLook appearance : NamesByLook.values()) {
      if (found.group(appearance.label()) != null) {
        String key = appearance == NamesByLook.HEX ? name.replaceAll("[ :]", "") : name;
        return lexicon.standIn(key, appearance.name(), n -> appearance.standIn(n, key.length()));
      }
    }
    return name;
  }

  private String machine(String name) {
    Matcher service = SERVICE_LABELS.matcher(name);
    int from = service.lookingAt() ? service.end() : 0;
    String machine =
        lexicon.standIn(
            name.substring(from), "machine", n -> String.format("machine%02d.example.test", n));
    return name.substring(0, from) + machine;
  }
}
