package dev.assay.dedup;

import dev.assay.text.CodePoints;
import java.util.Arrays;

/**
 * The shingles of a text, as hashes. A token is a Han character or a run of letters and digits of
 * any other script; a shingle is {@link #SIZE} tokens in a row: character 5-grams for Han, word
 * 5-grams else. What stands between tokens, white space and punctuation, does not count.
 *
 * <p>A text of fewer tokens has one shingle, of all of them; a text without tokens has none.
 */
final class Shingles {

  /** Tokens in a shingle. */
  static final int SIZE = 5;

  private final long[] tokens;

  private Shingles(long[] tokens) {
    this.tokens = tokens;
  }

  /**
   * @param form the text in its {@link dev.assay.text.MatchForm}, so that script, case and width do
   *     not count
   */
  static Shingles of(int[] form) {
    long[] tokens = new long[Math.max(16, form.length)];
    int count = 0;
    int i = 0;
    while (i < form.length) {
      if (CodePoints.isHan(form[i])) {
        tokens[count++] = Mixing.mix(form[i++]);
      } else if (isWordPart(form[i])) {
        long hash = 0;
        for (; i < form.length && isWordPart(form[i]); i++) {
          hash = hash * 0x100000001B3L + form[i] + 1;
        }
        tokens[count++] = Mixing.mix(hash);
      } else {
        i++;
      }
    }
    return new Shingles(Arrays.copyOf(tokens, count));
  }

  /** Number of tokens. */
  int tokenCount() {
    return tokens.length;
  }

  /** Number of shingles, repeated ones counted again. */
  int count() {
    return tokens.length == 0 ? 0 : Math.max(1, tokens.length - SIZE + 1);
  }

  /** Hash of the shingle at {@code index}. */
  long hash(int index) {
    long hash = 0;
    int end = Math.min(tokens.length, index + SIZE);
    for (int i = index; i < end; i++) {
      hash = Long.rotateLeft(hash, 13) * 0x9E3779B97F4A7C15L + tokens[i];
    }
    return Mixing.mix(hash);
  }

  /** Hash of all tokens in order, one of a family chosen by {@code seed}. */
  long sequenceHash(long seed) {
    long hash = seed;
    for (long token : tokens) {
      hash = Mixing.mix(hash ^ token);
    }
    return hash;
  }

  private static boolean isWordPart(int codePoint) {
    return codePoint < 0x80
        ? codePoint >= 'a' && codePoint <= 'z' || codePoint >= '0' && codePoint <= '9'
        : Character.isLetterOrDigit(codePoint) && !CodePoints.isHan(codePoint);
  }
}
