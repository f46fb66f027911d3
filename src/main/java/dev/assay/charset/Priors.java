package dev.assay.charset;

import org.jspecify.annotations.Nullable;

/** What is known of a text's charset before its letters are looked at. */
final class Priors {

  /** What a declaration is worth: bytes that contradict it outweigh it soon. */
  private static final double DECLARED = 8;

  /** What it costs that a text with this many times more ASCII letters has another script. */
  private static final double FOREIGN = 6;

  /** What it costs that one letter or character of another script stands alone in Latin text. */
  static final double ALONE = 5;

  private static final int LATIN_SHARE = 3;

  /** ASCII letters beyond that share that make up Latin text rather than a name or a button. */
  private static final int LATIN_TEXT = 24;

  private Priors() {}

  /** What it costs that the charset is this one. */
  static double of(String charset, double rarity, @Nullable String declared) {
    return charset.equals(declared) ? -DECLARED : rarity;
  }

  /** What it costs that what is not ASCII in a text is no Latin letter. */
  static double foreign(byte[] sample) {
    return latinLetters(sample) > 0 ? FOREIGN : 0;
  }

  /** Whether a text is Latin whatever its charset, but for some characters. */
  static boolean isLatinText(byte[] sample) {
    return latinLetters(sample) > LATIN_TEXT;
  }

  /** ASCII letters beyond the share that makes other scripts unlikely. */
  private static int latinLetters(byte[] sample) {
    int balance = 0;
    for (byte b : sample) {
      balance += b < 0 ? -LATIN_SHARE : Character.isLetter(b) ? 1 : 0;
    }
    return balance;
  }
}
