package io.github.orsak.drl;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Rule files as the editors of Windows write them. */
class RuleTextTest {

  private static final String TEXT = "// tjänstekontot får inte\npackage rules.mine\n";

  @TempDir private Path folder;

  private String read(byte[] bytes) throws IOException {
    Files.write(folder.resolve("mine.drl"), bytes);
    return RuleFile.in(folder, "my-rules").get(0).text();
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-8", "UTF-16LE", "UTF-16BE"})
  void theMarkAtTheBeginningIsNoPartOfTheText(String encoding) throws IOException {
    assertThat(read(("\ufeff" + TEXT).getBytes(Charset.forName(encoding)))).isEqualTo(TEXT);
  }

  @Test
  void whatIsNotUtf8IsReadAsWindowsWritesIt() throws IOException {
    assertThat(read(TEXT.getBytes(Charset.forName("windows-1252")))).isEqualTo(TEXT);
  }

  @Test
  void linesMayEndInTwoCharacters() throws IOException {
    assertThat(read(TEXT.replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8))).isEqualTo(TEXT);
  }
}
