package dev.assay.repair;

import dev.assay.lexicon.LexiconSource;
import dev.assay.text.AlignedText;
import dev.assay.text.CodePoints;
import dev.assay.text.CommonHan;
import dev.assay.text.MatchForm;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/**
 * Readings that web converters leave in brackets behind a character: 學(xué)習(xí) → 學習.
 *
 * <p>A bracket goes only if it holds a reading of the character before it, tone mark and all. A
 * converter betrays itself by glossing everyday characters with their first reading, the same ones
 * every time; an author glosses a rare character, an unusual reading, or, to teach, every character
 * of a line. What an author glossed stays.
 */
final class PinyinGlossRepairer implements Repairer {

  /** The longest syllables, zhuāng and lüè written lu:è among them. */
  private static final int MAX_SYLLABLE = 7;

  /** Share of a passage's Han characters that only a teacher glosses. */
  private static final double TEACHING_SHARE = 0.6;

  /** Han characters that a passage must have before its share means something. */
  private static final int TEACHING_HAN = 4;

  private final PinyinReadings readings;

  PinyinGlossRepairer(LexiconSource lexicons) {
    this.readings = new PinyinReadings(lexicons);
  }

  /** A bracket from {@code start} to {@code end} behind a character that is read so. */
  private record Gloss(int start, int end, int character, boolean first) {}

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
    for (int i = 1; i < text.length(); i++) {
      int open = text.codePointAt(i);
      int character = text.codePointAt(i - 1);
      if (open != '(' && open != '（' || !CodePoints.isHan(character)) {
        continue;
      }
      int close = syllableEnd(text, i + 1);
      if (close < 0) {
        continue;
      }
      String syllable = Syllables.standard(text.substring(i + 1, close));
      if (readings.has(character, syllable)) {
        glosses.add(new Gloss(i, close + 1, character, readings.hasFirst(character, syllable)));
        i = close;
      }
    }
    return glosses;
  }

  /** Position of the bracket that closes one syllable, or -1; line ends may stand around it. */
  private static int syllableEnd(AlignedText text, int from) {
    int first = from + (text.peek(from) == '\n' ? 1 : 0);
    int i = first;
    while (i <= first + MAX_SYLLABLE && isSyllableLetter(text.peek(i))) {
      i++;
    }
    int last = i;
    i += CodePoints.isDigit(text.peek(i)) && text.peek(i) <= '5' ? 1 : 0;
    i += text.peek(i) == '\n' ? 1 : 0;
    int close = text.peek(i);
    return last > first && (close == ')' || close == '）') ? i : -1;
  }

  private static boolean isSyllableLetter(int c) {
    return CodePoints.isLatin(c) || c == ':' || c == '∶';
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
