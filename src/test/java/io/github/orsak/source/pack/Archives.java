package io.github.orsak.source.pack;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Archives and the synthetic logs that they hold. */
public final class Archives {

  private Archives() {}

  /** A log of so many synthetic events. */
  public static byte[] log(int count) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < count; i++) {
      text.append("<Event><System><EventID>20502</EventID>")
          .append("<TimeCreated SystemTime='2021-03-01T08:00:00Z'/>")
          .append("<EventRecordID>%d</EventRecordID>".formatted(i + 1))
          .append("<Channel>Microsoft Intune Connector</Channel></System></Event>\n");
    }
    return text.toString().getBytes(StandardCharsets.UTF_8);
  }

  public record Member(String name, byte[] bytes) {}

  public static Member member(String name, byte[] bytes) {
    return new Member(name, bytes);
  }

  public static byte[] zip(Member... members) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      for (Member member : members) {
        zip.putNextEntry(new ZipEntry(member.name()));
        zip.write(member.bytes());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  public static byte[] gzip(byte[] plain) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (OutputStream gzip = new GZIPOutputStream(bytes)) {
      gzip.write(plain);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }
}
