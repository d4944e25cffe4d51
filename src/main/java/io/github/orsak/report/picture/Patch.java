package io.github.orsak.report.picture;

import io.github.orsak.report.told.Tone;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** A run of signs in one tone, as a part of a line of a picture made of text. */
public record Patch(Tone tone, String text) {

  /** One sign for each column of a picture; what is written later covers what was there. */
  static final class Canvas {

    private final char[] signs;
    private final Tone[] tones;

    Canvas(int columns) {
      signs = " ".repeat(columns).toCharArray();
      tones = new Tone[columns];
      Arrays.fill(tones, Tone.PLAIN);
    }

    void put(int column, Tone tone, char sign) {
      signs[column] = sign;
      tones[column] = tone;
    }

    char sign(int column) {
      return signs[column];
    }

    /** Its runs; what is empty at its end is left out. */
    List<Patch> patches() {
      int end = signs.length;
      while (end > 0 && signs[end - 1] == ' ') {
        end--;
      }
      List<Patch> runs = new ArrayList<>();
      int begin = 0;
      for (int at = 1; at <= end; at++) {
        if (at == end || tones[at] != tones[begin]) {
          runs.add(new Patch(tones[begin], String.valueOf(signs, begin, at - begin)));
          begin = at;
        }
      }
      return runs;
    }
  }
}
