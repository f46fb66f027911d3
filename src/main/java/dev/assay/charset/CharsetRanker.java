package dev.assay.charset;

import dev.assay.text.model.CharacterModel;
import dev.assay.text.model.LanguageModels;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
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
  private static final int[] SAMPLES = {256, 2048, 1 << 14};

  /** Cost of bytes that encode nothing. */
  private static final double MALFORMED = 14;

  /** What a declaration is worth: bytes that contradict it outweigh it soon. */
  private static final double DECLARED = 8;

  /** What it costs that a text with this many times more ASCII letters has another alphabet. */
  private static final double OTHER_ALPHABET = 6;

  private static final int LATIN_SHARE = 3;

  /** How far ahead the best reading must be to spare a larger sample. */
  private static final double CLEAR_LEAD = 25;

  /** What a character may cost at most in everyday text, and how many prove it. */
  private static final double EVERYDAY = 8.6;

  private static final int PROOF = 14;

  /** What pairs save at most for each character of a text, on average. */
  private static final double PAIRS = 3;

  /** Nats that make one reading about three times as likely as another, for confidences. */
  private static final double SOFTNESS = 4;

  private CharsetRanker() {}

  /**
   * A reading of the sample.
   *
   * @param characters Chinese, Japanese or Korean ones; none if they are half-width kana, which are
   *     what small letters of some alphabets look like
   */
  private record Scored(
      String charset, String language, double total, TextCost cost, int characters) {}

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
    List<Scored> scored = List.of();
    double costPerByte = 0;
    for (int limit : SAMPLES) {
      byte[] sample = Sample.of(bytes, limit);
      if (sample.length == 0) {
        break;
      }
      boolean whole = sample.length == bytes.length;
      scored = score(sample, whole, declared);
      boolean everyday = scored.size() <= MultiByteCharset.READINGS;
      costPerByte = everyday ? 0 : scored.get(0).total() / sample.length;
      if (whole || sample.length < limit || lead(scored) > CLEAR_LEAD) {
        break;
      }
    }
    return new Ranking(scored.isEmpty() ? List.of() : candidates(scored), costPerByte);
  }

  private static List<Scored> score(byte[] sample, boolean whole, @Nullable String declared) {
    List<Scored> scored = new ArrayList<>();
    double least = Double.MAX_VALUE;
    for (MultiByteCharset charset : MultiByteCharset.ALL) {
      least = score(charset, sample, whole, declared, least, scored);
    }
    scored.sort(Comparator.comparingDouble(Scored::total));
    Scored best = scored.get(0);
    boolean everyday =
        best.characters() >= PROOF && best.total() / best.characters() < EVERYDAY;
    if (!everyday || lead(scored) <= CLEAR_LEAD) {
      List<Scored> all = new ArrayList<>();
      double ascii = asciiCost(sample);
      for (Scored one : scored) {
        all.add(
            new Scored(
                one.charset(),
                one.language(),
                one.total() + ascii,
                one.cost(),
                one.characters()));
      }
      for (SingleByteCharset charset : SingleByteCharset.ALL) {
        all.add(score(charset, sample, ascii, declared));
      }
      all.sort(Comparator.comparingDouble(Scored::total));
      return all;
    }
    return scored;
  }

  /** Scores a charset unless it cannot come near the least cost so far; the least cost so far. */
  private static double score(
      MultiByteCharset charset,
      byte[] sample,
      boolean whole,
      @Nullable String declared,
      double leastBefore,
      List<Scored> scored) {
    RawText read = charset.read(sample, 0, sample.length);
    int[] text = read.text().toCodePoints();
    int malformed = read.malformed();
    int length = text.length;
    if (!whole && length > 0 && text[length - 1] == RawText.REPLACEMENT) {
      malformed--; // the sample's end has cut a character
      length--;
    }
    int counted = TextCost.count(text, length);
    double shapes = HanShapes.cost(text, length) + (isMostlyLatin(sample) ? OTHER_ALPHABET : 0);
    double least = leastBefore;
    for (Map.Entry<String, Double> language : charset.languages().entrySet()) {
      CharacterModel model = LanguageModels.characters(language.getKey());
      double rarity =
          language.getValue() + prior(charset.charset(), charset.rarity(), declared) + shapes;
      double apart = model.costApart(text, 0, length) + malformed * MALFORMED;
      double nats = apart;
      if (apart + rarity < least + PAIRS * counted) {
        nats = model.cost(text, 0, length) + malformed * MALFORMED;
      }
      least = Math.min(least, nats + rarity);
      scored.add(
          new Scored(
              charset.charset(),
              language.getKey(),
              nats + rarity,
              TextCost.ofHan(nats, counted, length - counted),
              HanShapes.isMostlyHalfWidth(text, length) ? 0 : counted));
    }
    return least;
  }

  private static double prior(String charset, double rarity, @Nullable String declared) {
    return charset.equals(declared) ? -DECLARED : rarity;
  }

  private static Scored score(
      SingleByteCharset charset, byte[] sample, double ascii, @Nullable String declared) {
    String language = "";
    double total = Double.MAX_VALUE;
    double nats = 0;
    double foreign = isMostlyLatin(sample) ? OTHER_ALPHABET : 0;
    for (SingleByteCharset.Reader reader : charset.readers()) {
      double beyondAscii = reader.cost(sample) - reader.asciiCost(sample);
      double cost = beyondAscii + (reader.isLatin() ? reader.asciiCost(sample) : ascii + foreign);
      if (cost < total) {
        total = cost;
        nats = beyondAscii;
        language = reader.language();
      }
    }
    int steps = TextCost.steps(sample);
    TextCost cost = TextCost.ofLetters(nats, steps, sample.length - steps);
    double prior = prior(charset.name(), charset.rarity(), declared);
    return new Scored(charset.name(), language, total + prior, cost, 0);
  }

  private static boolean isMostlyLatin(byte[] sample) {
    int balance = 0;
    for (byte b : sample) {
      balance += b < 0 ? -LATIN_SHARE : Character.isLetter(b) ? 1 : 0;
    }
    return balance > 0;
  }

  /** What the ASCII beside ASCII costs in the language with Latin letters that it fits best. */
  private static double asciiCost(byte[] sample) {
    double least = Double.MAX_VALUE;
    for (SingleByteCharset.Reader reader : SingleByteCharset.latinReaders()) {
      least = Math.min(least, reader.asciiCost(sample));
    }
    return least;
  }

  /** How far the best reading is ahead of the next charset. */
  private static double lead(List<Scored> scored) {
    Scored best = scored.get(0);
    for (Scored other : scored) {
      if (!other.charset().equals(best.charset())) {
        return other.total() - best.total();
      }
    }
    return Double.MAX_VALUE;
  }

  private static List<CharsetCandidate> candidates(List<Scored> scored) {
    List<CharsetCandidate> candidates = new ArrayList<>();
    double best = scored.get(0).total();
    double next = best + lead(scored);
    for (Scored one : scored) {
      boolean known = candidates.stream().anyMatch(other -> other.charset().equals(one.charset()));
      if (!known) {
        double rival = candidates.isEmpty() ? next : best;
        double ahead = 1 / (1 + Math.exp(-(rival - one.total()) / SOFTNESS));
        candidates.add(
            new CharsetCandidate(
                one.charset(), one.language(), one.cost().quality() * Math.sqrt(ahead)));
      }
    }
    return candidates;
  }
}
