package io.github.orsak.engine;

import io.github.orsak.knowledge.KnowledgeException;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.drools.core.common.InternalAgenda;
import org.jspecify.annotations.Nullable;
import org.kie.api.definition.rule.Rule;
import org.kie.api.event.rule.AfterMatchFiredEvent;
import org.kie.api.event.rule.BeforeMatchFiredEvent;
import org.kie.api.event.rule.DefaultAgendaEventListener;
import org.kie.api.runtime.KieSession;

/**
 * Lets the code of a user's rules run in a thread of its own, because Java cannot stop code that
 * does not end: then the thread is given up and the rule at work is named. The built-in rules are
 * known to end, and run where they are asked for.
 */
public final class Watchdog {

  private final RuleBase rules;

  Watchdog(RuleBase rules) {
    this.rules = rules;
  }

  /** Remembers which rule of a session fires. */
  private static final class Firing extends DefaultAgendaEventListener {

    private volatile @Nullable Rule rule;

    @Override
    public void beforeMatchFired(BeforeMatchFiredEvent event) {
      rule = event.getMatch().getRule();
    }

    @Override
    public void afterMatchFired(AfterMatchFiredEvent event) {
      rule = null;
    }
  }

  /** A thread in which rules are at work. */
  private static final class Worker extends Thread {

    private final RuleBase rules;
    private final Firing firing;
    private final Runnable stop;

    Worker(Runnable work, RuleBase rules, Firing firing, Runnable stop) {
      super(work, "orsak-rules-at-work");
      this.rules = rules;
      this.firing = firing;
      this.stop = stop;
      setDaemon(true);
    }

    // A chain of conclusions ends before its next one, and what waits or sleeps at once; what
    // computes goes on until the program ends.
    void giveUp() {
      stop.run();
      interrupt();
    }

    Set<String> suspects(StackTraceElement[] stack) {
      return rules.suspects().atWork(stack, Optional.ofNullable(firing.rule));
    }

    boolean evidentlyRules(StackTraceElement[] stack) {
      return !rules.suspects().evident(stack, Optional.ofNullable(firing.rule)).isEmpty();
    }
  }

  /**
   * Fires a session.
   *
   * @throws RuleFailure if a rule throws an error or does not come to an end
   */
  public <T> T fire(KieSession session, Supplier<T> work) {
    if (!rules.hasOwn()) {
      return work.get();
    }
    Firing firing = new Firing();
    session.addEventListener(firing);
    return watch(work, firing, session::halt, () -> 0);
  }

  /**
   * Does what asks rules about many things, one by one.
   *
   * @param done how many of them were asked about so far
   * @throws KnowledgeException if rules have not answered about one for so long; what was asked
   *     about is lost then
   */
  public void ask(LongSupplier done, Runnable work) {
    if (!rules.hasOwn()) {
      work.run();
      return;
    }
    try {
      watch(
          () -> {
            work.run();
            return Boolean.TRUE;
          },
          new Firing(),
          () -> {},
          done);
    } catch (RuleFailure e) {
      throw new KnowledgeException(List.of(String.valueOf(e.getMessage())));
    }
  }

  /** Ends a session, unless a rule that was given up still fires in it: that would wait for it. */
  public static void end(KieSession session) {
    if (!(session.getAgenda() instanceof InternalAgenda agenda && agenda.isFiring())) {
      session.dispose();
    }
  }

  /** What rule is at work in a thread that was found with this stack trace, for a person. */
  public static Optional<String> at(Thread thread, StackTraceElement[] stack) {
    return thread instanceof Worker worker
        ? Optional.of(worker.rules.suspects().told(worker.suspects(stack)))
        : Optional.empty();
  }

  private <T> T watch(Supplier<T> work, Firing firing, Runnable stop, LongSupplier done) {
    FutureTask<T> task = new FutureTask<>(work::get);
    Worker worker = new Worker(task, rules, firing, stop);
    worker.start();
    while (true) {
      long before = done.getAsLong();
      try {
        return task.get(TimeUnit.NANOSECONDS.convert(rules.timeout()), TimeUnit.NANOSECONDS);
      } catch (TimeoutException e) {
        if (done.getAsLong() == before) {
          throw late(worker);
        }
      } catch (ExecutionException e) {
        throw thrown(e.getCause(), worker);
      } catch (InterruptedException e) {
        worker.giveUp();
        Thread.currentThread().interrupt();
        throw new IllegalStateException("interrupted while rules were at work", e);
      }
    }
  }

  private RuleFailure late(Worker worker) {
    Set<String> suspects = worker.suspects(worker.getStackTrace());
    worker.giveUp();
    return RuleFailure.late(
        suspects,
        rules.suspects().told(suspects)
            + " did not come to an end within "
            + seconds(rules.timeout())
            + "; nothing is concluded with it. Correct it, leave its file away, or allow more"
            + " (--rules-timeout).");
  }

  private RuntimeException thrown(Throwable thrown, Worker worker) {
    if (thrown instanceof RuntimeException exception) {
      return exception;
    }
    // A case that is too large is no rule's fault.
    if (thrown instanceof OutOfMemoryError error && !worker.evidentlyRules(error.getStackTrace())) {
      throw error;
    }
    Set<String> suspects = worker.suspects(thrown.getStackTrace());
    return RuleFailure.thrown(
        suspects,
        rules.suspects().told(suspects)
            + " failed: "
            + thrown
            + "; nothing is concluded with it. Correct it, or leave its file away.");
  }

  private static String seconds(Duration time) {
    return time.toString().substring("PT".length()).toLowerCase(Locale.ROOT);
  }
}
