package io.github.orsak.source.xml;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;

/**
 * One element of a record's small tree, under its local name.
 *
 * <p>A log makes dozens of them per record, so an element without children or attributes holds no
 * lists.
 */
public final class Element {

  private final String name;
  private List<String> attributes = List.of();
  private List<Element> children = List.of();
  private CharSequence text = "";

  /** An element without content. */
  public Element(String name) {
    this.name = name;
  }

  /** Its local name. */
  public String name() {
    return name;
  }

  /** The elements in it, in their order. */
  public List<Element> children() {
    return children;
  }

  /** Adds an attribute. */
  public void attribute(String attribute, String value) {
    if (attributes.isEmpty()) {
      attributes = new ArrayList<>(4);
    }
    attributes.add(attribute);
    attributes.add(value);
  }

  /** Adds an element to those in it. */
  public void add(Element child) {
    if (children.isEmpty()) {
      children = new ArrayList<>(4);
    }
    children.add(child);
  }

  /** Adds a piece of text after what is there. */
  public void text(String piece) {
    if (text.isEmpty()) {
      text = piece;
    } else {
      StringBuilder joined = text instanceof StringBuilder begun ? begun : new StringBuilder(text);
      text = joined.append(piece);
    }
  }

  /** Hands over the name and the value of each attribute, namespaces apart. */
  public void forEachAttribute(BiConsumer<String, String> sink) {
    for (int i = 0; i < attributes.size(); i += 2) {
      if (!attributes.get(i).startsWith("xmlns")) {
        sink.accept(attributes.get(i), attributes.get(i + 1));
      }
    }
  }

  /** The value of the attribute, or empty. */
  public String attribute(String attribute) {
    for (int i = 0; i < attributes.size(); i += 2) {
      if (attributes.get(i).equals(attribute)) {
        return attributes.get(i + 1);
      }
    }
    return "";
  }

  /** The first child with this name. */
  public Optional<Element> child(String childName) {
    for (Element child : children) {
      if (child.name.equals(childName)) {
        return Optional.of(child);
      }
    }
    return Optional.empty();
  }

  /** The text of the first child with this name without blanks around it, or empty. */
  public String textOf(String childName) {
    return child(childName).map(child -> child.text().strip()).orElse("");
  }

  /** All text in the element, that of its children after its own. */
  public String text() {
    if (children.isEmpty()) {
      return text.toString();
    }
    StringBuilder all = new StringBuilder();
    gather(all);
    return all.toString();
  }

  private void gather(StringBuilder all) {
    all.append(text);
    children.forEach(child -> child.gather(all));
  }
}
