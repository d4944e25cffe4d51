import io.github.orsak.event.Input;
import io.github.orsak.source.Sources;
import io.github.orsak.source.options.Progress;
import io.github.orsak.source.options.ReadOptions;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Prints how fast files are read, events dropped, pass by pass in one JVM: by the clock, and by the
 * processor time of the reading thread, which other work on the machine disturbs less; with two
 * cores, other threads take the larger part from it. Arguments: the files.
 */
class ReadSpeed {

  private static final int PASSES = 6;

  public static void main(String[] args) throws IOException {
    for (String file : args) {
      double megabytes = Files.size(Path.of(file)) / 1e6;
      StringBuilder byClock = new StringBuilder();
      StringBuilder byProcessor = new StringBuilder();
      long records = 0;
      for (int pass = 0; pass < PASSES; pass++) {
        long clock = System.nanoTime();
        long processor = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
        List<Input> inputs =
            Sources.read(List.of(file), ReadOptions.DEFAULTS, event -> {}, Progress.NONE);
        processor = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - processor;
        byClock.append(" %.0f".formatted(megabytes / ((System.nanoTime() - clock) / 1e9)));
        byProcessor.append(" %.0f".formatted(megabytes / (processor / 1e9)));
        records = inputs.get(0).records();
      }
      System.out.printf(
          "  %s, %.1f MB, %d events%n    MB/s by pass, clock:%s%n    MB/s by pass, time of the"
              + " reading thread:%s%n",
          file, megabytes, records, byClock, byProcessor);
    }
  }
}
