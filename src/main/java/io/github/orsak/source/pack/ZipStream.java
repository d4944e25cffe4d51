package io.github.orsak.source.pack;

import io.github.orsak.event.Message;
import io.github.orsak.event.MessageException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/**
 * A ZIP archive that can be read only once from its beginning, as from a pipe or inside another
 * archive. What follows a broken or encrypted entry cannot be found in it.
 */
public final class ZipStream implements Archive {

  private final Metered packed;
  private final ZipInputStream zip;
  private final Budget budget;
  private InputStream current = InputStream.nullInputStream();

  /**
   * @param bytes the archive from its beginning
   * @param budget what it may unpack
   */
  public ZipStream(InputStream bytes, Budget budget) {
    this.packed = new Metered(bytes, count -> {});
    this.zip = new ZipInputStream(packed, StandardCharsets.ISO_8859_1);
    this.budget = budget;
  }

  @Override
  public Optional<Entry> next() throws IOException {
    try {
      // What the reader of the last entry left over counts too.
      current.transferTo(OutputStream.nullOutputStream());
      ZipEntry entry = zip.getNextEntry();
      while (entry != null && ZipName.isFolder(entry.getName())) {
        entry = zip.getNextEntry();
      }
      if (entry == null) {
        return Optional.empty();
      }
      current = budget.charge(new Unclosed(zip), packed::bytes);
      return Optional.of(new Entry(ZipName.shown(entry.getName()), Optional.empty()));
    } catch (IllegalArgumentException e) {
      throw new MessageException(Message.of("zip.name"));
    }
  }

  @Override
  public InputStream open() {
    return current;
  }

  /** Whoever has read an entry closes it, which must not close the archive. */
  private static final class Unclosed extends FilterInputStream {
    Unclosed(InputStream source) {
      super(source);
    }

    @Override
    public void close() {}
  }
}
