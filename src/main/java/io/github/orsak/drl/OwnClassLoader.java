package io.github.orsak.drl;

import java.util.function.Supplier;

/**
 * Does things as if the thread had been started with Orsak's own class loader.
 *
 * <p>KIE looks its services up once in a process, in the class loader of the thread that asks
 * first. The threads of a common pool have the system's, in which the libraries of a server's
 * application are not; KIE would then have no services for as long as the process lives.
 */
public final class OwnClassLoader {

  private OwnClassLoader() {}

  /** Does something and gives the thread its class loader back, whatever happens. */
  public static <T> T within(Supplier<T> work) {
    Thread thread = Thread.currentThread();
    ClassLoader before = thread.getContextClassLoader();
    thread.setContextClassLoader(OwnClassLoader.class.getClassLoader());
    try {
      return work.get();
    } finally {
      thread.setContextClassLoader(before);
    }
  }
}
