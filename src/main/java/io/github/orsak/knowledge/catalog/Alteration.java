package io.github.orsak.knowledge.catalog;

import java.util.List;

/**
 * That an event tells of something that was changed on its host, such as an installation or a
 * setting. It is no cause by itself.
 *
 * @param tells the data that say what was changed, in the order in which a person is told them
 * @param routine finds the subjects that Windows changes by itself all the time, of which nobody
 *     wants to hear
 */
public record Alteration(List<String> tells, MessagePattern routine) {

  public Alteration {
    tells = List.copyOf(tells);
  }

  /** Whether a change of this subject is worth telling. */
  public boolean notable(String subject) {
    return !routine.within(subject);
  }
}
