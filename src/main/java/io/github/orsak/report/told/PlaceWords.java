package io.github.orsak.report.told;

import io.github.orsak.history.Scope;
import io.github.orsak.history.Spellings;
import io.github.orsak.knowledge.ScopeKind;
import io.github.orsak.report.Language;
import java.util.List;
import java.util.stream.Collectors;

/** Says in how many places something is so, and names a few of them. */
final class PlaceWords {

  private static final int MOST_NAMED = 3;

  private final Spellings spellings;
  private final Language language;

  PlaceWords(Spellings spellings, Language language) {
    this.spellings = spellings;
    this.language = language;
  }

  /**
   * Such as {@code 6,400 connectors (NDES01, NDES02, NDES03 and 6,397 more)}; of more than three.
   */
  String of(List<Scope> scopes) {
    String named =
        scopes.stream().limit(MOST_NAMED).map(this::name).collect(Collectors.joining(", "));
    return language.say(key(scopes), scopes.size(), named, scopes.size() - MOST_NAMED);
  }

  private static String key(List<Scope> scopes) {
    if (scopes.stream().allMatch(PlaceWords::host)) {
      return "places.hosts";
    }
    return scopes.stream().allMatch(scope -> scope.kind() == ScopeKind.CA)
        ? "places.cas"
        : "places.other";
  }

  private static boolean host(Scope scope) {
    return scope.kind() == ScopeKind.HOST && !scope.host().isEmpty();
  }

  private String name(Scope scope) {
    return host(scope) ? spellings.host(scope.host()) : language.scope(spellings.of(scope));
  }
}
