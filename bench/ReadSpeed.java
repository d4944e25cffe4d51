import io.github.orsak.event.Input;
import io.github.orsak.source.Progress;
import io.github.orsak.source.ReadOptions;
import io.github.orsak.source.Sources;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Prints how fast files are read, events dropped, pass by pass in one JVM. Arguments: the files. */
class ReadSpeed {

  private static final int PASSES = 4;

  public static void main(String[] args) throws IOException {
    for (String file : args) {
      double megabytes = Files.size(Path.of(file)) / 1e6;
      System.out.printf("%s, %.1f MB, MB/s by pass:", file, megabytes);
      long records = 0;
      for (int pass = 0; pass < PASSES; pass++) {
        long begin = System.nanoTime();
        List<Input> inputs =
            Sources.read(List.of(file), ReadOptions.DEFAULTS, event -> {}, Progress.NONE);
        System.out.printf(" %.0f", megabytes / ((System.nanoTime() - begin) / 1e9));
        records = inputs.get(0).records();
      }
      System.out.printf(", %d events%n", records);
    }
  }
}
