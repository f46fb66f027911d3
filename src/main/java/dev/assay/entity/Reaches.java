package dev.assay.entity;

/** For each position of a text another one, or none: where what begins or ends there reaches. */
final class Reaches {

  private static final int NONE = -1;

  /** Larger by one, so that nothing has to be filled in where nothing is; made with the first. */
  private int[] other = {};

  private final int length;

  /**
   * @param length of the text
   */
  Reaches(int length) {
    this.length = length;
  }

  /** Notes that it reaches to {@code end} at least. */
  void extend(int start, int end) {
    int[] all = made();
    all[start] = Math.max(all[start], end + 1);
  }

  /** Notes that what ends there begins at {@code start} or before. */
  void extendBack(int end, int start) {
    int[] all = made();
    all[end] = all[end] == 0 ? start + 1 : Math.min(all[end], start + 1);
  }

  private int[] made() {
    if (other.length == 0) {
      other = new int[length + 1];
    }
    return other;
  }

  /** Where what is at a position reaches, or -1 if nothing is there. */
  int from(int position) {
    return position < 0 || position >= other.length ? NONE : other[position] - 1;
  }
}
