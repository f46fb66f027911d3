package dev.assay.repair;

import dev.assay.text.AlignedText;

/**
 * A passage that reads better by its bytes.
 *
 * @param meant what its bytes say; U+FFFD for a character of which bytes are lost
 * @param gain how much more likely that is than what stands there, in natural logarithms
 */
record Garbled(int start, int end, int[] meant, float gain) {

  static final int REPLACEMENT = 0xFFFD;

  /** Code points of a passage that are weighed: more would say the same. */
  private static final int WEIGHED = 24;

  /** What a C1 control costs that is meant. */
  private static final float CONTROL = 4;

  private static final float LOST = 10;

  static Garbled of(AlignedText text, int start, int end, int[] meant) {
    int weighed = weighedLength(start, end);
    int meantWeighed = weighedOfMeant(start, end, meant);
    int[] stands = new int[weighed];
    int lost = 0;
    for (int i = 0; i < weighed; i++) {
      stands[i] = text.codePointAt(start + i);
      lost += stands[i] == REPLACEMENT ? 1 : 0;
    }
    int before = Math.max(' ', text.peek(start - 1));
    boolean whole = weighed == end - start;
    int behindStands = Math.max(' ', text.peek(start + weighed));
    int behindMeant = whole ? behindStands : ' ';
    float gain =
        cost(before, stands, weighed, whole ? behindStands : ' ')
            - costOfMeant(before, meant, meantWeighed, behindMeant, lost);
    return new Garbled(start, end, meant, gain);
  }

  private static int weighedLength(int start, int end) {
    return Math.min(end - start, WEIGHED);
  }

  private static int weighedOfMeant(int start, int end, int[] meant) {
    int share = weighedLength(start, end) * meant.length / (end - start);
    return Math.min(meant.length, Math.max(1, share));
  }

  /** Cost of a passage between the characters that stand beside it. What is lost says nothing. */
  private static float cost(int before, int[] passage, int length, int behind) {
    int[] whole = new int[length + 2];
    int size = 0;
    whole[size++] = before;
    for (int i = 0; i < length; i++) {
      if (passage[i] != REPLACEMENT) {
        whole[size++] = passage[i];
      }
    }
    whole[size++] = behind;
    return Plausibility.leastCost(whole, size);
  }

  /**
   * C1 controls, which are bytes of text that was garbled twice, and what is lost cost something,
   * but say nothing.
   *
   * @param lost how much stands as lost already: it costs nothing
   */
  private static float costOfMeant(int before, int[] meant, int length, int behind, int lost) {
    int left = lost;
    int[] rest = new int[length];
    int size = 0;
    float silent = 0;
    for (int i = 0; i < length; i++) {
      if (meant[i] == REPLACEMENT) {
        silent += left-- > 0 ? 0 : LOST;
      } else if (meant[i] >= 0x80 && meant[i] < 0xA0) {
        silent += CONTROL;
      } else {
        rest[size++] = meant[i];
      }
    }
    return cost(before, rest, size, behind) + silent;
  }

  Garbled withGain(float expected) {
    return new Garbled(start, end, meant, expected);
  }

  int length() {
    return end - start;
  }

  /** Code points of the text, beginning with the first, which the gain is made of. */
  int weighedLength() {
    return weighedLength(start, end);
  }

  /** Characters that are meant, beginning with the first, which the gain is made of. */
  int weighed() {
    return weighedOfMeant(start, end, meant);
  }

  /** Characters that are meant and known. */
  int known() {
    int known = 0;
    for (int c : meant) {
      known += c == REPLACEMENT ? 0 : 1;
    }
    return known;
  }

  String replacement() {
    return new String(meant, 0, meant.length);
  }
}
