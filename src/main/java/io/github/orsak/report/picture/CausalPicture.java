package io.github.orsak.report.picture;

import static j2html.TagCreator.tag;

import io.github.orsak.report.Language;
import io.github.orsak.report.told.Told;
import io.github.orsak.report.told.ToldDiagnosis;
import io.github.orsak.report.told.Tone;
import io.github.orsak.report.told.causal.ToldConsequence;
import j2html.tags.DomContent;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Draws what follows from each cause, from left to right, and to how many failures it came. */
public final class CausalPicture {

  private static final double WIDTH = 1110;
  private static final double HIGH = 40;
  private static final double ROW = 52;
  private static final double GAP = 44;
  private static final double LETTER = 6.4;
  private static final double SMALL_LETTER = 5.8;
  private static final double PADDING = 9;
  private static final int FEWEST_COLUMNS = 3;

  private final Language language;
  private final List<ToldDiagnosis> roots;
  private final double wide;
  private final List<DomContent> shapes = new ArrayList<>();
  private double y = 2;

  private CausalPicture(Told told, List<ToldDiagnosis> roots) {
    this.language = told.language();
    this.roots = roots;
    int columns =
        roots.stream().mapToInt(one -> depth(one.consequences())).reduce(FEWEST_COLUMNS, Math::max);
    this.wide = (WIDTH + GAP) / columns - GAP;
  }

  /** The picture as part of a page, or nothing where no cause has consequences. */
  public static Optional<DomContent> of(Told told) {
    List<ToldDiagnosis> roots =
        told.diagnoses().stream().filter(one -> !one.consequences().below().isEmpty()).toList();
    return roots.isEmpty() ? Optional.empty() : Optional.of(new CausalPicture(told, roots).draw());
  }

  private static int depth(ToldConsequence one) {
    return 1 + one.below().stream().mapToInt(CausalPicture::depth).max().orElse(0);
  }

  private DomContent draw() {
    roots.forEach(this::draw);
    String says = roots.stream().map(this::says).collect(Collectors.joining(" "));
    return tag("svg")
        .withClass("timeline")
        .attr("viewBox", "0 0 " + Svg.number(WIDTH) + " " + Svg.number(y))
        .attr("role", "img")
        .attr("aria-label", says)
        .with(shapes);
  }

  private String says(ToldDiagnosis one) {
    ToldConsequence root = one.consequences();
    String below = root.all().skip(1).map(ToldConsequence::says).collect(Collectors.joining("; "));
    return language.say("picture.causal-says", root.title(), root.count(), below);
  }

  private void draw(ToldDiagnosis one) {
    Tone tone = one.standing().tone();
    String kind = tone == Tone.ALARM ? " tl-broken" : tone == Tone.GOOD ? " tl-works" : "";
    ToldConsequence root = one.consequences();
    double top = place(root, kind, 0);
    // Red and green say no more than the word.
    words(0, top, one.number() + ". " + root.title(), one.standing().mark() + " · " + note(root));
  }

  /** Puts one beside the first that follows from it, and the others below that; tells its top. */
  private double place(ToldConsequence one, String kind, int column) {
    double top = y;
    double left = column * (wide + GAP);
    double from = left + wide;
    for (ToldConsequence next : one.below()) {
      double middle = after(next, column + 1) + HIGH / 2;
      shapes.add(
          Svg.path(
              "tl-edge",
              "M%s %sh%sV%sh%s"
                  .formatted(
                      Svg.number(from),
                      Svg.number(top + HIGH / 2),
                      Svg.number(GAP / 2),
                      Svg.number(middle),
                      Svg.number(GAP / 2 - 4))));
      shapes.add(
          Svg.path(
              "tl-point", "M%s %sl-8 -4v8z".formatted(Svg.number(from + GAP), Svg.number(middle))));
    }
    if (one.below().isEmpty()) {
      y += ROW;
    }
    shapes.add(Svg.rect("tl-station" + kind, left + 1, top, wide - 2, HIGH).attr("rx", "6"));
    return top;
  }

  private double after(ToldConsequence one, int column) {
    double top = place(one, "", column);
    words(column * (wide + GAP), top, one.title(), note(one));
    return top;
  }

  private static String note(ToldConsequence one) {
    return one.cause().isEmpty() ? one.count() : one.count() + " · " + one.cause();
  }

  private void words(double left, double top, String title, String note) {
    shapes.add(Svg.text("tl-label", left + PADDING, top + 17, cut(title, LETTER)));
    shapes.add(Svg.text("tl-note", left + PADDING, top + 32, cut(note, SMALL_LETTER)));
  }

  private String cut(String label, double letter) {
    return Svg.cut(label, (int) ((wide - 2 * PADDING) / letter));
  }
}
