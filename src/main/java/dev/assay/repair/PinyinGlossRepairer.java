package dev.assay.repair;

import dev.assay.lexicon.LexiconSource;
import dev.assay.text.AlignedText;
import dev.assay.text.CodePoints;
import dev.assay.text.CommonHan;
import dev.assay.text.MatchForm;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Readings that web converters leave in brackets behind a character: 學(xué)習(xí) → 學習.
 *
 * <p>A bracket goes only if it holds a reading of the character before it, tone mark and all. A
 * converter betrays itself by glossing everyday characters with their first reading, the same ones
 * every time; an author glosses a rare character, an unusual reading, or, to teach, every character
 * of a line. What an author glossed stays.
 */
final class PinyinGlossRepairer implements Repairer {

  /** Letters of the longest syllables: zhuāng, lüè written lu:è, a tone mark apart. */
  private static final int MAX_SYLLABLE = 8;

  /** Share of a passage's Han characters that only a teacher glosses. */
  private static final double TEACHING_SHARE = 0.6;

  /** Han characters that a passage must have before its share means something. */
  private static final int TEACHING_HAN = 4;

  private final PinyinReadings readings;

  PinyinGlossRepairer(LexiconSource lexicons) {
    this.readings = new PinyinReadings(lexicons);
  }

  /**
   * A bracket with what the character before it is read as.
   *
   * @param start position behind the character, whose blank or line end goes with the bracket
   * @param end position behind the bracket
   * @param first whether it is the character's first reading
   */
  private record Gloss(int start, int end, int character, boolean first) {}

  /** A syllable and the position of the bracket that closes behind it. */
  private record Syllable(String letters, int close) {}

  @Override
  public RepairPlan plan(AlignedText text) {
    RepairPlan plan = new RepairPlan(text);
    List<Gloss> glosses = find(text);
    if (glosses.isEmpty() || isTeaching(text, 0, text.length(), glosses.size())) {
      return plan;
    }
    if (!isConverted(text, glosses)) {
      return plan;
    }
    for (Gloss gloss : withoutTeachingLines(text, glosses)) {
      plan.delete(RepairKind.PINYIN_GLOSS, gloss.start(), gloss.end());
    }
    return plan;
  }

  private List<Gloss> find(AlignedText text) {
    List<Gloss> glosses = new ArrayList<>();
    int[] codePoints = text.toCodePoints();
    for (int i = 1; i < codePoints.length; i++) {
      if (!isOpener(codePoints[i])) {
        continue;
      }
      int start = isBlank(text.peek(i - 1)) ? i - 1 : i;
      int character = text.peek(start - 1);
      Syllable syllable = CodePoints.isHan(character) ? syllable(text, i + 1) : null;
      if (syllable == null) {
        continue;
      }
      String reading = reading(text, character, syllable);
      if (reading != null) {
        boolean first = readings.hasFirst(character, reading);
        glosses.add(new Gloss(start, syllable.close() + 1, character, first));
        i = syllable.close();
      }
    }
    return glosses;
  }

  /**
   * The reading of a character that a syllable is, by itself or with the 儿 that follows; or null.
   */
  private @Nullable String reading(AlignedText text, int character, Syllable syllable) {
    String reading = Syllables.standard(syllable.letters());
    if (readings.has(character, reading)) {
      return reading;
    }
    int next = text.peek(syllable.close() + 1);
    String stem = reading.endsWith("r") ? reading.substring(0, reading.length() - 1) : "";
    boolean retroflex = (next == '儿' || next == '兒') && readings.has(character, stem);
    return retroflex ? stem : null;
  }

  /** What stands from {@code from} to a closing bracket, if it may be one syllable. */
  private static @Nullable Syllable syllable(AlignedText text, int from) {
    int i = from + (isBlank(text.peek(from)) ? 1 : 0);
    i += text.peek(i) == '’' || text.peek(i) == '\'' ? 1 : 0;
    int first = i;
    int lineEnds = 0;
    while (i - first - lineEnds <= MAX_SYLLABLE) {
      if (text.peek(i) == '\n' && isSyllableLetter(text.peek(i + 1)) && lineEnds == 0) {
        lineEnds++;
      } else if (!isSyllableLetter(text.peek(i))) {
        break;
      }
      i++;
    }
    int last = i;
    i += CodePoints.isDigit(text.peek(i)) && text.peek(i) <= '5' ? 1 : 0;
    String letters = text.substring(first, i);
    i += isBlank(text.peek(i)) ? 1 : 0;
    return last > first && isCloser(text.peek(i)) ? new Syllable(letters, i) : null;
  }

  private static boolean isSyllableLetter(int c) {
    return CodePoints.isLatin(c)
        || c == 'ɑ'
        || c == ':'
        || c == '∶'
        || c >= Syllables.FIRST_MARK && c <= Syllables.LAST_MARK;
  }

  private static boolean isBlank(int c) {
    return c == ' ' || c == '\n';
  }

  private static boolean isOpener(int c) {
    return c < 0x80 ? c == '(' || c == '[' : c == '（' || c == '［';
  }

  private static boolean isCloser(int c) {
    return c == ')' || c == '）' || c == ']' || c == '］';
  }

  /**
   * Whether some everyday character is glossed wherever it stands, with its first reading or, if it
   * is one that a converter to traditional characters made, with any.
   */
  private static boolean isConverted(AlignedText text, List<Gloss> glosses) {
    BitSet candidates = new BitSet();
    for (Gloss gloss : glosses) {
      int simplified = MatchForm.simplified(gloss.character());
      boolean traditional = simplified != gloss.character();
      if ((gloss.first() || traditional) && CommonHan.isSimplified(simplified)) {
        candidates.set(gloss.character());
      }
    }
    int next = 0;
    for (int i = 0; i < text.length() && !candidates.isEmpty(); i++) {
      if (next < glosses.size() && glosses.get(next).start() == i + 1) {
        next++;
      } else {
        candidates.clear(text.codePointAt(i));
      }
    }
    return !candidates.isEmpty();
  }

  private static List<Gloss> withoutTeachingLines(AlignedText text, List<Gloss> glosses) {
    List<Gloss> kept = new ArrayList<>();
    int lineStart = 0;
    int next = 0;
    while (next < glosses.size()) {
      int lineEnd = text.indexOf('\n', lineStart);
      lineEnd = lineEnd < 0 ? text.length() : lineEnd;
      int first = next;
      while (next < glosses.size() && glosses.get(next).end() <= lineEnd) {
        next++;
      }
      if (!isTeaching(text, lineStart, lineEnd, next - first)) {
        kept.addAll(glosses.subList(first, next));
      }
      lineStart = lineEnd + 1;
    }
    return kept;
  }

  private static boolean isTeaching(AlignedText text, int start, int end, int glosses) {
    int han = 0;
    for (int i = start; i < end; i++) {
      han += CodePoints.isHan(text.codePointAt(i)) ? 1 : 0;
    }
    return han >= TEACHING_HAN && glosses >= han * TEACHING_SHARE;
  }
}
