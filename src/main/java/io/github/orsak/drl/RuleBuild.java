package io.github.orsak.drl;

import io.github.orsak.knowledge.Fingerprint;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** Compiles the built-in rules; the build runs it after the Java classes are compiled. */
public final class RuleBuild {

  private RuleBuild() {}

  /**
   * Compiles a folder of rules into a folder of classes.
   *
   * @param args the folder of rules and the folder of classes
   * @throws RuleException if a rule does not compile
   */
  public static void main(String[] args) throws IOException {
    Path rules = Path.of(args[0]);
    Path classes = Path.of(args[1]);
    List<RuleFile> files = RuleFile.in(rules, "rules");
    CompiledRules compiled = CompiledRules.unpack(RuleCompiler.compile(files, "builtin"));
    for (Map.Entry<String, byte[]> entry : compiled.classes().entrySet()) {
      Path target = classes.resolve(entry.getKey());
      Files.createDirectories(target.getParent());
      Files.write(target, entry.getValue());
    }
    RuleIndex index = RuleIndex.of(files, compiled.models(), Fingerprint.of(rules));
    Path target = classes.resolve(RuleIndex.RESOURCE);
    Files.createDirectories(target.getParent());
    Files.writeString(target, index.toText(), StandardCharsets.UTF_8);
  }
}
