package dev.assay.claim;

import dev.assay.claim.ClaimTerms.NumberWord;
import dev.assay.claim.ClaimTerms.Unit;
import dev.assay.lexicon.Hit;
import dev.assay.lexicon.LexiconSource;
import dev.assay.text.CodePoints;
import dev.assay.text.MatchForm;
import dev.assay.text.Span;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Units and multipliers that the vocabulary cannot find: those that stick to digits (10kg, US$5,
 * 3bn), for it finds whole words only, and those that their capitals tell from other words (TRY,
 * mW), for it folds them.
 */
final class Units {

  private static final int LONGEST = 8;

  private final Map<String, Unit> suffixes = new HashMap<>();
  private final Map<String, Unit> prefixes = new HashMap<>();

  /** By the only spelling that counts, whatever the side; no two units of one spelling differ. */
  private final Map<String, Unit> spelled = new HashMap<>();

  private final Map<String, NumberWord> abbreviations = new HashMap<>();

  private final MoneyLetters letters;

  Units(LexiconSource lexicons) {
    letters = new MoneyLetters(lexicons);
    ClaimLexicon.forEachUnit(lexicons, this::add);
    ClaimLexicon.forEachNumberWord(
        lexicons,
        (word, term) -> {
          if (term.role() == NumberWord.Role.ABBREVIATION) {
            abbreviations.put(word, term);
          }
        });
  }

  /** Whether the capitals of a form in a lexicon tell it from other words. */
  static boolean isSpelled(String form) {
    return form.codePoints().anyMatch(CodePoints::isUpperLatin);
  }

  private void add(String form, Unit unit) {
    if (isSpelled(form)) {
      spelled.putIfAbsent(form, unit);
      return;
    }
    int[] folded = MatchForm.of(form);
    String key = new String(folded, 0, folded.length);
    boolean dollar = folded[0] == '$' && folded.length > 1; // $US
    if (folded.length > LONGEST || !CodePoints.isLatin(folded[0]) && !dollar) {
      return;
    }
    if (unit.before()) {
      prefixes.putIfAbsent(key, unit);
    }
    if (unit.sticks()) {
      suffixes.putIfAbsent(key, unit);
    }
  }

  /** The unit that the letters from a position on write, or null. */
  @Nullable Hit<Unit> suffixAt(Scene scene, int start) {
    int end = endOfSuffix(scene.form, start);
    if (end == start || end < scene.form.length && CodePoints.isWord(scene.form[end])) {
      return null;
    }
    Hit<Unit> exact = spelled(scene, start, end);
    return exact != null && exact.term().sticks() ? exact : hit(suffixes, scene.form, start, end);
  }

  /** The unit behind a position that its capitals tell from other words, or null: 5 TRY, 3 mA. */
  @Nullable Hit<Unit> spelledAt(Scene scene, int start) {
    int end = endOfSuffix(scene.form, start);
    Hit<Unit> exact =
        end < scene.form.length && CodePoints.isWord(scene.form[end])
            ? null
            : spelled(scene, start, end);
    return exact != null && exact.term().after() ? exact : null;
  }

  /** Behind the letters from a position on, and a square or cube that digits write: m2. */
  private static int endOfSuffix(int[] form, int start) {
    int end = start;
    while (end < form.length && end - start < LONGEST && isUnitLetter(form[end])) {
      end++;
    }
    int power = end > start && end < form.length && form[end] == '^' ? end + 1 : end;
    boolean raised =
        end > start && power < form.length && (form[power] == '2' || form[power] == '3');
    return raised ? power + 1 : end;
  }

  /** The unit that the letters up to a position write, or null. */
  @Nullable Hit<Unit> prefixEndingAt(Scene scene, int end) {
    int start = startOfPrefix(scene.form, end);
    Hit<Unit> letter = end - start == 1 ? letters.before(scene, end) : null;
    if (letter != null) {
      return letter;
    }
    if (start > 0 && CodePoints.isWord(scene.form[start - 1])) {
      return null;
    }
    Hit<Unit> exact = spelled(scene, start, end);
    return exact != null && exact.term().before() ? exact : hit(prefixes, scene.form, start, end);
  }

  /** The unit before a position that its capitals tell from other words, or null: TRY 5. */
  @Nullable Hit<Unit> spelledEndingAt(Scene scene, int end) {
    int start = startOfPrefix(scene.form, end);
    Hit<Unit> exact =
        start > 0 && CodePoints.isWord(scene.form[start - 1]) ? null : spelled(scene, start, end);
    return exact != null && exact.term().before() ? exact : null;
  }

  private static int startOfPrefix(int[] form, int end) {
    int start = end;
    while (start > 0 && end - start < LONGEST && isPrefixLetter(form[start - 1])) {
      start--;
    }
    return start;
  }

  boolean isSuffix(Scene scene, int start) {
    return suffixAt(scene, start) != null;
  }

  /** Whether a unit's letters stand right before a position and digits before them: 5km-10km. */
  boolean isSuffixBefore(int[] form, int end) {
    int start = end;
    while (start > 0 && end - start < LONGEST && CodePoints.isLatin(form[start - 1])) {
      start--;
    }
    return start > 0
        && CodePoints.isDigit(form[start - 1])
        && suffixes.containsKey(new String(form, start, end - start));
  }

  boolean isPrefix(Scene scene, int end) {
    return prefixEndingAt(scene, end) != null;
  }

  /** The multiplier that a run of letters writes, or null. */
  @Nullable Hit<NumberWord> abbreviationAt(int[] form, int start) {
    int end = start;
    while (end < form.length && end - start < LONGEST && CodePoints.isLatin(form[end])) {
      end++;
    }
    if (end == start || end < form.length && CodePoints.isWord(form[end])) {
      return null;
    }
    NumberWord word = abbreviations.get(new String(form, start, end - start));
    return word == null ? null : new Hit<>(start, end, word);
  }

  private @Nullable Hit<Unit> spelled(Scene scene, int start, int end) {
    boolean capital = false;
    for (int i = start; i < end; i++) {
      capital |= CodePoints.isUpperLatin(scene.text.codePointAt(i));
    }
    Unit unit = capital ? spelled.get(scene.text.substring(new Span(start, end))) : null;
    return unit == null ? null : new Hit<>(start, end, unit);
  }

  private static @Nullable Hit<Unit> hit(Map<String, Unit> units, int[] form, int start, int end) {
    Unit unit = start == end ? null : units.get(new String(form, start, end - start));
    return unit == null ? null : new Hit<>(start, end, unit);
  }

  private static boolean isUnitLetter(int c) {
    return CodePoints.isLatin(c) || c == '²' || c == '³' || c == 'µ' || c == 'μ';
  }

  private static boolean isPrefixLetter(int c) {
    return CodePoints.isLatin(c) || c == '$' || c == '¥' || c == '¢' || c == '₵';
  }
}
