package io.github.orsak.source.evtx;

import java.util.List;

/** A piece of markup as a template or a record states it, before values are filled in. */
sealed interface Piece {

  /** Text that stands there as it is. */
  record Text(String text) implements Piece {}

  /**
   * A place for a value.
   *
   * @param index which value of the record
   * @param optional whether what holds nothing else goes away when there is no value
   */
  record Slot(int index, boolean optional) implements Piece {}

  /** An element. */
  record Tag(String name, List<Attribute> attributes, List<Piece> content) implements Piece {}

  /** A template, by its offset in the chunk, with the values to fill in. */
  record Instance(int template, Values values) implements Piece {}

  /** An attribute of an element. */
  record Attribute(String name, List<Piece> value) {}
}
