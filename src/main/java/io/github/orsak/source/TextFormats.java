package io.github.orsak.source;

import io.github.orsak.source.batch.YamlBatch;
import io.github.orsak.source.json.EventJson;
import io.github.orsak.source.record.TextFormat;
import io.github.orsak.source.table.TableReader;
import io.github.orsak.source.text.Clixml;
import io.github.orsak.source.text.CmTraceLog;
import io.github.orsak.source.text.SplunkText;
import io.github.orsak.source.text.TextDump;
import io.github.orsak.source.web.WebLog;
import io.github.orsak.source.xml.EventXml;
import java.util.List;
import java.util.Optional;

/** The formats of text that we read. */
final class TextFormats {

  /** In the order of asking: the more telling its beginning, the earlier. */
  private static final List<TextFormat> ALL =
      List.of(
          CmTraceLog.FORMAT,
          Clixml.FORMAT,
          EventXml.TRACE,
          EventJson.FORMAT,
          WebLog.FORMAT,
          YamlBatch.FORMAT,
          SplunkText.FORMAT,
          TextDump.FORMAT,
          TableReader.AROUND_XML,
          EventXml.FORMAT,
          TableReader.FORMAT);

  private TextFormats() {}

  /** The format of a text by its beginning, if it is one of these. */
  static Optional<TextFormat> of(String beginning) {
    String text = beginning.stripLeading();
    if (text.startsWith("<") && UnreadFile.isPage(text)) {
      return Optional.empty();
    }
    return ALL.stream().filter(format -> format.recognises().test(text)).findFirst();
  }
}
