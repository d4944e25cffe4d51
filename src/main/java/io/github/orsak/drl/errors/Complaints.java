package io.github.orsak.drl.errors;

import io.github.orsak.drl.RuleFile;
import io.github.orsak.drl.Token;
import io.github.orsak.knowledge.Nearest;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Says what the parser means when it complains about a rule file. */
final class Complaints {

  private static final Set<String> OPERATORS =
      Stream.concat(
              Token.TEMPORAL.stream(), Stream.of("matches", "contains", "memberOf", "excludes"))
          .collect(Collectors.toUnmodifiableSet());

  private static final Pattern IN_SPANS =
      Pattern.compile("\\b(" + String.join("|", Token.TEMPORAL) + ")\\s*\\[[^\\]\\n]*$");

  private static final Set<String> OPENINGS =
      Set.of("package", "unit", "import", "global", "declare", "function", "rule", "query");

  private static final Pattern COMPLAINT =
      Pattern.compile(
          "Line (\\d+):(\\d+) (?:no viable alternative|mismatched input)(?: at input)? ?'([^']*)'");

  private final RuleFile file;
  private final String bare;

  /**
   * @param bare the text of the file with everything in quotes and comments made blank
   */
  Complaints(RuleFile file, String bare) {
    this.file = file;
    this.bare = bare;
  }

  /** Says a complaint so that an author can use it; one that names no place is passed over. */
  void explain(String complaint, BiConsumer<Integer, String> problems) {
    Matcher matcher = COMPLAINT.matcher(complaint);
    if (!matcher.find()) {
      return;
    }
    int line = Integer.parseInt(matcher.group(1));
    int at = file.offsetOf(line) + Integer.parseInt(matcher.group(2));
    String token = matcher.group(3);
    String before = bare.substring(0, Math.min(at, bare.length())).stripTrailing();
    String word = before.replaceFirst("(?s).*?(\\w*)$", "$1");
    String after = file.text().substring(Math.min(at + token.length(), file.text().length()));
    problems.accept(
        line, operator(token, before, after).orElseGet(() -> said(complaint, token, before, word)));
  }

  private static Optional<String> operator(String token, String before, String after) {
    Matcher spans = IN_SPANS.matcher(before);
    if (spans.find()) {
      return Optional.of(
          "the times of %1$s are not readable; write them as in %1$s[0s, 30m], with the units d, h, m, s and ms."
              .formatted(spans.group(1)));
    }
    boolean operand = after.stripLeading().matches("(?s)[\\[\"$].*");
    return operand && !OPERATORS.contains(token)
        ? Nearest.to(token, OPERATORS)
            .map(
                near -> "there is no operator \"%s\". Perhaps you meant %s.".formatted(token, near))
        : Optional.empty();
  }

  private static String said(String complaint, String token, String before, String word) {
    if (complaint.contains("expecting one of the following tokens")) {
      return "a rule, an import or the like was expected, not \""
          + token
          + "\""
          + Nearest.guess(token, OPENINGS, ".");
    }
    // The parser prefers the operator to a field of the same name.
    if (Token.TEMPORAL.contains(word)) {
      return "\""
          + word
          + "\" is read as an operator of time here, because it follows && or ||; write this."
          + word
          + " for the field.";
    }
    if (token.equals("=")) {
      return "a single = compares nothing; write ==.";
    }
    boolean operand = before.endsWith(" ") || before.matches("(?s).*[\\w)]") || word.isEmpty();
    return operand && token.matches("[$\\w]+")
        ? "\"" + token + "\" is not expected here; put a comma between two conditions."
        : "\"" + token + "\" is not expected here.";
  }
}
