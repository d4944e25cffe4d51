package io.github.orsak.report.html;

import static j2html.TagCreator.a;
import static j2html.TagCreator.body;
import static j2html.TagCreator.code;
import static j2html.TagCreator.each;
import static j2html.TagCreator.figure;
import static j2html.TagCreator.footer;
import static j2html.TagCreator.h1;
import static j2html.TagCreator.h2;
import static j2html.TagCreator.head;
import static j2html.TagCreator.header;
import static j2html.TagCreator.html;
import static j2html.TagCreator.li;
import static j2html.TagCreator.main;
import static j2html.TagCreator.meta;
import static j2html.TagCreator.nav;
import static j2html.TagCreator.p;
import static j2html.TagCreator.pre;
import static j2html.TagCreator.rawHtml;
import static j2html.TagCreator.section;
import static j2html.TagCreator.style;
import static j2html.TagCreator.title;
import static j2html.TagCreator.ul;

import io.github.orsak.report.Inert;
import io.github.orsak.report.Language;
import io.github.orsak.report.picture.CausalPicture;
import io.github.orsak.report.picture.FlowPicture;
import io.github.orsak.report.picture.TimelinePicture;
import io.github.orsak.report.told.Section;
import io.github.orsak.report.told.Statement;
import io.github.orsak.report.told.Told;
import j2html.tags.DomContent;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Writes a report as one page, the case file: first what is wrong and the first thing to do.
 *
 * <p>The page loads nothing and runs nothing, which its policy holds browsers to. What logs say is
 * escaped, and what could steer the display is replaced in the page as a whole.
 */
public final class HtmlReport {

  private final Told told;
  private final Language language;

  private HtmlReport(Told told) {
    this.told = told;
    this.language = told.language();
  }

  /** What is told as a page that ends in a line feed. */
  public static String of(Told told) {
    String page = new HtmlReport(told).page().render();
    return Inert.text("<!DOCTYPE html>\n" + page + "\n");
  }

  private DomContent page() {
    Sheet sheet = Sheet.load();
    return html(
            head(
                meta().attr("charset", "utf-8"),
                meta().withName("viewport").withContent("width=device-width, initial-scale=1"),
                meta().attr("http-equiv", "Content-Security-Policy").withContent(sheet.policy()),
                meta().withName("referrer").withContent("no-referrer"),
                meta().withName("color-scheme").withContent("light dark"),
                title(language.say("html.title") + ": " + told.headline().get(0).says()),
                style(rawHtml(sheet.text()))),
            body(
                a(language.say("html.skip")).withHref("#content").withClass("skip"),
                header(p(language.say("html.title")).withClass("product"), each(headline())),
                contents(),
                main(each(content().stream())).withId("content"),
                footer(p(language.say("html.footer")))))
        .withLang(language.code());
  }

  private Stream<DomContent> headline() {
    Statement verdict = told.headline().get(0);
    return Stream.concat(
        Stream.of(h1(verdict.says()).withClass(CaseCards.tone(verdict.tone()))),
        told.headline().stream().skip(1).map(HtmlReport::statement));
  }

  private static DomContent statement(Statement one) {
    return one.command()
        ? pre(code(one.says()))
        : p(one.says()).withClass(CaseCards.tone(one.tone()));
  }

  private DomContent contents() {
    return nav(ul(
            each(
                told.diagnoses(),
                one ->
                    li(
                        a(one.number() + ". " + one.told().title())
                            .withHref("#cause-" + one.number()))),
            each(told.sections(), one -> li(a(one.title()).withHref("#" + SectionPart.id(one))))))
        .attr("aria-label", language.say("html.contents"));
  }

  private DomContent picture(String title, DomContent picture) {
    return section(
        h2(language.say(title)), figure(picture).withClass("picture").attr("tabindex", "0"));
  }

  private List<DomContent> content() {
    CausePart cause = new CausePart(language);
    SectionPart sections = new SectionPart(language);
    List<DomContent> all = new ArrayList<>();
    if (!told.diagnoses().isEmpty()) {
      all.add(
          section(h2(language.say("html.glance")), new CaseCards(language).of(told.diagnoses()))
              .withClass("glance"));
    }
    TimelinePicture.of(told).ifPresent(one -> all.add(picture("picture.title", one)));
    CausalPicture.of(told).ifPresent(one -> all.add(picture("picture.causal", one)));
    FlowPicture.of(told).ifPresent(one -> all.add(picture("picture.flow", one)));
    told.diagnoses().forEach(one -> all.add(cause.of(one)));
    for (Section one : told.sections()) {
      all.add(sections.of(one));
    }
    return all;
  }
}
