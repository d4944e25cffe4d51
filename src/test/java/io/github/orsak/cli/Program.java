package io.github.orsak.cli;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Orsak in a process of its own: only a process has a current folder, streams that anybody can
 * print to, and an end.
 */
final class Program {

  private final Path folder;
  private final List<String> start;

  private Program(Path folder, List<String> start) {
    this.folder = folder;
    this.start = start;
  }

  /** Runs the classes under test, with this as the current folder. */
  static Program in(Path folder) {
    return new Program(
        folder,
        List.of(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-XX:TieredStopAtLevel=1",
            "-XX:+UseSerialGC",
            "-cp",
            System.getProperty("java.class.path"),
            Main.class.getName()));
  }

  /** Runs a launcher, with this as the current folder. */
  static Program launchedBy(Path launcher, Path folder) {
    return new Program(folder, List.of(launcher.toString()));
  }

  Shell.Result run(String... arguments) {
    return run(List.of(arguments));
  }

  Shell.Result run(List<String> arguments) {
    try {
      Path err = Files.createTempFile("orsak", ".err");
      try {
        ProcessBuilder process = process(arguments).redirectError(err.toFile());
        Shell.Result result = run(process);
        return new Shell.Result(result.code(), result.out(), Files.readString(err));
      } finally {
        Files.delete(err);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Runs with both streams in one, as a person at a terminal sees them. */
  Shell.Result runAsSeen(List<String> arguments) {
    return run(process(arguments).redirectErrorStream(true));
  }

  private ProcessBuilder process(List<String> arguments) {
    List<String> command = new ArrayList<>(start);
    command.addAll(arguments);
    ProcessBuilder process = new ProcessBuilder(command).directory(folder.toFile());
    Map<String, String> environment = process.environment();
    environment.keySet().removeIf(name -> name.startsWith("ORSAK_"));
    environment.put("COLUMNS", "80");
    environment.put("JAVA_HOME", System.getProperty("java.home"));
    environment.put("XDG_CACHE_HOME", new File(folder.toFile(), "cache").getPath());
    return process;
  }

  private static Shell.Result run(ProcessBuilder process) {
    try {
      Process running = process.start();
      running.getOutputStream().close();
      String out = new String(running.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      return new Shell.Result(running.waitFor(), out, "");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
