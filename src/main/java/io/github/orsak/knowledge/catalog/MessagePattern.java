package io.github.orsak.knowledge.catalog;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/**
 * What the message of a record says, where its data are not there: a regular expression whose named
 * groups are data.
 */
public final class MessagePattern {

  private static final Pattern NAMED_GROUP = Pattern.compile("\\(\\?<([a-z]+)>");

  /** Finds nothing. */
  static final MessagePattern NONE = new MessagePattern("");

  private final Pattern pattern;
  private final List<String> names = new ArrayList<>();

  /**
   * Reads the expression; an empty one finds nothing.
   *
   * @throws PatternSyntaxException if it is none
   */
  MessagePattern(String text) {
    this.pattern = Pattern.compile(text);
    NAMED_GROUP.matcher(text).results().forEach(name -> names.add(name.group(1)));
  }

  /** Each datum that the message says. */
  public Map<String, String> told(String message) {
    Map<String, String> told = new LinkedHashMap<>();
    Matcher found = pattern.matcher(message);
    if (!names.isEmpty() && found.find()) {
      for (String name : names) {
        String value = found.group(name);
        if (value != null) {
          told.put(name, value.strip());
        }
      }
    }
    return told;
  }

  /** The data that it can find. */
  List<String> names() {
    return List.copyOf(names);
  }

  /** Whether the expression is found in a text; an empty one never is. */
  boolean within(String text) {
    return !text().isEmpty() && pattern.matcher(text).find();
  }

  /** The expression as its file writes it. */
  String text() {
    return pattern.pattern();
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof MessagePattern that && text().equals(that.text());
  }

  @Override
  public int hashCode() {
    return text().hashCode();
  }

  @Override
  public String toString() {
    return text();
  }
}
