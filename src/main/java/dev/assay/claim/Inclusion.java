package dev.assay.claim;

/** Knows the brackets of law and finance that say whether a limit itself counts: 5万元(含)以上. */
final class Inclusion {

  /** Characters between the brackets: 不含本数. */
  private static final int LONGEST = 4;

  private Inclusion() {}

  /** Behind such a bracket that opens at a position, or the position. */
  static int behind(Scene scene, int at) {
    int word = scene.peek(at + 1) == '不' ? at + 2 : at + 1;
    if (scene.peek(at) != '(' || scene.peek(word) != '含') {
      return at;
    }
    for (int end = word + 1; end <= at + 1 + LONGEST; end++) {
      if (scene.peek(end) == ')') {
        return end + 1;
      }
    }
    return at;
  }
}
