package io.github.orsak.report.told.change;

import java.util.List;

/**
 * What was changed shortly before something began, in words. None of it is a cause by itself.
 *
 * @param changes the changes, newest first
 * @param more how many kinds of changes there were beside these, in a sentence; or empty
 */
public record WhatChanged(List<ToldChange> changes, String more) {

  /** Nothing was changed, as far as the logs tell. */
  public static final WhatChanged NOTHING = new WhatChanged(List.of(), "");

  public WhatChanged {
    changes = List.copyOf(changes);
  }

  public boolean isEmpty() {
    return changes.isEmpty();
  }
}
