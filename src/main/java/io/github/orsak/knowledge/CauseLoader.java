package io.github.orsak.knowledge;

import io.github.orsak.knowledge.files.Shelf;
import io.github.orsak.knowledge.files.YamlReader;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Adds the causes of a shelf to those known and checks that they fit together. */
final class CauseLoader {

  private final YamlReader reader = new YamlReader();
  private final EdgeReader edges = new EdgeReader(reader);
  private final Map<String, Cause> causes;
  private final Map<String, Cause> replaceable;
  private final List<Cause> added = new ArrayList<>();
  // A file that is wrong is one problem; what others say of its cause is none.
  private final Set<String> attempted;

  CauseLoader(Map<String, Cause> known) {
    this(known, Map.of());
  }

  /** Adds to causes of which some may be replaced. */
  CauseLoader(Map<String, Cause> known, Map<String, Cause> replaceable) {
    this.replaceable = replaceable;
    causes = new TreeMap<>(known);
    attempted = new HashSet<>(known.keySet());
  }

  /**
   * The causes known and those of the shelf.
   *
   * @throws KnowledgeException if a file is wrong, or defines a cause that is already defined
   */
  Causes load(Shelf shelf) {
    shelf.leftOut().stream().filter(CauseLoader::isCause).forEach(p -> attempted.add(id(p)));
    shelf.files().keySet().stream().filter(CauseLoader::isCause).forEach(p -> read(shelf, p));
    added.forEach(this::checkNames);
    reader.finish();
    return new Causes(causes);
  }

  private static boolean isCause(String path) {
    return path.indexOf('/') > 0
        && !path.startsWith(Shelf.CATALOG)
        && path.indexOf('.') == path.length() - ".yaml".length();
  }

  private static String id(String path) {
    return path.substring(0, path.length() - ".yaml".length()).replace('/', '-');
  }

  private void read(Shelf shelf, String path) {
    String place = shelf.place(path);
    String stem = path.substring(0, path.length() - ".yaml".length());
    String id = id(path);
    attempted.add(id);
    Optional<CauseFile> english = reader.read(place, shelf.files().get(path), CauseFile.class);
    if (english.isEmpty() || !complete(place, id, english.get())) {
      return;
    }
    Map<String, CauseFile> translations = new LinkedHashMap<>();
    shelf
        .languagesOf(path)
        .forEach(
            (language, twin) ->
                reader
                    .read(shelf.place(twin), shelf.files().get(twin), CauseFile.class)
                    .filter(file -> mirrors(shelf.place(twin), english.get(), file))
                    .ifPresent(file -> translations.put(language, file)));
    String topic = stem.substring(0, stem.indexOf('/'));
    Cause cause = cause(place, topic, english.get(), translations);
    Cause earlier = causes.put(id, cause);
    if (earlier != null && earlier != replaceable.get(id)) {
      reader.clash(
          place,
          "the cause "
              + id
              + " is already defined in "
              + earlier.place()
              + "; rename one of them, or replace a built-in cause with --override "
              + id);
    }
    added.add(cause);
  }

  private boolean complete(String place, String id, CauseFile file) {
    if (!id.equals(file.cause())) {
      reader.problem(place, "\"cause\" is " + file.cause() + "; the path makes it " + id);
      return false;
    }
    Map<String, String> texts = new LinkedHashMap<>();
    texts.put("title", file.title());
    texts.put("verdict", file.verdict());
    texts.put("explanation", file.explanation());
    texts.put("withdrawn-if", file.withdrawnIf());
    boolean whole = true;
    for (Map.Entry<String, String> text : texts.entrySet()) {
      if (text.getValue() == null || text.getValue().isBlank()) {
        reader.problem(place, "\"" + text.getKey() + "\" is missing; every cause says it");
        whole = false;
      }
    }
    Optional<String> gap = file.gap();
    gap.ifPresent(missing -> reader.problem(place, missing));
    return whole && gap.isEmpty();
  }

  private boolean mirrors(String place, CauseFile english, CauseFile other) {
    boolean same =
        Objects.equals(english.cause(), other.cause())
            && (english.verdictResolved() == null) == (other.verdictResolved() == null)
            && (english.verdictNote() == null) == (other.verdictNote() == null)
            && other.gap().isEmpty()
            && english.evidence().keySet().equals(other.evidence().keySet())
            && english.rivals().size() == other.rivals().size()
            && outcomes(english).equals(outcomes(other))
            && english.remediation().size() == other.remediation().size()
            && other.title() != null
            && other.verdict() != null
            && other.explanation() != null
            && other.withdrawnIf() != null;
    if (!same) {
      reader.problem(
          place,
          "does not mirror its English file; give the same verdicts, evidence keys, rivals,"
              + " next-checks with their outcomes and remediation steps in the same order");
    }
    return same;
  }

  private static List<Set<String>> outcomes(CauseFile file) {
    return file.nextChecks().stream().map(check -> check.outcomes().keySet()).toList();
  }

  private Cause cause(String place, String topic, CauseFile file, Map<String, CauseFile> others) {
    Map<String, Cause.Ground> evidence = new LinkedHashMap<>();
    file.evidence()
        .forEach(
            (key, ground) -> {
              Words says = words(ground.says(), others, other -> other.evidence().get(key).says());
              evidence.put(
                  key, new Cause.Ground(Objects.requireNonNullElse(ground.weight(), 0.0), says));
            });
    List<Cause.Rival> rivals = new ArrayList<>();
    for (int i = 0; i < file.rivals().size(); i++) {
      int at = i;
      CauseFile.RivalEntry rival = file.rivals().get(i);
      Words decides = words(rival.decides(), others, other -> other.rivals().get(at).decides());
      rivals.add(new Cause.Rival(rival.cause(), decides));
    }
    List<Cause.Step> steps = new ArrayList<>();
    for (int i = 0; i < file.remediation().size(); i++) {
      int at = i;
      CauseFile.StepEntry step = file.remediation().get(i);
      steps.add(
          new Cause.Step(
              words(step.act(), others, other -> other.remediation().get(at).act()),
              words(step.verify(), others, other -> other.remediation().get(at).verify())));
    }
    return new Cause(
        file.cause(),
        topic,
        place,
        file.note(),
        file.noteRoutes(),
        file.openRoutes(),
        words(file.title(), others, CauseFile::title),
        words(file.verdict(), others, CauseFile::verdict),
        words(file.resolved(), others, CauseFile::resolved),
        words(file.noted(), others, CauseFile::noted),
        words(file.explanation(), others, CauseFile::explanation),
        evidence,
        rivals,
        CheckReader.checks(file, others),
        steps,
        words(file.withdrawnIf(), others, CauseFile::withdrawnIf),
        file.explains().stream().map(edge -> edges.consequence(place, file.cause(), edge)).toList(),
        file.yieldsTo().stream().map(entry -> edges.exclusion(place, file.cause(), entry)).toList(),
        file.references());
  }

  /** One text in all languages. */
  static Words words(
      @Nullable String english,
      Map<String, CauseFile> others,
      Function<CauseFile, @Nullable String> translation) {
    Map<String, String> texts = new LinkedHashMap<>();
    texts.put(Words.FALLBACK, english == null ? "" : english.strip());
    others.forEach(
        (language, file) -> {
          String text = translation.apply(file);
          if (text != null) {
            texts.put(language, text.strip());
          }
        });
    return new Words(texts);
  }

  private void checkNames(Cause cause) {
    cause.rivals().forEach(rival -> checkName(cause, "a rival", rival.cause()));
    cause.nextChecks().stream()
        .flatMap(check -> check.outcomes().stream())
        .map(Cause.CheckOutcome::pointsTo)
        .filter(id -> !id.isEmpty())
        .forEach(id -> checkName(cause, "what an outcome points to", id));
    cause.consequences().stream()
        .map(Consequence::cause)
        .filter(id -> !id.isEmpty())
        .forEach(id -> checkName(cause, "explained", id));
    cause.exclusions().stream()
        .flatMap(exclusion -> Stream.concat(exclusion.to().stream(), exclusion.but().stream()))
        .filter(id -> !id.endsWith(Exclusion.ANY))
        .forEach(id -> checkName(cause, "one that it yields to", id));
  }

  private void checkName(Cause cause, String role, String id) {
    if (!attempted.contains(id)) {
      reader.problem(
          cause.place(),
          "names "
              + id
              + " as "
              + role
              + ", which is no cause"
              + Nearest.guess(id, attempted, "; define it or remove the name"));
    }
  }
}
