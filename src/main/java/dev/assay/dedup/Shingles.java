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
        while (i < form.length) {
          if (isWordPart(form[i])) {
            hash = LatinLetters.hash(hash, form[i++]);
            continue;
          }
          int joint = WordJoints.at(form, i);
          if (joint == 0) {
            break;
          }
          i += joint;
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

  /** Hashes of the shingles, repeated ones again. */
  long[] hashes() {
    if (tokens.length == 0) {
      return new long[0];
    }
    int size = Math.min(SIZE, tokens.length);
    long[] hashes = new long[tokens.length - size + 1];
    for (int i = 0; i < hashes.length; i++) {
      long hash = 0;
      for (int j = i; j < i + size; j++) {
        hash = Long.rotateLeft(hash, 13) * 0x9E3779B97F4A7C15L + tokens[j];
      }
      hashes[i] = Mixing.mix(hash);
    }
    return hashes;
  }

  /** Hash of all tokens in order. */
  TextHash textHash() {
    long high = tokens.length;
    long low = ~high;
    for (long token : tokens) {
      high = (high ^ token) * 0x9E3779B97F4A7C15L;
      high ^= high >>> 32;
      low = Long.rotateLeft(low, 29) * 0xD6E8FEB86659FD93L + token;
    }
    return new TextHash(Mixing.mix(high), Mixing.mix(low));
  }

  static boolean isWordPart(int codePoint) {
    return codePoint < 0x80
        ? codePoint >= 'a' && codePoint <= 'z' || codePoint >= '0' && codePoint <= '9'
        : Character.isLetterOrDigit(codePoint) && !CodePoints.isHan(codePoint);
  }
}
