package dev.assay.charset;

import dev.assay.charset.SingleByteCharset.Reader;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Reads a sample in all charsets of one byte a character and their languages. What ASCII costs
 * beside ASCII is the same in all charsets, so that it is added up once for each language.
 */
final class SingleByteReadings {

  /** How far behind the best a reading may fall before it is given up. */
  private static final float MARGIN = 40;

  private final byte[] sample;
  private final @Nullable String declared;
  private final double foreign;
  private final int[] steps;

  /** Bytes beyond ASCII that stand alone in Latin text. */
  private final byte[] alone;

  private final float[] ascii;
  private final float leastAscii;

  SingleByteReadings(byte[] sample, @Nullable String declared) {
    this.sample = sample;
    this.declared = declared;
    this.foreign = Priors.foreign(sample);
    this.steps = steps(sample);
    this.alone = Priors.isLatinText(sample) ? alone(sample, steps) : new byte[0];
    this.ascii = asciiCosts(AsciiPairs.of(sample));
    float least = Float.MAX_VALUE;
    for (float cost : ascii) {
      least = Math.min(least, cost);
    }
    this.leastAscii = least;
  }

  private static float[] asciiCosts(AsciiPairs pairs) {
    List<Reader> latin = SingleByteCharset.latinReaders();
    float[] costs = new float[latin.size()];
    for (int i = 0; i < costs.length; i++) {
      costs[i] = pairs.cost(latin.get(i));
    }
    return costs;
  }

  /** What the ASCII beside ASCII costs in the language with Latin letters that it fits best. */
  double leastAscii() {
    return leastAscii;
  }

  /**
   * Passes on a reading for each charset, in its best language.
   *
   * @param leastBefore the total of the best reading that is known
   * @param likely the charsets to try, or null for all
   */
  void forEach(double leastBefore, @Nullable Set<String> likely, Consumer<Reading> readings) {
    double least = leastBefore;
    for (SingleByteCharset charset : SingleByteCharset.ALL) {
      if (likely == null || likely.contains(charset.name())) {
        Reading reading = read(charset, least + MARGIN);
        least = Math.min(least, reading.total());
        readings.accept(reading);
      }
    }
  }

  private Reading read(SingleByteCharset charset, double giveUp) {
    double prior = Priors.of(charset.name(), charset.rarity(), declared);
    String language = "";
    double total = Double.MAX_VALUE;
    double nats = 0;
    for (Reader reader : charset.readers()) {
      double common = prior + common(reader);
      double limit = Math.min(giveUp, total) - common;
      double cost = limit > 0 ? reader.cost(sample, steps, (float) limit) : MARGIN;
      if (cost + common < total) {
        total = cost + common;
        nats = cost;
        language = reader.language();
      }
    }
    TextCost cost = TextCost.ofLetters(nats, steps.length, sample.length - steps.length);
    double quality = total > giveUp ? 0 : cost.quality();
    return new Reading(charset.name(), language, total, quality, 0);
  }

  private double common(Reader reader) {
    return reader.isLatin()
        ? ascii[reader.latinIndex()]
        : leastAscii + foreign + Priors.ALONE * reader.lettersAndSigns(alone);
  }

  private static byte[] alone(byte[] sample, int[] steps) {
    byte[] alone = new byte[steps.length];
    int count = 0;
    for (int i : steps) {
      boolean behind = i > 0 && sample[i - 1] < 0;
      boolean before = i + 1 < sample.length && sample[i + 1] < 0;
      if (sample[i] < 0 && !behind && !before) {
        alone[count++] = sample[i];
      }
    }
    return Arrays.copyOf(alone, count);
  }

  /** The positions of bytes beyond ASCII and of those behind one. */
  private static int[] steps(byte[] sample) {
    int[] steps = new int[sample.length];
    int count = 0;
    byte last = 0;
    for (int i = 0; i < sample.length; i++) {
      if ((sample[i] | last) < 0) {
        steps[count++] = i;
      }
      last = sample[i];
    }
    return Arrays.copyOf(steps, count);
  }
}
