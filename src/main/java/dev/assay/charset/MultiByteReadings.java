package dev.assay.charset;

import dev.assay.text.model.CharacterModel;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads a sample in all charsets of several bytes a character and their languages. */
final class MultiByteReadings {

  /** Cost of bytes that encode nothing. */
  private static final double MALFORMED = 14;

  /** What pairs save at most for each character of a text, on average. */
  private static final double PAIRS = 3;

  /** What a character costs on average in text that in no other charset reads as well. */
  private static final double BEYOND_DOUBT = 7;

  /** Rarity of a language that has charsets of its own: EUC-JP has the kana of GB 2312. */
  private static final double UNUSUAL = 5;

  /** Characters that prove it. */
  private static final int PROOF = 24;

  private final byte[] sample;
  private final boolean whole;
  private final @Nullable String declared;
  private final double foreign;
  private final boolean latin;
  private final List<Reading> readings = new ArrayList<>();
  private double least = Double.MAX_VALUE;

  /** Whether the best reading is in a language that the charset is for. */
  private boolean usual;

  /** Characters of the best reading. */
  private int bestCharacters;

  private MultiByteReadings(byte[] sample, boolean whole, @Nullable String declared) {
    this.sample = sample;
    this.whole = whole;
    this.declared = declared;
    this.foreign = Priors.foreign(sample);
    this.latin = Priors.isLatinText(sample);
  }

  /**
   * All readings, in no order.
   *
   * @param whole whether the sample ends where the text does
   * @param likely the charsets to try, or null for all until one is beyond doubt
   */
  static List<Reading> of(
      byte[] sample, boolean whole, @Nullable String declared, @Nullable Set<String> likely) {
    MultiByteReadings readings = new MultiByteReadings(sample, whole, declared);
    for (MultiByteCharset charset : MultiByteCharset.ALL) {
      if (likely == null || likely.contains(charset.charset())) {
        readings.add(charset);
        if (likely == null && readings.isBeyondDoubt()) {
          break;
        }
      }
    }
    return readings.readings;
  }

  private boolean isBeyondDoubt() {
    return usual && least < BEYOND_DOUBT * bestCharacters && bestCharacters >= PROOF;
  }

  private void add(MultiByteCharset charset) {
    RawText read = charset.read(sample, 0, sample.length);
    int[] text = read.text().toCodePoints();
    int malformed = read.malformed();
    int length = text.length;
    if (!whole && length > 0 && text[length - 1] == RawText.REPLACEMENT) {
      malformed--; // the sample's end has cut a character
      length--;
    }
    int counted = TextCost.count(text, length);
    int characters = HanShapes.isMostlyHalfWidth(text, length) ? 0 : counted;
    double rarity = Priors.of(charset.charset(), charset.rarity(), declared);
    double common = malformed * MALFORMED + HanShapes.cost(text, length, latin) + foreign + rarity;
    CharacterModel last = null;
    double together = 0;
    for (MultiByteCharset.Language language : charset.languages()) {
      CharacterModel model = language.model();
      double nats = model.costApart(text, 0, length);
      double fixed = common + language.rarity();
      if (nats + fixed < least + PAIRS * counted) {
        if (last == null || !model.hasPairsOf(last)) {
          together = model.costTogether(text, 0, length);
          last = model;
        }
        nats += together;
      }
      if (nats + fixed < least) {
        least = nats + fixed;
        bestCharacters = characters;
        usual = language.rarity() < UNUSUAL;
      }
      TextCost cost = TextCost.ofHan(nats + malformed * MALFORMED, counted, length - counted);
      readings.add(
          new Reading(
              charset.charset(), model.language(), nats + fixed, cost.quality(), characters));
    }
  }
}
