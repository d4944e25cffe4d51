package io.github.orsak.report.told;

import java.util.List;

/**
 * A part of the report that follows the diagnoses.
 *
 * @param topic what it is about
 * @param title its heading
 * @param items what it lists, in order
 */
public record Section(Topic topic, String title, List<Item> items) {

  public Section {
    items = List.copyOf(items);
  }

  /** What a section is about. */
  public enum Topic {
    ANSWERS,
    UNEXPLAINED,
    PERSISTING,
    UNANSWERED,
    UNSEEN_LOGS,
    BESIDE,
    BLIND_SPOTS,
    INPUTS;

    /** Whether it raises a question, and does not only tell how far the report reaches. */
    public boolean open() {
      return compareTo(BLIND_SPOTS) < 0;
    }
  }

  /** Whether a short report has it too. */
  public boolean brief() {
    return topic.open() || items.stream().anyMatch(Item::brief);
  }
}
