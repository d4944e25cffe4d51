package io.github.orsak.knowledge;

import io.github.orsak.knowledge.catalog.Catalog;
import io.github.orsak.knowledge.catalog.CatalogCodec;
import io.github.orsak.knowledge.catalog.CatalogLoader;
import io.github.orsak.knowledge.files.Packer;
import io.github.orsak.knowledge.files.Shelf;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/**
 * Compiles the built-in knowledge; the build runs it after the Java classes are compiled.
 *
 * <p>Parsing YAML would be most of a start. A folder of a user goes through the same loaders, only
 * later.
 */
public final class KnowledgeBuild {

  public static final String CATALOG = "META-INF/orsak/catalog.bin";
  static final String CAUSES = "META-INF/orsak/causes.bin";

  private KnowledgeBuild() {}

  /**
   * Compiles the YAML of a folder of rules into a folder of classes.
   *
   * @param args the folder of rules and the folder of classes
   * @throws KnowledgeException if a file is wrong
   */
  public static void main(String[] args) throws IOException {
    Shelf shelf = Shelf.folder("rules", Path.of(args[0]));
    Packer catalog = new Packer();
    CatalogCodec.write(new CatalogLoader(Catalog.empty()).load(shelf), catalog);
    write(Path.of(args[1], CATALOG), catalog);
    Packer causes = new Packer();
    CauseCodec.write(new CauseLoader(Map.of()).load(shelf).all(), causes);
    write(Path.of(args[1], CAUSES), causes);
  }

  private static void write(Path file, Packer packed) throws IOException {
    Files.createDirectories(file.getParent());
    Files.write(file, packed.bytes());
  }
}
