package io.github.orsak.knowledge;

import io.github.orsak.knowledge.catalog.Catalog;
import io.github.orsak.knowledge.catalog.CatalogCodec;
import io.github.orsak.knowledge.files.Packer;
import io.github.orsak.knowledge.files.Shelf;
import io.github.orsak.knowledge.files.Unpacker;
import io.github.orsak.knowledge.files.UserCache;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** The built-in knowledge with that of one's own folders, which is parsed once for each content. */
public record Knowledge(Catalog catalog, Causes causes) {

  /**
   * Loads it, from the cache if nothing has changed.
   *
   * @param troubles receives what is wrong with files that were left out
   * @throws KnowledgeException if a file defines what is already defined and may not be overridden
   */
  public static Knowledge load(OwnRules own, UserCache cache, List<String> troubles) {
    Unpacker catalog = Unpacker.resource(KnowledgeBuild.CATALOG);
    Unpacker causes = Unpacker.resource(KnowledgeBuild.CAUSES);
    Knowledge builtIn = new Knowledge(CatalogCodec.read(catalog), CauseCodec.read(causes));
    if (own.folders().isEmpty()) {
      return builtIn;
    }
    List<Shelf> shelves = Shelf.of(own);
    // Whatever changes the packed form changes that of what is built in.
    String name = name(own, shelves, List.of(catalog.checksum(), causes.checksum()));
    return cache
        .get(name)
        .flatMap(Unpacker::sealed)
        .map(builtIn::unpacked)
        .orElseGet(() -> builtIn.parsed(own, shelves, cache, name, troubles));
  }

  private static String name(OwnRules own, List<Shelf> shelves, List<Long> builtIn) {
    List<String> parts = new ArrayList<>(own.overrides().stream().sorted().toList());
    parts.add(builtIn.toString());
    for (Shelf shelf : shelves) {
      parts.add(shelf.name());
      shelf
          .files()
          .forEach(
              (path, yaml) -> {
                parts.add(path);
                // In this encoding no two contents are one text.
                parts.add(new String(yaml, StandardCharsets.ISO_8859_1));
              });
    }
    return Fingerprint.of(parts) + ".words";
  }

  // What is wrong has to be said each time, so then nothing is kept.
  private Knowledge parsed(
      OwnRules own, List<Shelf> shelves, UserCache cache, String name, List<String> troubles) {
    List<String> wrong = new ArrayList<>();
    Knowledge all = new Knowledge(catalog.with(shelves, wrong), causes.with(shelves, own, wrong));
    if (wrong.isEmpty()) {
      cache.put(name, packed(all));
    }
    troubles.addAll(wrong);
    return all;
  }

  // A folder seldom has a catalog, and seldom more than a few causes.
  private byte[] packed(Knowledge all) {
    Packer out = new Packer();
    CauseCodec.write(all.causes().beyond(causes), out);
    out.each(
        all.catalog() == catalog ? List.of() : List.of(all.catalog()),
        changed -> CatalogCodec.write(changed, out));
    return out.sealed();
  }

  private Knowledge unpacked(Unpacker in) {
    Causes more = causes.and(CauseCodec.read(in));
    List<Catalog> changed = in.each(() -> CatalogCodec.read(in));
    return new Knowledge(changed.isEmpty() ? catalog : changed.get(0), more);
  }
}
