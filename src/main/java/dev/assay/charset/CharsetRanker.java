package dev.assay.charset;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Ranks the charsets that bytes which are not UTF-8 may be in: in each charset and each language
 * that is written in it, how likely is it that somebody wrote this? All readings explain the same
 * bytes, so that their likelihoods can be compared as they are.
 *
 * <p>The charsets of Chinese, Japanese and Korean are tried first, on a small sample: where one of
 * them reads as everyday text, no alphabet does.
 */
final class CharsetRanker {

  /** Bytes of the samples; the next is taken while the one before does not decide. */
  private static final int[] SAMPLES = {64, 512, 1 << 14};

  /** How far ahead the best reading must be to spare a larger sample. */
  private static final double CLEAR_LEAD = 25;

  /** What a character may cost at most in everyday text, and how many prove it. */
  private static final double EVERYDAY = 8.6;

  private static final int PROOF = 14;

  /** How far behind the best on a small sample a charset may be and still be tried on a larger. */
  private static final double LIKELY = 25;

  private static final Set<String> ALL =
      Stream.concat(
              MultiByteCharset.ALL.stream().map(MultiByteCharset::charset),
              SingleByteCharset.ALL.stream().map(SingleByteCharset::name))
          .collect(Collectors.toUnmodifiableSet());

  private static final Comparator<Reading> BEST_FIRST = Comparator.comparingDouble(Reading::total);

  /** Nats that make one reading about three times as likely as another, for confidences. */
  private static final double SOFTNESS = 4;

  private CharsetRanker() {}

  /**
   * What the ranking found.
   *
   * @param candidates the best first; empty for bytes without any beyond ASCII
   * @param costPerByte what the best costs for each byte of its sample; 0 if it is so clearly
   *     everyday text that no other kind of charset needs to be tried
   */
  record Ranking(List<CharsetCandidate> candidates, double costPerByte) {}

  /**
   * Ranks the charsets of bytes.
   *
   * @param declared the JDK's name of the charset that the bytes are said to be in, or null
   */
  static Ranking rank(byte[] bytes, @Nullable String declared) {
    List<Reading> readings = List.of();
    Set<String> likely = null;
    double costPerByte = 0;
    for (int limit : SAMPLES) {
      byte[] sample = Sample.of(bytes, limit);
      if (sample.length == 0) {
        break;
      }
      boolean whole = sample.length == bytes.length;
      List<Reading> found = read(sample, whole, declared, likely);
      readings = found;
      boolean everyday = isEveryday(found);
      costPerByte = everyday ? 0 : found.get(0).total() / sample.length;
      if (whole || sample.length < limit || lead(found) > CLEAR_LEAD) {
        break;
      }
      likely = likely(found);
    }
    return new Ranking(readings.isEmpty() ? List.of() : candidates(readings), costPerByte);
  }

  /** Ranks all charsets, also where one is beyond doubt. */
  static List<CharsetCandidate> rankAll(byte[] bytes) {
    byte[] sample = Sample.of(bytes, SAMPLES[1]);
    boolean whole = sample.length == bytes.length;
    return sample.length == 0 ? List.of() : candidates(read(sample, whole, null, ALL));
  }

  /** Whether characters read so well that no letters need to be tried. */
  private static boolean isEveryday(List<Reading> readings) {
    Reading best = readings.get(0);
    return best.characters() >= PROOF
        && best.total() / best.characters() < EVERYDAY
        && lead(readings) > CLEAR_LEAD;
  }

  /** The readings of a sample, the best first; only those of characters where they do. */
  private static List<Reading> read(
      byte[] sample, boolean whole, @Nullable String declared, @Nullable Set<String> likely) {
    List<Reading> characters = MultiByteReadings.of(sample, whole, declared, likely);
    characters.sort(BEST_FIRST);
    if (likely != ALL && !characters.isEmpty() && isEveryday(characters)) {
      return characters;
    }
    SingleByteReadings letters = new SingleByteReadings(sample, declared);
    List<Reading> all = new ArrayList<>();
    for (Reading reading : characters) {
      all.add(reading.plus(letters.leastAscii()));
    }
    double least = all.isEmpty() ? Double.MAX_VALUE : all.get(0).total();
    letters.forEach(least, likely, all::add);
    all.sort(BEST_FIRST);
    return all;
  }

  /** The charsets that a larger sample may yet show to be the best. */
  private static Set<String> likely(List<Reading> readings) {
    Set<String> likely = new HashSet<>();
    double best = readings.get(0).total();
    for (Reading reading : readings) {
      if (reading.total() < best + LIKELY) {
        likely.add(reading.charset());
      }
    }
    return likely;
  }

  /** How far the best reading is ahead of the next charset. */
  private static double lead(List<Reading> readings) {
    Reading best = readings.get(0);
    for (Reading other : readings) {
      if (!other.charset().equals(best.charset())) {
        return other.total() - best.total();
      }
    }
    return Double.MAX_VALUE;
  }

  /** Each charset once, in its best language. */
  private static List<CharsetCandidate> candidates(List<Reading> readings) {
    List<CharsetCandidate> candidates = new ArrayList<>();
    Set<String> known = new HashSet<>();
    double best = readings.get(0).total();
    double next = best + lead(readings);
    for (Reading reading : readings) {
      if (known.add(reading.charset())) {
        double rival = candidates.isEmpty() ? next : best;
        double ahead = 1 / (1 + Math.exp(-(rival - reading.total()) / SOFTNESS));
        candidates.add(
            new CharsetCandidate(
                reading.charset(), reading.language(), reading.quality() * Math.sqrt(ahead)));
      }
    }
    return candidates;
  }
}
