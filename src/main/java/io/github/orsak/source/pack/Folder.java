package io.github.orsak.source.pack;

import io.github.orsak.event.Message;
import io.github.orsak.source.options.Limits;
import io.github.orsak.source.record.Excerpt;
import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/**
 * The files below a folder in sorted order, without hidden ones.
 *
 * <p>Links are not followed and pipes are not opened: a folder that was handed over must not lead
 * out of itself or hold up the reading.
 *
 * @param files what to read
 * @param passed what was passed over, each with its reason
 */
public record Folder(List<Path> files, List<Passed> passed) {

  /**
   * A path that is not read.
   *
   * @param lossy whether logs may lie there
   */
  public record Passed(Path path, Message reason, boolean lossy) {}

  /** Looks through the folder. */
  public static Folder of(Path root) {
    Folder folder = new Folder(new ArrayList<>(), new ArrayList<>());
    folder.visit(root, 0);
    return folder;
  }

  private void visit(Path directory, int depth) {
    TreeSet<Path> entries = new TreeSet<>();
    try (DirectoryStream<Path> stream = Files.newDirectoryStream(directory)) {
      stream.forEach(entries::add);
    } catch (DirectoryIteratorException e) {
      closed(directory, e.getCause());
    } catch (IOException e) {
      closed(directory, e);
    }
    for (Path entry : entries) {
      if (hidden(entry)) {
        continue;
      }
      if (Files.isSymbolicLink(entry)) {
        pass(entry, Message.of("folder.link"), false);
      } else if (Files.isDirectory(entry, LinkOption.NOFOLLOW_LINKS)) {
        if (depth < Limits.FOLDER_DEPTH) {
          visit(entry, depth + 1);
        } else {
          pass(entry, Message.of("folder.deep", Limits.FOLDER_DEPTH), true);
        }
      } else if (Files.isRegularFile(entry, LinkOption.NOFOLLOW_LINKS)) {
        files.add(entry);
      } else {
        pass(entry, Message.of("folder.odd"), false);
      }
    }
  }

  private void closed(Path directory, IOException e) {
    pass(directory, Message.of("folder.closed", Excerpt.reason(e)), true);
  }

  private void pass(Path path, Message reason, boolean lossy) {
    passed.add(new Passed(path, reason, lossy));
  }

  private static boolean hidden(Path entry) {
    try {
      return entry.getFileName().toString().startsWith(".") || Files.isHidden(entry);
    } catch (IOException e) {
      return false;
    }
  }
}
