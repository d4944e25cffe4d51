package io.github.orsak.engine;

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
final class RuleCompiler {

  private RuleCompiler() {}

  /**
   * Compiles files together.
   *
   * @param files what to compile; at least one
   * @param key names the compilation, so that two of them never meet in the engine's registry
   * @return the classes, packed as a jar
   * @throws RuleException with every problem, each on its line, if something does not compile
   */
  static byte[] compile(List<RuleFile> files, String key) {
    KieServices services = KieServices.get();
    KieFileSystem sources = services.newKieFileSystem();
    ReleaseId release = services.newReleaseId("io.github.orsak.rules", "r" + key, "1");
    sources.generateAndWritePomXML(release);
    files.forEach(file -> sources.write("src/main/resources/rules/" + file.path(), file.text()));
    try {
      KieBuilder builder = services.newKieBuilder(sources, RuleCompiler.class.getClassLoader());
      builder.buildAll(ExecutableModelProject.class);
      List<Message> errors = builder.getResults().getMessages(Message.Level.ERROR);
      if (!errors.isEmpty()) {
        throw new RuleException(CompileErrors.explain(errors, files));
      }
      return ((InternalKieModule) builder.getKieModule()).getBytes();
    } catch (RuleException e) {
      throw e;
    } catch (RuntimeException | Error e) {
      // Some mistakes, such as comparing a number with text, escape the compiler as exceptions.
      throw new RuleException(CompileErrors.escaped(e, files));
    } finally {
      services.getRepository().removeKieModule(release);
    }
  }

  /**
   * Compiles what compiles: each file is tried alone, so that one mistake costs one file.
   *
   * @param troubles receives what is wrong with the files that were left out
   * @return the files that compile
   */
  static List<RuleFile> sound(List<RuleFile> files, String key, List<String> troubles) {
    List<RuleFile> sound = new ArrayList<>();
    for (int i = 0; i < files.size(); i++) {
      try {
        compile(List.of(files.get(i)), key + "-" + i);
        sound.add(files.get(i));
      } catch (RuleException e) {
        e.getMessage().lines().forEach(troubles::add);
      }
    }
    return sound;
  }
}
