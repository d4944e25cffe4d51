package io.github.orsak.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.orsak.Orsak;
import io.github.orsak.event.Event;
import io.github.orsak.scenario.Scenario;
import java.io.File;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.FutureTask;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kie.api.runtime.KieSession;

/**
 * Orsak as part of a server, whose threads know nothing of the libraries of an application.
 *
 * <p>KIE looks its services up once for each loading of its classes, so everything is loaded once
 * more here, by a class loader of its own.
 */
class ForeignThreadTest {

  private static final Path LOG =
      Path.of("test-scenarios/scep/signing-certificate-broken/challenges-alone.yaml");

  /** What such a thread does; in the other class loader only names of Java's own are shared. */
  public static final class Work implements Callable<String> {

    private final Path rules;

    public Work(Path rules) {
      this.rules = rules;
    }

    @Override
    public String call() {
      Orsak orsak = Orsak.load(List.of(rules), true);
      List<Event> events = Scenario.load(LOG).events();
      String told = orsak.diagnose(events).verdict().diagnoses().get(0).cause();
      KieSession session = orsak.newKieSession();
      events.forEach(session::insert);
      session.fireAllRules();
      int concluded = session.getQueryResults("diagnoses").size();
      session.dispose();
      return told + ", " + concluded;
    }
  }

  /** What one who embeds Orsak gets; the libraries of the command line are not among it. */
  private static URL[] classPath() {
    Stream<URL> all =
        ForeignThreadTest.class.getClassLoader() instanceof URLClassLoader loader
            ? Arrays.stream(loader.getURLs())
            : Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .map(ForeignThreadTest::url);
    return all.filter(url -> !url.getPath().matches(".*/(picocli|slf4j-nop)-[^/]*"))
        .toArray(URL[]::new);
  }

  private static URL url(String entry) {
    try {
      return Path.of(entry).toUri().toURL();
    } catch (MalformedURLException e) {
      throw new AssertionError(e);
    }
  }

  @Test
  void theClassLoaderOfTheThreadDoesNotMatter(@TempDir Path rules) throws Exception {
    Files.createDirectory(rules.resolve("mine"));
    Files.writeString(
        rules.resolve("mine/any.drl"),
        """
        package rules.mine
        import io.github.orsak.history.Episode;
        rule "mine-any: many failures" when Episode(failures > 1000000) then end
        """);
    ClassLoader system = ClassLoader.getPlatformClassLoader();
    try (URLClassLoader own = new URLClassLoader(classPath(), system)) {
      Object work =
          own.loadClass(Work.class.getName()).getConstructor(Path.class).newInstance(rules);
      FutureTask<?> told = new FutureTask<>((Callable<?>) work);
      Thread thread = new Thread(told);
      thread.setContextClassLoader(system);
      thread.start();
      assertThat(told.get()).isEqualTo("scep-signing-certificate-broken, 1");
    }
  }
}
