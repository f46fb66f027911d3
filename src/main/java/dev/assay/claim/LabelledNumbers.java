package dev.assay.claim;

import dev.assay.claim.ClaimTerms.Noun;
import dev.assay.claim.ClaimTerms.Side;
import dev.assay.claim.ClaimTerms.Word;
import dev.assay.lexicon.Hit;
import dev.assay.text.CodePoints;
import dev.assay.text.Span;
import org.jspecify.annotations.Nullable;

/** Knows the numbers of lists whose labels say what they count: "Houses damaged: 412". */
final class LabelledNumbers {

  private static final int LONGEST_LABEL = 60;
  private static final String PERSON = "{person}";
  private static final String ITEM = "{item}";

  private LabelledNumbers() {}

  /** The unit of what the label before a bare number counts; null where it has no such label. */
  static @Nullable String unit(Scene scene, QuantityReading reading) {
    int colon = scene.skipSpacesBack(reading.from) - 1;
    boolean apart = scene.peek(colon) == ':' && colon + 1 < reading.from;
    if (!apart
        || !endsItem(scene, reading.numeral.end())
        || reading.numeral.plain() && isDigit(reading)) {
      return null;
    }
    int start = start(scene, colon);
    if (AsideDates.hasDigit(scene, start, colon)
        || scene.nonClaims.endsAt(colon, Side.BEFORE.bit())) {
      return null;
    }
    if (scene.words.endsAt(colon, Word.Role.CONDITION.bit())) {
      return PERSON;
    }
    String unit = null;
    for (Hit<Noun> noun : scene.nouns.within(start, colon)) {
      boolean counted = noun.term().unit().startsWith("{") && !noun.term().unit().equals(ITEM);
      unit = unit == null && counted ? noun.term().unit() : unit;
    }
    return unit;
  }

  /** The first thing that the label before a number names, or null. */
  static @Nullable Span counted(Scene scene, int from) {
    int colon = scene.skipSpacesBack(from) - 1;
    if (scene.peek(colon) != ':') {
      return null;
    }
    for (Hit<Noun> noun : scene.nouns.within(start(scene, colon), colon)) {
      if (noun.term().unit().startsWith("{")) {
        return new Span(noun.start(), scene.wordEnd(noun.start()));
      }
    }
    return null;
  }

  /** A single digit may as well be a step or a rank. */
  private static boolean isDigit(QuantityReading reading) {
    return reading.numeral.end() - reading.numeral.start() < 2;
  }

  private static int start(Scene scene, int colon) {
    int start = colon;
    while (start > 0 && colon - start < LONGEST_LABEL && !isEdge(scene.peek(start - 1))) {
      start--;
    }
    return start;
  }

  private static boolean isEdge(int c) {
    return c == '\n' || c == ';' || c == '.' || c == '。' || c == ':' || c == ',';
  }

  /** A mark or the line ends behind the number, and no decimals or time of day. */
  private static boolean endsItem(Scene scene, int end) {
    int c = scene.peek(end);
    boolean mark = c == -1 || c == '\n' || c == ',' || c == ';' || c == '.' || c == '。' || c == '(';
    return (mark || c == ' ')
        && !CodePoints.isWord(scene.peek(scene.skipSpaces(end)))
        && !CodePoints.isDigit(scene.peek(end + 1));
  }
}
