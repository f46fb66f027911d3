package dev.assay.claim;

import dev.assay.claim.ClaimTerms.NumberWord;
import dev.assay.claim.ClaimTerms.Side;
import dev.assay.claim.ClaimTerms.Unit;
import dev.assay.lexicon.Hit;
import dev.assay.lexicon.LexiconFile;
import dev.assay.lexicon.LexiconSource;
import dev.assay.text.CodePoints;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Knows the capitals that stand for a country's money in its papers: P2.9 billion, R450 million.
 */
final class MoneyLetters {

  private record Letter(int letter, String country, Unit unit) {}

  private final List<Letter> letters = new ArrayList<>();

  MoneyLetters(LexiconSource lexicons) {
    for (LexiconFile file : lexicons.files("money_letters")) {
      for (List<String> row : file.rows()) {
        String money = row.get(file.column("money"));
        letters.add(
            new Letter(
                row.get(file.column("letter")).codePointAt(0),
                row.get(file.column("country")),
                new Unit(ClaimKind.MONEY, money, BigDecimal.ONE, BigDecimal.ONE, Side.BEFORE)));
      }
    }
  }

  /** The money that the capital before the digits at a position means in the text, or null. */
  @Nullable Hit<Unit> before(Scene scene, int digits) {
    int at = digits - 1;
    boolean alone = at >= 0 && !CodePoints.isWord(scene.peek(at - 1));
    if (!alone || !CodePoints.isDigit(scene.peek(digits)) || !isSum(scene, digits)) {
      return null;
    }
    int written = scene.text.codePointAt(at);
    for (Letter letter : letters) {
      if (letter.letter == written && scene.names(letter.country)) {
        return new Hit<>(at, digits, letter.unit);
      }
    }
    return null;
  }

  /**
   * Whether digits are grouped or have a multiplier: 5,000 and 2.9 billion, but no number of a
   * road.
   */
  private static boolean isSum(Scene scene, int start) {
    Digits digits = new Digits(scene.text, scene.form, start);
    int next = scene.skipSpaces(digits.end());
    boolean scaled =
        scene.numberWords.startingAt(next, word -> word.role() == NumberWord.Role.SCALE) != null;
    boolean grouped =
        !digits.plain() && scene.peek(start + 1) != '.' && scene.peek(start + 2) != '.';
    boolean stuck = "bmk".indexOf(scene.peek(digits.end())) >= 0;
    return scaled || grouped || stuck;
  }
}
