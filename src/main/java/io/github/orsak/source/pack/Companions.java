package io.github.orsak.source.pack;

import io.github.orsak.event.Message;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Files that collections of logs hold beside the logs: what <a
 * href="https://aka.ms/NDESValidatorPS1">Microsoft's validation script</a> puts into its archive,
 * and the display names that Event Viewer saves with a log. They hold no events, so that nothing is
 * lost by not reading them.
 */
public final class Companions {

  private static final Set<String> NAMES =
      Set.of(
          "validate-ndesconfig.log",
          "gpresult_temp.html",
          "scepusercerttemplate.txt",
          "registry.txt");

  private static final String DISPLAY_NAMES = ".mta";
  private static final int MOST_NAMED = 12;

  private final List<String> seen = new ArrayList<>();
  private int unnamed;

  /** Whether this is such a file, by the last part of its name; then it is noted. */
  public boolean notes(String path) {
    String name = path.substring(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1);
    String lower = name.toLowerCase(Locale.ROOT);
    if (!NAMES.contains(lower) && !lower.endsWith(DISPLAY_NAMES)) {
      return false;
    }
    if (seen.size() < MOST_NAMED) {
      seen.add(name);
    } else {
      unnamed++;
    }
    return true;
  }

  /** Says what was noted, if anything was. */
  public Optional<Message> told() {
    if (seen.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        unnamed == 0
            ? Message.of("companions", seen)
            : Message.of("companions.more", seen, unnamed));
  }
}
