package dev.assay.claim;

import dev.assay.claim.ClaimTerms.NumberWord;
import dev.assay.claim.ClaimTerms.Unit;
import dev.assay.lexicon.Hit;
import dev.assay.lexicon.LexiconSource;
import dev.assay.text.CodePoints;
import dev.assay.text.MatchForm;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Units and multipliers that stick to digits: 10kg, US$5, 3bn. The vocabulary finds whole words
 * only, so that these are looked up here.
 */
final class Units {

  private static final int LONGEST = 8;

  private final Map<String, Unit> suffixes = new HashMap<>();
  private final Map<String, Unit> prefixes = new HashMap<>();
  private final Map<String, NumberWord> abbreviations = new HashMap<>();

  Units(LexiconSource lexicons) {
    ClaimLexicon.forEachUnit(lexicons, this::add);
    ClaimLexicon.forEachNumberWord(
        lexicons,
        (word, term) -> {
          if (term.role() == NumberWord.Role.ABBREVIATION) {
            abbreviations.put(word, term);
          }
        });
  }

  private void add(String form, Unit unit) {
    int[] folded = MatchForm.of(form);
    String key = new String(folded, 0, folded.length);
    if (folded.length > LONGEST || !CodePoints.isLatin(folded[0])) {
      return;
    }
    if (unit.before()) {
      prefixes.putIfAbsent(key, unit);
    }
    if (unit.after()) {
      suffixes.putIfAbsent(key, unit);
    }
  }

  /** The unit that the letters from a position on write, or null. */
  @Nullable Hit<Unit> suffixAt(int[] form, int start) {
    int end = start;
    while (end < form.length && end - start < LONGEST && isUnitLetter(form[end])) {
      end++;
    }
    if (end < form.length && CodePoints.isWord(form[end])) {
      return null;
    }
    return hit(suffixes, form, start, end);
  }

  /** The unit that the letters up to a position write, or null. */
  @Nullable Hit<Unit> prefixEndingAt(int[] form, int end) {
    int start = end;
    while (start > 0 && end - start < LONGEST && isPrefixLetter(form[start - 1])) {
      start--;
    }
    if (start > 0 && CodePoints.isWord(form[start - 1])) {
      return null;
    }
    return hit(prefixes, form, start, end);
  }

  boolean isSuffix(int[] form, int start) {
    return suffixAt(form, start) != null;
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

  boolean isPrefix(int[] form, int end) {
    return prefixEndingAt(form, end) != null;
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
