package io.github.orsak.source.evtx;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.orsak.report.Language;
import io.github.orsak.source.xml.Element;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the binary XML of a record means, and what a crafted one can do. */
class EvtxReaderTest {

  private static List<EvtxFinding> read(byte[] file) throws IOException {
    List<EvtxFinding> findings = new ArrayList<>();
    EvtxReader.read(new ByteArrayInputStream(file), Function.identity(), findings::add);
    return findings;
  }

  private static List<EvtxFinding> read(Consumer<MarkupWriter> record) throws IOException {
    return read(new EvtxWriter().writeRecord(record));
  }

  private static Element event(List<EvtxFinding> findings) {
    assertThat(findings).hasSize(1).first().isInstanceOf(EvtxRecord.class);
    return ((EvtxRecord) findings.get(0)).event();
  }

  private static void data(MarkupWriter markup, Value value) {
    markup.open("Data", 0);
    markup.content();
    markup.value(value);
    markup.close();
  }

  /** A record that uses a template with an event around the content. */
  private static Consumer<MarkupWriter> templated(Consumer<MarkupWriter> content) {
    return markup -> {
      markup.fragment();
      markup.instance(
          "test",
          () -> {
            markup.open("Event", 0);
            markup.content();
            content.accept(markup);
            markup.close();
          });
      markup.end();
    };
  }

  @ParameterizedTest
  @CsvSource({
    "01, 6100e500, aå",
    "01, 61000d000a006200, 'a\nb'",
    "01, 61000000, a",
    "01, 3dd800de, 😀",
    "01, 3dd8, \uFFFD",
    "02, 61e500, aå",
    "03, ff, -1",
    "04, ff, 255",
    "05, feff, -2",
    "06, feff, 65534",
    "07, fdffffff, -3",
    "08, fdffffff, 4294967293",
    "09, fcffffffffffffff, -4",
    "0a, fcffffffffffffff, 18446744073709551612",
    "0b, 0000c03f, 1.5",
    "0c, 000000000000f83f, 1.5",
    "0d, 01, true",
    "0d, 01000000, true",
    "0d, 00000000, false",
    "0e, 00ff7f, 00FF7F",
    "0f, 00112233445566778899aabbccddeeff, '{33221100-5544-7766-8899-AABBCCDDEEFF}'",
    "10, 0a000000, 0xa",
    "10, 0a00000000000000, 0xa",
    "11, 8767032058b5d701, 2021-09-29T17:33:32.9562503Z",
    "12, e60702000200080009000a000b000c00, 2022-02-08T09:10:11.012Z",
    "13, 0105000000000005150000000100000002000000030000004d040000, S-1-5-21-1-2-3-1101",
    "13, 01050000000000051500000001000000, S-1-5-21-1",
    "14, 030000c0, 0xc0000003",
    "15, e703000000000000, 0x3e7",
    "00, '', ''",
  })
  void eachTypeOfValueHasTheTextThatWindowsGivesIt(String type, String hex, String text)
      throws IOException {
    Value value = Value.of(Integer.parseInt(type, 16), hex);
    Element event =
        event(
            read(
                templated(
                    markup -> {
                      data(markup, value);
                      data(markup, Value.text("kept"));
                    })));
    List<String> texts = event.children().stream().map(Element::text).toList();
    assertThat(texts).isEqualTo(text.isEmpty() ? List.of("kept") : List.of(text, "kept"));
  }

  @ParameterizedTest
  @CsvSource({
    "81, 610062000000630000000000, 'ab|c|'",
    "81, 6100, a",
    "82, 61006200, a|b",
    "84, 0102, 1|2",
    "88, 0100000002000000, 1|2",
    "95, 01000000000000000200000000000000, 0x1|0x2",
    "93, 010100000000000512000000010100000000000513000000, S-1-5-18|S-1-5-19",
    "81, '', ''",
  })
  void anArrayThatIsAllOfAnElementRepeatsIt(String type, String hex, String texts)
      throws IOException {
    Value array = Value.of(Integer.parseInt(type, 16), hex);
    Element event = event(read(templated(markup -> data(markup, array))));
    assertThat(event.children()).extracting(Element::name).containsOnly("Data");
    assertThat(String.join("|", event.children().stream().map(Element::text).toList()))
        .isEqualTo(texts);
  }

  @Test
  void anArrayAmongOtherTextIsJoined() throws IOException {
    Element event =
        event(
            read(
                templated(
                    markup -> {
                      markup.open("Data", 1);
                      markup.attribute("Name", Value.texts(List.of("a", "b")), true);
                      markup.empty();
                    })));
    assertThat(event.children().get(0).attribute("Name")).isEqualTo("a, b");
  }

  @Test
  void markupInAValueIsPartOfTheTree() throws IOException {
    Element event =
        event(
            read(
                templated(markup -> markup.markup(() -> data(markup, Value.text("from within"))))));
    assertThat(event.textOf("Data")).isEqualTo("from within");
  }

  @Test
  void aRecordWithAValueOfUnknownTypeIsDamaged() throws IOException {
    List<EvtxFinding> findings = read(templated(markup -> data(markup, Value.of(0x7F, "00"))));
    assertThat(findings)
        .singleElement()
        .isInstanceOfSatisfying(
            EvtxFinding.Damage.class,
            damage -> {
              assertThat(damage.kind()).isEqualTo(EvtxFinding.Kind.RECORD);
              assertThat(damage.offset()).isEqualTo(EvtxWriter.FILE_HEADER + 512);
              assertThat(Language.ENGLISH.say(damage.message())).contains("7f");
            });
  }

  @Test
  void elementsNestedWithoutEndAreRefused() throws IOException {
    assertRefused(
        read(
            markup -> {
              markup.fragment();
              markup.inline(
                  () -> {
                    for (int i = 0; i < 3000; i++) {
                      markup.open("a", 0);
                      markup.content();
                    }
                  });
              markup.end();
            }),
        "nested too deep");
  }

  @Test
  void aTemplateThatUsesItselfIsRefused() throws IOException {
    assertRefused(
        read(
            templated(
                markup -> {
                  markup.open("again", 0);
                  markup.content();
                  markup.useOfThis();
                  markup.close();
                })),
        "nested too deep");
  }

  @Test
  void aValueThatIsRepeatedWithoutMeasureIsRefused() throws IOException {
    String text = "x".repeat(10_000);
    assertRefused(
        read(
            templated(
                markup -> {
                  data(markup, Value.text(text));
                  for (int i = 0; i < 2000; i++) {
                    markup.again(0);
                  }
                })),
        "more elements than a chunk can honestly hold");
  }

  private static void assertRefused(List<EvtxFinding> findings, String reason) {
    assertThat(findings)
        .singleElement()
        .isInstanceOfSatisfying(
            EvtxFinding.Damage.class,
            damage -> assertThat(Language.ENGLISH.say(damage.message())).contains(reason));
  }
}
