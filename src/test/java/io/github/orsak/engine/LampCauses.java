package io.github.orsak.engine;

import java.io.IOException;
import java.nio.file.Path;

/** Three causes, each of one event, that ask after the same lamp. */
final class LampCauses {

  static final int LEFT = 20300;
  static final int RIGHT = 20301;

  /** What is over in a moment. */
  static final int OVER = 20302;

  private LampCauses() {}

  static void write(Path folder) throws IOException {
    cause(
        folder,
        "left",
        LEFT,
        "",
        0.7,
        "on: { confirms: 0.2, says: it is on }\n"
            + "      dim: { refutes: 0.3, says: it is dim }\n"
            + "      out: { refutes: 1, points-to: mine-right, says: it is out }");
    cause(
        folder,
        "right",
        RIGHT,
        "",
        0.6,
        "on: { refutes: 0.2, says: it is on }\n"
            + "      dim: { confirms: 0.05, says: it is dim }\n"
            + "      out: { confirms: 0.3, says: it is out }");
    cause(
        folder,
        "over",
        OVER,
        ".inAMoment()",
        0.5,
        "on: { confirms: 0.2, says: it is on }\n"
            + "      dim: { refutes: 0.3, says: it is dim }\n"
            + "      out: { refutes: 1, says: it is out }");
  }

  private static void cause(
      Path folder, String name, int id, String end, double weight, String outcomes)
      throws IOException {
    SingleEvents.cause(
        folder,
        name,
        id,
        end,
        """
        evidence:
          seen: { weight: %1$s, says: it is seen }
        rivals:
          - { cause: mine-left, decides: a look }
        next-checks:
          - look: Behind it
            means: Whatever it means
          - look: At the lamp
            means: What it means
            id: lamp
            outcomes:
              %2$s
        withdrawn-if: Nobody sees it
        yields-to:
          - { causes: [%3$s], when: always }
        """
            .formatted(weight, outcomes, name.equals("right") ? "mine-left" : "host-crashed"));
  }
}
