package io.github.orsak.history.names;

import io.github.orsak.event.Event;
import io.github.orsak.history.Spellings;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/**
 * One key for every spelling of a name, and the spelling in which the log first wrote it. Memory
 * grows with the names, not with the events.
 */
public final class NameBook {

  private final Authorities authorities;
  private final Map<String, String> cas = new HashMap<>();
  private final Map<String, String> templates = new HashMap<>();
  private final Map<String, String> hostsShown = new HashMap<>();
  private final Map<String, String> casShown = new HashMap<>();
  private final Map<String, String> templatesShown = new HashMap<>();

  public NameBook(Authorities authorities) {
    this.authorities = authorities;
  }

  public void host(Event event) {
    if (!hostsShown.containsKey(event.host())) {
      show(event.host(), event.computer(), hostsShown);
    }
  }

  /** The key of a CA. */
  public String ca(String spelled) {
    String known = cas.get(spelled);
    if (known != null) {
      return known;
    }
    String plain = Spelling.ca(spelled);
    String key = authorities.fullName(lower(plain));
    cas.put(spelled, key);
    show(key, plain, casShown);
    return key;
  }

  /** The key of a template. */
  public String template(String spelled) {
    String known = templates.get(spelled);
    if (known != null) {
      return known;
    }
    String plain = Spelling.name(spelled);
    String key = lower(plain);
    templates.put(spelled, key);
    show(key, plain, templatesShown);
    return key;
  }

  // A shorter form of a name is no spelling of it.
  private static void show(String key, String spelled, Map<String, String> shown) {
    if (key.equalsIgnoreCase(spelled)) {
      shown.putIfAbsent(key, spelled);
    }
  }

  public Spellings spellings() {
    return new Spellings(hostsShown, casShown, templatesShown);
  }

  private static String lower(String text) {
    return text.toLowerCase(Locale.ROOT);
  }
}
