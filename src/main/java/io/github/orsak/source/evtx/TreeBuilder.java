package io.github.orsak.source.evtx;

import io.github.orsak.event.Message;
import io.github.orsak.source.evtx.Piece.Attribute;
import io.github.orsak.source.evtx.Piece.Instance;
import io.github.orsak.source.evtx.Piece.Slot;
import io.github.orsak.source.evtx.Piece.Tag;
import io.github.orsak.source.evtx.Piece.Text;
import io.github.orsak.source.xml.Element;
import java.util.List;

/** Fills values into markup and makes the tree of a record. */
final class TreeBuilder {

  private final Markup markup;
  private int depth;

  TreeBuilder(Markup markup) {
    this.markup = markup;
  }

  /** The root element of the record whose markup stands between two offsets. */
  Element build(int from, int end) throws DamageException {
    depth = 0;
    Element holder = new Element("");
    fragment(from, end, holder);
    if (holder.children().isEmpty()) {
      throw new DamageException(Message.of("damage.element"));
    }
    return holder.children().get(0);
  }

  private void fragment(int from, int end, Element parent) throws DamageException {
    List<Piece> pieces = new Tokens(markup, from, end, false).fragment();
    fill(pieces, Values.none(markup.bytes()), parent);
  }

  private void fill(List<Piece> pieces, Values values, Element parent) throws DamageException {
    if (++depth > Markup.MOST_DEPTH) {
      throw new DamageException(Message.of("damage.deep"));
    }
    for (int i = 0; i < pieces.size(); i++) {
      Piece piece = pieces.get(i);
      if (piece instanceof Tag tag) {
        tag(tag, values, parent);
      } else if (piece instanceof Text text) {
        markup.spend(1, text.text().length());
        parent.text(text.text());
      } else if (piece instanceof Slot slot) {
        slot(slot.index(), values, parent);
      } else if (piece instanceof Instance instance) {
        fill(markup.template(instance.template()), instance.values(), parent);
      }
    }
    depth--;
  }

  private void slot(int index, Values values, Element parent) throws DamageException {
    if (values.markup(index)) {
      fragment(values.from(index), values.end(index), parent);
    } else {
      parent.text(text(index, values));
    }
  }

  private void tag(Tag tag, Values values, Element parent) throws DamageException {
    List<Piece> content = tag.content();
    if (content.size() == 1 && content.get(0) instanceof Slot slot) {
      if (slot.optional() && values.absent(slot.index())) {
        return;
      }
      if (values.array(slot.index())) {
        repeat(tag, slot.index(), values, parent);
        return;
      }
    }
    Element element = start(tag, values);
    fill(content, values, element);
    parent.add(element);
  }

  /** An array that is all of an element's content repeats the element, once for each item. */
  private void repeat(Tag tag, int index, Values values, Element parent) throws DamageException {
    List<String> items = values.items(index);
    for (String item : items.isEmpty() ? List.of("") : items) {
      Element element = start(tag, values);
      element.text(item);
      parent.add(element);
    }
  }

  private Element start(Tag tag, Values values) throws DamageException {
    markup.spend(1 + tag.attributes().size(), 0);
    Element element = new Element(tag.name());
    for (Attribute attribute : tag.attributes()) {
      List<Piece> value = attribute.value();
      if (value.size() == 1 && value.get(0) instanceof Text text) {
        element.attribute(attribute.name(), text.text());
      } else if (value.size() == 1 && value.get(0) instanceof Slot slot) {
        if (!slot.optional() || !values.absent(slot.index())) {
          element.attribute(attribute.name(), text(slot.index(), values));
        }
      } else {
        element.attribute(attribute.name(), joined(value, values));
      }
    }
    return element;
  }

  private String joined(List<Piece> pieces, Values values) throws DamageException {
    StringBuilder joined = new StringBuilder();
    for (Piece piece : pieces) {
      if (piece instanceof Text text) {
        markup.spend(1, text.text().length());
        joined.append(text.text());
      } else if (piece instanceof Slot slot) {
        joined.append(text(slot.index(), values));
      }
    }
    return joined.toString();
  }

  private String text(int index, Values values) throws DamageException {
    String text = values.markup(index) ? "" : values.text(index);
    markup.spend(1, text.length());
    return text;
  }
}
