package io.github.orsak.knowledge.catalog;

import io.github.orsak.knowledge.Outcome;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Where the data of an event stand, by position and by name, for programs that are documented.
 *
 * @param subject which datum names what the event is about, such as {@code service}; or empty
 * @param order what the values hold that have no name of their own, in their order; an empty word
 *     for a value that tells nothing
 * @param names what a value of this name holds; names are in lower case
 * @param binary what the binary data hold: a text whose parts are separated by slashes
 * @param canonical one word for all spellings of a value; the key is the datum, then the spelling
 *     in lower case
 * @param outcomes how it went, where a value decides that and not the event; the key is the datum,
 *     then its canonical value
 * @param roles what part in enrolment a subject plays, by its name in lower case
 * @param rolesIn data in which such a name may stand anywhere, where the subject has none
 * @param shows the part in enrolment that works whenever such an event is logged, or empty
 * @param message what a record says that has only a message
 * @param fault how the name of a fault is made of data in braces, such as {@code
 *     HTTP_{status}[.{substatus}]}, where what stands in brackets is left out without its datum or
 *     with 0; empty where codes and texts name it
 */
public record DataLayout(
    String subject,
    List<String> order,
    Map<String, String> names,
    List<String> binary,
    Map<String, Map<String, String>> canonical,
    Map<String, Map<String, Outcome>> outcomes,
    Map<String, String> roles,
    List<String> rolesIn,
    String shows,
    MessagePattern message,
    String fault) {

  /** The layout of an event of which nothing is documented. */
  public static final DataLayout NONE =
      new DataLayout(
          "",
          List.of(),
          Map.of(),
          List.of(),
          Map.of(),
          Map.of(),
          Map.of(),
          List.of(),
          "",
          MessagePattern.NONE,
          "");

  public DataLayout {
    order = List.copyOf(order);
    names = Map.copyOf(names);
    binary = List.copyOf(binary);
    canonical = Map.copyOf(canonical);
    outcomes = Map.copyOf(outcomes);
    roles = Map.copyOf(roles);
    rolesIn = List.copyOf(rolesIn);
  }

  /** Whether the data can make up this name of a fault. */
  public boolean names(String name) {
    int made = fault.indexOf('{');
    return made < 0 ? fault.equals(name) : name.startsWith(fault.substring(0, made));
  }

  /** What an event can say, by the names that its catalog file gives its data. */
  Set<String> data() {
    Set<String> data = new TreeSet<>(names.values());
    data.addAll(binary);
    data.addAll(message.names());
    return data;
  }

  /** Whether nothing is known of the data. */
  public boolean none() {
    return this == NONE;
  }

  /** The one word for a value. */
  public String canonical(String datum, String value) {
    return canonical
        .getOrDefault(datum, Map.of())
        .getOrDefault(value.toLowerCase(Locale.ROOT), value);
  }

  /** How an event with this value went, where that value decides it. */
  public Optional<Outcome> outcome(String datum, String value) {
    return Optional.ofNullable(outcomes.getOrDefault(datum, Map.of()).get(value));
  }
}
