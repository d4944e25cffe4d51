package io.github.orsak.report;

import io.github.orsak.event.Input;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Files with the same ending in one archive, or in one folder and those below it, that are no logs
 * and were ignored: a folder of a program holds thousands.
 *
 * @param ending the ending of their names with its dot, lower case, or empty
 * @param place the archive, or the folder that all are in
 * @param inputs the files, more than {@link AlikeInputs#FEW}
 */
public record IgnoredFiles(String ending, String place, List<Input> inputs) {

  /** What stands between the name of an archive and that of an entry. */
  private static final String ENTRY = "!/";

  private static final String KIND = "not.log";

  private record Group(String archive, String ending) {}

  /** The groups that there are, in the order of the first file of each. */
  public static List<IgnoredFiles> of(Collection<Input> inputs) {
    Map<Group, List<Input>> groups = new LinkedHashMap<>();
    inputs.stream()
        .filter(IgnoredFiles::ignored)
        .forEach(
            input -> groups.computeIfAbsent(group(input), any -> new ArrayList<>()).add(input));
    return groups.entrySet().stream()
        .filter(group -> group.getValue().size() > AlikeInputs.FEW)
        .map(
            group ->
                new IgnoredFiles(
                    group.getKey().ending(),
                    place(group.getKey(), group.getValue()),
                    group.getValue()))
        .toList();
  }

  private static boolean ignored(Input input) {
    return input.records() == 0
        && input.complete()
        && input.problems().size() == 1
        && input.problems().get(0).message().kind().equals(KIND);
  }

  private static Group group(Input input) {
    int entry = input.name().lastIndexOf(ENTRY);
    String name = input.name().substring(slash(input.name()) + 1);
    int dot = name.lastIndexOf('.');
    String ending = dot <= 0 ? "" : name.substring(dot).toLowerCase(Locale.ROOT);
    return new Group(entry < 0 ? "" : input.name().substring(0, entry), ending);
  }

  private static String place(Group group, List<Input> inputs) {
    if (!group.archive().isEmpty()) {
      return group.archive();
    }
    String place = folder(inputs.get(0).name());
    for (Input input : inputs) {
      while (!place.isEmpty() && !input.name().startsWith(place)) {
        place = folder(place.substring(0, place.length() - 1));
      }
    }
    return place.isEmpty() ? "." : place;
  }

  /** The folder of a file, up to its last slash. */
  private static String folder(String name) {
    return name.substring(0, slash(name) + 1);
  }

  private static int slash(String name) {
    return Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\'));
  }
}
