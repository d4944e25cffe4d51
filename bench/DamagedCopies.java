import io.github.orsak.event.Input;
import io.github.orsak.source.Sources;
import io.github.orsak.source.evtx.EvtxDamage;
import io.github.orsak.source.options.Progress;
import io.github.orsak.source.options.ReadOptions;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Damages copies of EVTX files, reads them and prints how long the slowest took. Arguments: how
 * many copies of each, the files. A copy that stops the reading stops this program with its seed.
 */
class DamagedCopies {

  private static final int WARM = 200;

  public static void main(String[] args) throws IOException {
    int copies = Integer.parseInt(args[0]);
    for (String name : List.of(args).subList(1, args.length)) {
      byte[] whole = Files.readAllBytes(Path.of(name));
      for (int seed = 0; seed < WARM; seed++) {
        read(name, whole, seed);
      }
      long slowest = 0;
      int slowestSeed = 0;
      for (int seed = 0; seed < copies; seed++) {
        long nanos = read(name, whole, seed);
        if (nanos > slowest) {
          slowest = nanos;
          slowestSeed = seed;
        }
      }
      System.out.printf(
          "  %s: %d damaged copies, slowest %.1f ms of processor time (seed %d)%n",
          name, copies, slowest / 1e6, slowestSeed);
    }
  }

  private static long read(String name, byte[] whole, int seed) {
    byte[] damaged = EvtxDamage.copy(whole, seed);
    long begin = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    try {
      List<Input> inputs =
          Sources.read(
              List.of("-"),
              ReadOptions.DEFAULTS,
              event -> {},
              Progress.NONE,
              new ByteArrayInputStream(damaged));
      if (inputs.isEmpty()) {
        throw new IllegalStateException("nothing is told");
      }
    } catch (RuntimeException | StackOverflowError e) {
      throw new IllegalStateException(name + ", seed " + seed, e);
    }
    return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - begin;
  }
}
