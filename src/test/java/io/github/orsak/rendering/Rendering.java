package io.github.orsak.rendering;

import io.github.orsak.event.Event;
import io.github.orsak.source.options.ReadOptions;
import java.nio.charset.Charset;
import java.util.List;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/**
 * One format: how it is written, and what a reader must be told because the format does not say it.
 *
 * @param name what a person calls the format
 * @param bytes writes the events
 * @param told the options that make up for what is missing
 */
public record Rendering(
    String name, Function<List<Event>, byte[]> bytes, UnaryOperator<ReadOptions> told) {

  static Rendering text(String name, Charset charset, Function<List<Event>, String> text) {
    return new Rendering(
        name, events -> text.apply(events).getBytes(charset), UnaryOperator.identity());
  }

  /** The same format, where the reader must be told something. */
  Rendering telling(UnaryOperator<ReadOptions> options) {
    return new Rendering(name, bytes, before -> options.apply(told.apply(before)));
  }

  @Override
  public String toString() {
    return name;
  }
}
