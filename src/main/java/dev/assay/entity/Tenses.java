package dev.assay.entity;

import dev.assay.lexicon.Hit;
import dev.assay.lexicon.HitIndex;
import dev.assay.text.CodePoints;
import java.util.ArrayList;
import java.util.List;

/** What the words of a text that speak of the future say of the dates beside them. */
final class Tenses {

  /** Whether a date is past, as is the rule in news; may be either; or is to come. */
  enum Tense {
    PAST,
    OPEN,
    TO_COME
  }

  private static final int FUTURE_REACH = 40;

  /** A date between 与 and 相比 is no longer. */
  private static final int LONGEST_COMPARED = 14;

  private static final List<String> COMPARISONS =
      List.of("比", "较", "than ", "than in ", "compared with ", "compared to ");
  private static final String SENTENCE_ENDS = ".。!！?？;；\n";

  private final int[] form;
  private final List<Hit<DateTerm>> cues = new ArrayList<>();

  Tenses(int[] form, HitIndex<DateTerm> words) {
    this.form = form;
    if (words.has(DateTerm.Kind.FUTURE.bit())) {
      for (int i = 0; i < words.size(); i++) {
        if ((words.roles(i) & DateTerm.Kind.FUTURE.bit()) != 0) {
          cues.add(words.get(i));
        }
      }
    }
  }

  /** What the words around a position say of whether a date there is past or to come. */
  Tense at(int at) {
    int low = 0;
    int high = cues.size();
    while (low < high) {
      int middle = low + high >>> 1;
      if (cues.get(middle).start() < at) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    Hit<DateTerm> before = low == 0 ? null : cues.get(low - 1);
    if (low > 1 && cues.get(low - 2).start() == cues.get(low - 1).start()) {
      before = cues.get(low - 2);
    }
    if (before != null && isNear(before.end(), at)) {
      boolean close =
          at - before.end() <= (CodePoints.isLatin(form[before.start()]) ? FUTURE_REACH : 5);
      return close && before.length() > 1 ? Tense.TO_COME : Tense.OPEN;
    }
    Hit<DateTerm> behind = low == cues.size() ? null : cues.get(low);
    return behind != null && isNear(at, behind.start()) ? Tense.OPEN : Tense.PAST;
  }

  /** Whether a date at a position is one to compare with: 较2019年, "than in 2019". */
  boolean isCompared(int at) {
    for (String comparison : COMPARISONS) {
      if (endsWith(comparison, at)) {
        return true;
      }
    }
    return at > 0 && "与同跟".indexOf(form[at - 1]) >= 0 && isBeforeComparison(at);
  }

  /** Whether 相比 stands shortly behind a position: 与去年8月相比. */
  private boolean isBeforeComparison(int at) {
    for (int i = at; i + 1 < form.length && i < at + LONGEST_COMPARED; i++) {
      if (form[i] == '相' && form[i + 1] == '比') {
        return true;
      }
    }
    return false;
  }

  private boolean endsWith(String words, int end) {
    int start = end - words.length();
    for (int i = 0; i < words.length(); i++) {
      if (start < 0 || form[start + i] != words.charAt(i)) {
        return false;
      }
    }
    return true;
  }

  private boolean isNear(int from, int to) {
    for (int i = from; i < to && to - from <= FUTURE_REACH; i++) {
      if (SENTENCE_ENDS.indexOf(form[i]) >= 0) {
        return false;
      }
    }
    return to - from <= FUTURE_REACH;
  }
}
