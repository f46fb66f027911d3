package dev.assay.entity;

import dev.assay.text.CodePoints;
import java.util.Arrays;

/** Where the runs of Han characters of a text start and end: found once for all finders. */
final class HanRuns {

  private static final int FEW = 16;

  private int[] starts = new int[FEW];
  private int[] ends = new int[FEW];
  private int size;

  /**
   * @param form a text in its match form
   */
  HanRuns(int[] form) {
    boolean inRun = false;
    for (int i = 0; i < form.length; i++) {
      boolean han = CodePoints.isHan(form[i]);
      if (han != inRun) {
        if (han) {
          open(i);
        } else {
          ends[size - 1] = i;
        }
        inRun = han;
      }
    }
    if (inRun) {
      ends[size - 1] = form.length;
    }
  }

  private void open(int start) {
    if (size == starts.length) {
      starts = Arrays.copyOf(starts, size * 2);
      ends = Arrays.copyOf(ends, size * 2);
    }
    starts[size++] = start;
  }

  /** How many there are. */
  int size() {
    return size;
  }

  /** Where a run starts, by its place in text order. */
  int start(int run) {
    return starts[run];
  }

  /** Where a run ends. */
  int end(int run) {
    return ends[run];
  }
}
