package io.github.orsak.source;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** One element of a record's small tree, under its local name. */
final class Element {

  private final String name;
  private final List<String> attributes = new ArrayList<>(2);
  private final List<Element> children = new ArrayList<>(4);
  private final StringBuilder mixed = new StringBuilder(0);
  private String text = "";

  Element(String name) {
    this.name = name;
  }

  String name() {
    return name;
  }

  List<Element> children() {
    return children;
  }

  void attribute(String attribute, String value) {
    attributes.add(attribute);
    attributes.add(value);
  }

  void add(Element child) {
    children.add(child);
  }

  void text(String piece) {
    if (text.isEmpty() && mixed.isEmpty()) {
      text = piece;
    } else {
      mixed.append(text).append(piece);
      text = "";
    }
  }

  /** The value of the attribute, or empty. */
  String attribute(String attribute) {
    for (int i = 0; i < attributes.size(); i += 2) {
      if (attributes.get(i).equals(attribute)) {
        return attributes.get(i + 1);
      }
    }
    return "";
  }

  /** The first child with this name. */
  Optional<Element> child(String childName) {
    for (Element child : children) {
      if (child.name.equals(childName)) {
        return Optional.of(child);
      }
    }
    return Optional.empty();
  }

  /** The text of the first child with this name without blanks around it, or empty. */
  String textOf(String childName) {
    return child(childName).map(child -> child.text().strip()).orElse("");
  }

  /** All text in the element, that of its children after its own. */
  String text() {
    if (children.isEmpty()) {
      return mixed.isEmpty() ? text : mixed.toString();
    }
    StringBuilder all = new StringBuilder();
    gather(all);
    return all.toString();
  }

  private void gather(StringBuilder all) {
    all.append(mixed).append(text);
    children.forEach(child -> child.gather(all));
  }
}
