package io.github.orsak.source.record;

import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;

/**
 * Hosts, channels and providers in one spelling.
 *
 * <p>A log names the same few again and again, so each is worked out once and shared, between the
 * threads too, which keeps a million events from holding a million copies.
 */
public final class Names {

  private static final int MOST = 1000;
  private static final String FILE_ENDING = ".evtx";

  private final Map<String, String> computers = new ConcurrentHashMap<>();
  private final Map<String, String> hosts = new ConcurrentHashMap<>();
  private final Map<String, String> channels = new ConcurrentHashMap<>();
  private final Map<String, String> providers = new ConcurrentHashMap<>();

  /** A computer name as it is spelled. */
  public String computer(String text) {
    return once(computers, text, String::strip);
  }

  /** A computer name, lower case. */
  public String host(String text) {
    return once(hosts, text, name -> name.strip().toLowerCase(Locale.ROOT));
  }

  /**
   * A channel name with {@code /} where a file name has {@code %4}, and without folder or ending.
   */
  public String channel(String text) {
    return once(channels, text, Names::plainChannel);
  }

  /** A provider name. */
  public String provider(String text) {
    return once(providers, text, String::strip);
  }

  private static String plainChannel(String text) {
    String name = text.strip();
    if (name.toLowerCase(Locale.ROOT).endsWith(FILE_ENDING)) {
      name = name.substring(0, name.length() - FILE_ENDING.length());
      name = name.substring(Math.max(name.lastIndexOf('\\'), name.lastIndexOf('/')) + 1);
    }
    return name.replace("%4", "/");
  }

  private static String once(
      Map<String, String> known, String text, UnaryOperator<String> spelling) {
    String name = known.get(text);
    if (name == null) {
      name = spelling.apply(text);
      if (known.size() < MOST) {
        known.put(text, name);
      }
    }
    return name;
  }
}
