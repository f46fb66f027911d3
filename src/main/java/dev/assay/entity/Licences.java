package dev.assay.entity;

import dev.assay.text.CodePoints;
import dev.assay.text.Span;
import java.util.ArrayList;
import java.util.List;

/** Registration numbers: ICP and 公网安备, numbers behind 许可证, and credit codes that check out. */
final class Licences {

  private static final int STARTS = Marks.WORD | Marks.PROVINCE;
  private static final String RECORD = "icp备";
  private static final String PERMIT = "icp证";
  private static final String NETWORK = "公网安备";
  private static final String CREDIT_DIGITS = "0123456789abcdefghjklmnpqrtuwxy";
  private static final int[] CREDIT_WEIGHTS = {
    1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28
  };
  private static final int CREDIT_LENGTH = 18;

  /** Where the six digits of a division begin in a credit code. */
  private static final int CREDIT_DIVISION = 2;

  private static final int FEWEST_DIGITS = 5;
  private static final int LONGEST = 40;

  private final int[] form;
  private final Marks marks;
  private final Contacts.CueFinder cues;
  private final List<Draft> found = new ArrayList<>();

  /**
   * @param form a text in its match form
   * @param marks of the text
   */
  Licences(int[] form, Marks marks, Contacts.CueFinder cues) {
    this.form = form;
    this.marks = marks;
    this.cues = cues;
  }

  List<Draft> find() {
    int done = 0;
    for (int n = 0; n < marks.size(); n++) {
      int i = marks.at(n);
      if (i >= done && marks.is(n, STARTS)) {
        int end = marks.is(n, Marks.WORD) ? credit(i) : provincial(i);
        end = end < 0 && startsWord(i) ? announced(i) : end;
        done = Math.max(done, end);
      }
    }
    return found;
  }

  private int credit(int start) {
    return CodePoints.isDigit(peek(start + CREDIT_DIVISION)) ? creditCode(start) : -1;
  }

  private boolean startsWord(int i) {
    return i == 0 || !CodePoints.isWord(form[i - 1]);
  }

  /** 晋ICP备06001850号-1, 晋公网安备14010602060069号, 晋B2-20060016. */
  private int provincial(int start) {
    int head =
        matches(start + 1, RECORD) || matches(start + 1, PERMIT)
            ? start + 5
            : matches(start + 1, NETWORK) ? start + 5 : valueAdded(start + 1);
    if (head < 0) {
      return -1;
    }
    int digits = skipSpaces(head);
    int end = digits;
    while (CodePoints.isDigit(peek(end))) {
      end++;
    }
    if (end - digits < FEWEST_DIGITS) {
      return -1;
    }
    end = peek(end) == '号' ? end + 1 : end;
    if (peek(end) == '-' && CodePoints.isDigit(peek(end + 1))) {
      end++;
      while (CodePoints.isDigit(peek(end))) {
        end++;
      }
    }
    add(start, end, 0.98);
    return end;
  }

  /** The B2- of a licence for value-added telecommunications; behind it, or -1. */
  private int valueAdded(int at) {
    return (peek(at) == 'a' || peek(at) == 'b')
            && peek(at + 1) >= '1'
            && peek(at + 1) <= '2'
            && peek(at + 2) == '-'
        ? at + 3
        : -1;
  }

  /** A unified social credit code: eighteen characters, the last of which checks the others. */
  private int creditCode(int start) {
    int sum = 0;
    for (int i = 0; i < CREDIT_LENGTH; i++) {
      int value = CREDIT_DIGITS.indexOf(peek(start + i));
      if (value < 0 || peek(start + i) == -1) {
        return -1;
      }
      if (i < CREDIT_LENGTH - 1) {
        sum += value * CREDIT_WEIGHTS[i];
      } else if (value != (31 - sum % 31) % 31) {
        return -1;
      }
    }
    int end = start + CREDIT_LENGTH;
    if (CodePoints.isWord(peek(end))) {
      return -1;
    }
    add(start, end, 0.98);
    return end;
  }

  /** A number behind 许可证 and the like. */
  private int announced(int start) {
    if (!cues.leadsTo(start)) {
      return -1;
    }
    int end = start;
    int digits = 0;
    while (end - start < LONGEST && isLicenceCharacter(end)) {
      digits += CodePoints.isDigit(form[end]) ? 1 : 0;
      end++;
    }
    while (end > start
        && (form[end - 1] == '-' || form[end - 1] == ')' && !holdsOpening(start, end))) {
      end--;
    }
    if (digits < FEWEST_DIGITS) {
      return -1;
    }
    end = peek(end) == '号' ? end + 1 : end;
    add(start, end, 0.85);
    return end;
  }

  private boolean holdsOpening(int start, int end) {
    for (int i = start; i < end; i++) {
      if (form[i] == '(') {
        return true;
      }
    }
    return false;
  }

  private boolean isLicenceCharacter(int i) {
    int c = peek(i);
    return c > 0 && (CodePoints.isWord(c) || c == '-' || c == '(' || c == ')' || isProvinceAt(i));
  }

  private boolean isProvinceAt(int i) {
    return Marks.isProvince(peek(i)) || peek(i) == '第' || peek(i) == '字';
  }

  private void add(int start, int end, double confidence) {
    found.add(Draft.named(EntityType.LICENSE, new Span(start, end), null, confidence));
  }

  private boolean matches(int at, String word) {
    for (int i = 0; i < word.length(); i++) {
      if (peek(at + i) != word.charAt(i)) {
        return false;
      }
    }
    return true;
  }

  private int skipSpaces(int from) {
    int p = from;
    while (peek(p) == ' ') {
      p++;
    }
    return p;
  }

  private int peek(int i) {
    return i < 0 || i >= form.length ? -1 : form[i];
  }
}
