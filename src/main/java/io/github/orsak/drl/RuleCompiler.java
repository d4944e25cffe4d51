package io.github.orsak.drl;

import io.github.orsak.drl.errors.CompileErrors;
import io.github.orsak.drl.errors.SyntaxCheck;
import java.util.ArrayList;
import java.util.List;
import org.drools.compiler.kie.builder.impl.InternalKieModule;
import org.drools.model.codegen.ExecutableModelProject;
import org.kie.api.KieServices;
import org.kie.api.builder.KieBuilder;
import org.kie.api.builder.KieFileSystem;
import org.kie.api.builder.Message;
import org.kie.api.builder.ReleaseId;

/**
 * Turns DRL into classes. Built-in rules go through it when Orsak is built, a user's rules when
 * they are first loaded; there is one way to compile.
 */
public final class RuleCompiler {

  private static final byte[] NOTHING = {};

  private RuleCompiler() {}

  /**
   * Compiles files together.
   *
   * @param files what to compile; at least one
   * @param key names the compilation, so that two of them never meet in the engine's registry
   * @return the classes, packed as a jar
   * @throws RuleException with every problem, each on its line, if something does not compile
   */
  public static byte[] compile(List<RuleFile> files, String key) {
    List<RuleProblem> problems = new ArrayList<>();
    byte[] jar = compile(files, key, problems);
    if (!problems.isEmpty()) {
      throw new RuleException(problems);
    }
    return jar;
  }

  /**
   * Compiles what compiles. What is not DRL is left out before; the engine would take long to say
   * so. If the others do not compile together, each is tried alone, so that one mistake costs one
   * file.
   *
   * @param files what to compile; at least one
   * @param key names the compilation, so that two of them never meet in the engine's registry
   * @param problems receives what is wrong with the files that were left out
   * @return the classes, packed as a jar; empty if no file compiles
   */
  public static byte[] compile(List<RuleFile> files, String key, List<RuleProblem> problems) {
    List<RuleFile> read = new ArrayList<>();
    for (RuleFile file : files) {
      List<RuleProblem> wrong = SyntaxCheck.problems(file);
      problems.addAll(wrong);
      if (wrong.isEmpty()) {
        read.add(file);
      }
    }
    return read.isEmpty() ? NOTHING : compileRead(read, key, problems);
  }

  private static byte[] compileRead(List<RuleFile> files, String key, List<RuleProblem> problems) {
    Attempt together = attempt(files, key);
    if (together.succeeded()) {
      return together.jar();
    }
    List<RuleFile> sound = new ArrayList<>();
    for (RuleFile file : files) {
      Attempt alone = attempt(List.of(file), key + "-" + problems.size() + "-" + sound.size());
      if (alone.succeeded()) {
        sound.add(file);
      } else {
        problems.addAll(alone.explain(file));
      }
    }
    if (sound.size() == files.size()) {
      problems.addAll(together.explain(files.get(0)));
      return NOTHING;
    }
    return sound.isEmpty() ? NOTHING : compileRead(sound, key + "-sound", problems);
  }

  /** What came of one compilation: a jar, or complaints, or an exception in the compiler. */
  private record Attempt(byte[] jar, List<Message> errors, List<Throwable> thrown) {

    boolean succeeded() {
      return errors.isEmpty() && thrown.isEmpty();
    }

    List<RuleProblem> explain(RuleFile file) {
      return thrown.isEmpty()
          ? CompileErrors.explain(file, errors)
          : CompileErrors.explain(file, thrown.get(0));
    }
  }

  // One at a time: the engine registers what it compiles, under a name that the content decides.
  private static synchronized Attempt attempt(List<RuleFile> files, String key) {
    return OwnClassLoader.within(() -> compiled(files, key));
  }

  private static Attempt compiled(List<RuleFile> files, String key) {
    KieServices services = KieServices.get();
    KieFileSystem sources = services.newKieFileSystem();
    ReleaseId release = services.newReleaseId("io.github.orsak.rules", "r" + key, "1");
    sources.generateAndWritePomXML(release);
    files.forEach(file -> sources.write("src/main/resources/rules/" + file.path(), file.text()));
    try {
      KieBuilder builder = services.newKieBuilder(sources, RuleCompiler.class.getClassLoader());
      builder.buildAll(ExecutableModelProject.class);
      List<Message> errors = builder.getResults().getMessages(Message.Level.ERROR);
      return errors.isEmpty()
          ? new Attempt(
              ((InternalKieModule) builder.getKieModule()).getBytes(), List.of(), List.of())
          : new Attempt(NOTHING, errors, List.of());
    } catch (RuntimeException | Error e) {
      // Some mistakes, such as comparing a number with text, escape the compiler as exceptions.
      return new Attempt(NOTHING, List.of(), List.of(e));
    } finally {
      services.getRepository().removeKieModule(release);
    }
  }
}
