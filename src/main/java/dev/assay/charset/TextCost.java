package dev.assay.charset;

import dev.assay.text.model.CharacterModel;
import dev.assay.text.model.LanguageModels;
import dev.assay.text.model.LetterModel;

/**
 * How unlikely it is that somebody wrote a text.
 *
 * @param nats negative natural logarithm of the probability
 * @param counted what it is about: characters beyond ASCII or, of letters, steps from or to one
 * @param alphabetic whether they are letters rather than Chinese, Japanese or Korean
 */
record TextCost(double nats, double counted, boolean alphabetic) {

  /** Cost a character at which a text may as well be noise, and the one at which it is none. */
  private static final double NOISE = 14;

  private static final double CLEAN = 9;
  private static final double NOISE_LETTER = 10;
  private static final double CLEAN_LETTER = 5.5;

  static final double MIN_QUALITY = 0.3;

  /** ASCII beside ASCII reads as text in every charset: so many are worth a clean character. */
  private static final double ASCII_FOR_ONE = 8;

  /** The cost of letters, where {@code ascii} more code points are ASCII beside ASCII. */
  static TextCost ofLetters(double nats, int steps, int ascii) {
    double clean = ascii / ASCII_FOR_ONE;
    return new TextCost(nats + clean * CLEAN_LETTER, steps + clean, true);
  }

  /** The cost of Chinese, Japanese or Korean, where {@code ascii} more code points are ASCII. */
  static TextCost ofHan(double nats, int counted, int ascii) {
    double clean = ascii / ASCII_FOR_ONE;
    return new TextCost(nats + clean * CLEAN, counted + clean, false);
  }

  static TextCost ofCharacters(int[] text, String language) {
    CharacterModel model = LanguageModels.characters(language);
    return new TextCost(model.cost(text, 0, text.length), count(text, text.length), false);
  }

  /** The cost in the language that a text fits best, ASCII beside ASCII not counted. */
  static TextCost least(int[] text) {
    int counted = count(text, text.length);
    double han = CharacterModel.leastCost(LanguageModels.characters(), text, text.length);
    double letters = LetterModel.leastCost(LanguageModels.letters(), text, text.length);
    return letters < han
        ? new TextCost(letters, steps(text), true)
        : new TextCost(han, counted, false);
  }

  /** Code points beyond ASCII among the first {@code length}. */
  static int count(int[] text, int length) {
    int counted = 0;
    for (int i = 0; i < length; i++) {
      counted += text[i] >= 0x80 ? 1 : 0;
    }
    return counted;
  }

  /** Steps from or to a byte beyond ASCII. */
  static int steps(byte[] bytes) {
    int steps = 0;
    byte last = 0;
    for (byte b : bytes) {
      steps += b < 0 || last < 0 ? 1 : 0;
      last = b;
    }
    return steps;
  }

  private static int steps(int[] text) {
    int steps = 0;
    int last = 0;
    for (int c : text) {
      steps += c >= 0x80 || last >= 0x80 ? 1 : 0;
      last = c;
    }
    return steps;
  }

  /** 1 for what reads as text, down to 0 for noise. */
  double quality() {
    if (counted == 0) {
      return 1;
    }
    double mean = nats / counted;
    double quality =
        alphabetic
            ? (NOISE_LETTER - mean) / (NOISE_LETTER - CLEAN_LETTER)
            : (NOISE - mean) / (NOISE - CLEAN);
    return Math.max(0, Math.min(1, quality));
  }

  boolean isText() {
    return quality() >= MIN_QUALITY;
  }
}
