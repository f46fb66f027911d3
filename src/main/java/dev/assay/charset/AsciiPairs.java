package dev.assay.charset;

import dev.assay.charset.SingleByteCharset.Reader;
import java.util.Arrays;

/**
 * The pairs of ASCII bytes in a sample: what they cost is read off for one language after another.
 */
final class AsciiPairs {

  private static final int ASCII = 0x80;

  /** Each distinct pair as {@code first * 128 + second}. */
  private final int[] pairs;

  private final int[] counts;

  private AsciiPairs(int[] pairs, int[] counts) {
    this.pairs = pairs;
    this.counts = counts;
  }

  static AsciiPairs of(byte[] sample) {
    int[] counts = new int[ASCII * ASCII];
    int[] pairs = new int[Math.min(sample.length, counts.length)];
    int distinct = 0;
    for (int i = 1; i < sample.length; i++) {
      if ((sample[i] | sample[i - 1]) >= 0) {
        int pair = sample[i - 1] * ASCII + sample[i];
        if (counts[pair]++ == 0) {
          pairs[distinct++] = pair;
        }
      }
    }
    int[] found = Arrays.copyOf(pairs, distinct);
    int[] counted = new int[distinct];
    for (int i = 0; i < distinct; i++) {
      counted[i] = counts[found[i]];
    }
    return new AsciiPairs(found, counted);
  }

  float cost(Reader reader) {
    float sum = 0;
    for (int i = 0; i < pairs.length; i++) {
      sum += counts[i] * reader.cost(pairs[i] / ASCII, pairs[i] % ASCII);
    }
    return sum;
  }
}
