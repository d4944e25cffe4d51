import io.github.orsak.event.Event;
import io.github.orsak.source.Progress;
import io.github.orsak.source.ReadOptions;
import io.github.orsak.source.Sources;
import io.github.orsak.source.evtx.EvtxWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Writes the events of any input as an EVTX file. Arguments: the input, the file to write. */
class ToEvtx {

  public static void main(String[] args) throws IOException {
    List<Event> events = new ArrayList<>();
    Sources.read(List.of(args[0]), ReadOptions.DEFAULTS, events::add, Progress.NONE);
    Files.write(Path.of(args[1]), new EvtxWriter().write(events));
  }
}
