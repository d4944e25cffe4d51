package io.github.orsak.whynot;

import io.github.orsak.diagnosis.nearmiss.Comparison;
import io.github.orsak.drl.Token;
import io.github.orsak.drl.Token.Kind;
import io.github.orsak.event.Event;
import io.github.orsak.history.Fact;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Reads off facts what a condition compares, to say by how much it fails. Whether it fails is for
 * the engine to say: what is not understood here is only told less precisely.
 *
 * @param own the fact that the condition is about
 * @param facts the facts by variable
 */
record Reading(Optional<Object> own, Map<String, Object> facts) {

  /** What a condition such as {@code failures >= 3} compared. */
  Optional<Comparison> compare(List<Token> tokens) {
    boolean simple =
        tokens.size() > 2
            && tokens.get(0).kind() == Kind.NAME
            && tokens.get(1).kind() == Kind.OPERATOR
            && tokens.stream().noneMatch(Reading::compound);
    Optional<Object> actual = simple ? value(tokens.get(0)) : Optional.empty();
    if (actual.isEmpty()) {
      return Optional.empty();
    }
    List<Object> needed = new ArrayList<>();
    StringBuilder operator = new StringBuilder(tokens.get(1).text());
    boolean window = false;
    for (Token token : tokens.subList(2, tokens.size())) {
      window |= token.is("[");
      if (window) {
        operator.append(token.is(",") ? ", " : token.text());
        window = !token.is("]");
      } else if (token.kind() != Kind.SIGN) {
        needed.add(value(token).orElse(token.text()));
      }
    }
    return Optional.of(
        new Comparison(tokens.get(0).text(), actual.get(), operator.toString(), needed));
  }

  private static boolean compound(Token token) {
    return token.kind() == Kind.JUNCTION || token.is("+") || token.is("-");
  }

  private Optional<Object> value(Token token) {
    return switch (token.kind()) {
      case NUMBER -> Optional.of(Long.parseLong(token.text().replaceAll("\\D", "")));
      case TEXT -> Optional.of(token.text().substring(1, token.text().length() - 1));
      case NAME -> path(token.text());
      default -> Optional.empty();
    };
  }

  private Optional<Object> path(String path) {
    List<String> steps = new ArrayList<>(List.of(path.split("\\.")));
    Optional<Object> at = own;
    if (path.startsWith("$")) {
      at = Optional.ofNullable(facts.get(steps.remove(0)));
    } else if (steps.get(0).equals("this")) {
      steps.remove(0);
    }
    for (String step : steps) {
      at = at.flatMap(from -> property(from, step));
    }
    return at.map(Reading::moment);
  }

  // Facts that are compared in time stand for when they begin.
  private static Object moment(Object value) {
    if (value instanceof Fact fact) {
      return fact.first();
    }
    return value instanceof Event event ? event.time() : value;
  }

  private static Optional<Object> property(Object from, String name) {
    String upper = name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
    for (String method : List.of(name, "get" + upper, "is" + upper)) {
      try {
        return Optional.ofNullable(from.getClass().getMethod(method).invoke(from));
      } catch (ReflectiveOperationException e) {
        // Not called so, or not to be asked; perhaps the next spelling is.
      }
    }
    return Optional.empty();
  }
}
