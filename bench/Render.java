import io.github.orsak.event.Event;
import io.github.orsak.rendering.Rendering;
import io.github.orsak.rendering.Renderings;
import io.github.orsak.source.Sources;
import io.github.orsak.source.options.Progress;
import io.github.orsak.source.options.ReadOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Writes the events of any input in another format. Arguments: the input, the format by the name
 * that the tests give it, the file to write. A million events need a heap of 4 GB.
 */
class Render {

  public static void main(String[] args) throws IOException {
    List<Event> events = new ArrayList<>();
    Sources.read(List.of(args[0]), ReadOptions.DEFAULTS, events::add, Progress.NONE);
    List<Rendering> formats = Renderings.of(events.get(0).computer());
    Rendering wanted =
        formats.stream()
            .filter(format -> format.name().equals(args[1]))
            .findFirst()
            .orElseThrow(
                () ->
                    new IllegalArgumentException(
                        "format " + args[1] + "; expected one of " + formats));
    Files.write(Path.of(args[2]), wanted.bytes().apply(events));
  }
}
