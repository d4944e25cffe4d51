package io.github.orsak.drl;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A DRL file as a person wrote it.
 *
 * @param name where it stands, for messages
 * @param path its path below the folder of rules, with forward slashes
 * @param text its content
 */
public record RuleFile(String name, String path, String text) {

  private static final Pattern PACKAGE = Pattern.compile("(?m)^\\s*package\\s+([\\w.]+)");
  private static final Pattern RULE =
      Pattern.compile("(?m)^\\s*rule\\s+(?:\"([^\"\\n]+)\"|'([^'\\n]+)'|([\\w.]+))");

  /**
   * The DRL files of a folder, in the order of their paths.
   *
   * @param shown what to call the folder in messages
   * @throws RuleException if the folder cannot be read
   */
  public static List<RuleFile> in(Path folder, String shown) {
    List<RuleFile> files = new ArrayList<>();
    try (Stream<Path> found = Files.walk(folder)) {
      if (!Files.isDirectory(folder)) {
        throw new NotDirectoryException(shown);
      }
      for (Path file : (Iterable<Path>) found.filter(RuleFile::isDrl).sorted()::iterator) {
        String path = folder.relativize(file).toString().replace('\\', '/');
        files.add(new RuleFile(shown + "/" + path, path, RuleText.read(file)));
      }
    } catch (IOException | UncheckedIOException e) {
      throw new RuleException(
          List.of(
              new RuleProblem(
                  shown,
                  0,
                  RuleProblem.Kind.NAME,
                  "is not a folder that can be read; name a folder of rules")));
    }
    return files;
  }

  /**
   * A rule file that ships with Orsak, if there is one at this path.
   *
   * @param path such as {@code pkcs/ca-outage.drl}
   */
  public static Optional<RuleFile> builtIn(String path) {
    String place = "rules/" + path;
    try (InputStream in = RuleFile.class.getResourceAsStream("/" + place)) {
      return in == null
          ? Optional.empty()
          : Optional.of(
              new RuleFile(place, path, new String(in.readAllBytes(), StandardCharsets.UTF_8)));
    } catch (IOException e) {
      throw new UncheckedIOException(place + " cannot be read", e);
    }
  }

  private static boolean isDrl(Path file) {
    return file.toString().endsWith(".drl") && Files.isRegularFile(file);
  }

  /** The package it declares; Drools' default where it declares none. */
  String packageName() {
    Matcher matcher = PACKAGE.matcher(text);
    return matcher.find() ? matcher.group(1) : "defaultpkg";
  }

  /** What tells a rule of it from all others: the package and the name. */
  public String key(String rule) {
    return packageName() + "." + rule;
  }

  /** The names of its rules, as written. */
  public List<String> ruleNames() {
    List<String> names = new ArrayList<>();
    Matcher matcher = RULE.matcher(text);
    while (matcher.find()) {
      for (int group = 1; group <= 3; group++) {
        if (matcher.group(group) != null) {
          names.add(matcher.group(group));
        }
      }
    }
    return names;
  }

  /** The line, from 1, in which a character of the text stands. */
  public int lineAt(int index) {
    return RuleScan.lineAt(text, index);
  }

  /** The index of the first character of a line, which is counted from 1. */
  public int offsetOf(int line) {
    int offset = 0;
    for (int i = 1; i < line; i++) {
      int next = text.indexOf('\n', offset) + 1;
      offset = next > 0 ? next : text.length();
    }
    return offset;
  }

  /** Its text without its rules and queries: what they all share. */
  public String withoutRules() {
    StringBuilder shared = new StringBuilder(text);
    RuleCheck.outline(this).stream()
        .flatMap(outline -> Stream.concat(outline.rules().stream(), outline.queries().stream()))
        .map(Outline.Rule::anatomy)
        .forEach(rule -> RuleScan.blank(shared, rule.from(), rule.to()));
    return shared.toString();
  }
}
