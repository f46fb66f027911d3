package dev.assay.claim;

import dev.assay.lexicon.Hit;

/** Knows the amounts in brackets that say the one before them in another money or unit. */
final class Conversions {

  private Conversions() {}

  /** "3.1 trillion yuan ($430 billion)", "5 miles (about 8 km)". */
  static boolean isConversion(Scene scene, Quantity previous, Quantity quantity) {
    boolean kind = quantity.kind() == ClaimKind.MONEY || quantity.kind() == ClaimKind.MEASURE;
    int open = scene.skipSpaces(behindPer(scene, previous));
    return kind
        && previous.kind() == quantity.kind()
        && !previous.unit().equals(quantity.unit())
        && !scene.document.isChinese()
        && scene.peek(open) == '('
        && scene.skipSpaces(behindFiller(scene, open + 1)) == quantity.from();
  }

  /** Behind "per hour" in "95 miles per hour (153 km/h)". */
  private static int behindPer(Scene scene, Quantity previous) {
    int per = scene.skipSpaces(previous.to());
    return previous.per() != null && scene.formIs(per, "per ")
        ? scene.wordEnd(scene.skipSpaces(per + "per ".length()))
        : previous.to();
  }

  /** Behind "equal to", "or": what may open the bracket. */
  private static int behindFiller(Scene scene, int start) {
    Hit<ClaimTerms.Word> word =
        scene.words.startingAt(scene.skipSpaces(start), ClaimTerms.Word.Role.JOIN.bit());
    return word == null ? start : word.end();
  }
}
