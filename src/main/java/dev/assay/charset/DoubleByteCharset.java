package dev.assay.charset;

import dev.assay.text.CodePoints;
import java.nio.charset.Charset;
import org.jspecify.annotations.Nullable;

/**
 * A charset of one and two bytes a character, read by table. Each is read as browsers read it, by
 * its largest common extension: GB18030 with its four-byte forms and Microsoft's euro sign, Big5
 * with Microsoft's signs and the Hong Kong supplement, Shift_JIS and EUC-KR with Microsoft's
 * additions.
 */
final class DoubleByteCharset {

  static final DoubleByteCharset GB18030 = new DoubleByteCharset("GB18030", "GB18030", null);
  static final DoubleByteCharset BIG5 =
      new DoubleByteCharset("Big5", "x-windows-950", "Big5-HKSCS");
  static final DoubleByteCharset SHIFT_JIS =
      new DoubleByteCharset("Shift_JIS", "windows-31j", null);
  static final DoubleByteCharset EUC_KR = new DoubleByteCharset("EUC-KR", "x-windows-949", null);

  static final DoubleByteCharset EUC_JP = new DoubleByteCharset("EUC-JP", "EUC-JP", null);
  static final DoubleByteCharset EUC_TW = new DoubleByteCharset("x-EUC-TW", "x-EUC-TW", null);

  private static final int NONE = 0;

  /** Marks a character of the second table; the code point is what remains. */
  private static final int SUPPLEMENT = 1 << 30;

  /** Marks one of the few characters with a combining mark; the mark stands above the letter. */
  private static final int COMBINED = 1 << 29;

  private static final int COMBINED_SHIFT = 12;

  private final String name;
  private final Charset base;
  private final boolean fourBytes;

  /** Code points by lead and trail byte, behind those of single bytes. */
  private final int[] characters = new int[1 << 16];

  /** The same for most pairs, in half the memory: text is read all over the table. */
  private final char[] plain = new char[1 << 16];

  private DoubleByteCharset(String name, String base, @Nullable String supplement) {
    this.name = name;
    this.base = Charset.forName(base);
    this.fourBytes = name.equals("GB18030");
    fill(this.base, 0);
    if (supplement != null) {
      fill(Charset.forName(supplement), SUPPLEMENT);
    }
    if (fourBytes) {
      characters[0x80] = 0x20AC;
    }
    if (supplement != null) {
      characters[0xA241] = 0xFF0F; // a solidus in all tables but Microsoft's, where nobody means ∕
    }
    for (int pair = 0x8000; pair < plain.length; pair++) {
      boolean simple = (pair & 0xFF) != 0 && characters[pair] < COMBINED;
      plain[pair] = simple && characters[pair] <= Character.MAX_VALUE ? (char) characters[pair] : 0;
    }
  }

  private void fill(Charset charset, int flag) {
    for (int single = 0x80; single <= 0xFF; single++) {
      set(single, new String(new byte[] {(byte) single}, charset), flag);
    }
    byte[] pair = new byte[2];
    for (int lead = 0x81; lead <= 0xFE; lead++) {
      for (int trail = 0x30; trail <= 0xFE; trail++) {
        pair[0] = (byte) lead;
        pair[1] = (byte) trail;
        if (characters[lead] == NONE) {
          set(lead << 8 | trail, new String(pair, charset), flag);
        }
      }
    }
  }

  private void set(int bytes, String decoded, int flag) {
    int first = decoded.codePointAt(0);
    int second = decoded.length() == 2 ? decoded.charAt(1) : 0;
    if (characters[bytes] != NONE || decoded.indexOf(RawText.REPLACEMENT) >= 0) {
      return;
    }
    if (isPrivateUse(first) && !fourBytes || bytes < 0x100 && first < 0xA0) {
      return;
    }
    if (decoded.codePointCount(0, decoded.length()) == 1) {
      characters[bytes] = first | flag;
    } else if (first < 1 << COMBINED_SHIFT && second >= 0x300 && second < 0x370) {
      characters[bytes] = first | second << COMBINED_SHIFT | COMBINED | flag;
    }
  }

  private static boolean isPrivateUse(int c) {
    return c >= 0xE000 && c < 0xF900;
  }

  /** IANA name. */
  String name() {
    return name;
  }

  RawText read(byte[] bytes, int from, int to) {
    RawText text = new RawText(bytes, (to - from) / 2 + 16);
    CharacterRun run = new CharacterRun(to - from);
    int i = from;
    while (i < to) {
      run.clear();
      int end = addPlain(bytes, i, to, run);
      text.append(run, i);
      i = end > i ? end : readOther(text, bytes, i, to);
    }
    return text;
  }

  /** Adds ASCII and pairs of the plain table. */
  private int addPlain(byte[] bytes, int from, int to, CharacterRun run) {
    int i = from;
    while (i < to && !run.isFull()) {
      if (bytes[i] >= 0) {
        run.add(bytes[i++], 1);
        continue;
      }
      if (i + 1 == to) {
        break;
      }
      int character = plain[(bytes[i] & 0xFF) << 8 | bytes[i + 1] & 0xFF];
      if (character == NONE) {
        break;
      }
      run.add(character, 2);
      i += 2;
    }
    return i;
  }

  /** Reads what is neither ASCII nor a plain pair; the position behind it. */
  private int readOther(RawText text, byte[] bytes, int start, int to) {
    int trail = start + 1 < to ? bytes[start + 1] & 0xFF : 0;
    int character = characters[(bytes[start] & 0xFF) << 8 | trail];
    if (character == NONE || trail == 0) {
      return readUnpaired(text, bytes, start, to);
    }
    append(text, character, start);
    return start + 2;
  }

  private static void append(RawText text, int character, int start) {
    if (character < COMBINED) {
      text.append(character, start, start + 2);
      return;
    }
    if ((character & SUPPLEMENT) != 0) {
      text.markSupplement();
    }
    if ((character & COMBINED) == 0) {
      text.append(character & ~SUPPLEMENT, start, start + 2);
    } else {
      text.append(character & (1 << COMBINED_SHIFT) - 1, start, start + 2);
      text.append(character >> COMBINED_SHIFT & 0xFFF, start, start + 2);
    }
  }

  /** A single byte, a four-byte form, or nothing that is known; the position behind it. */
  private int readUnpaired(RawText text, byte[] bytes, int start, int to) {
    int single = characters[bytes[start] & 0xFF];
    if (single != NONE) {
      text.append(single, start, start + 1);
      return start + 1;
    }
    if (fourBytes && start + 1 < to && CodePoints.isDigit(bytes[start + 1])) {
      int codePoint = start + 4 <= to ? fourByteCharacter(bytes, start) : NONE;
      int end = codePoint == NONE ? fourByteEnd(bytes, start, to) : start + 4;
      if (codePoint == NONE) {
        text.appendMalformed(start, end);
      } else {
        text.append(codePoint, start, end);
      }
      return end;
    }
    int shifted = shiftedLength(bytes[start] & 0xFF);
    if (shifted > 0 && start + shifted <= to) {
      String decoded = new String(bytes, start, shifted, base);
      if (decoded.indexOf(RawText.REPLACEMENT) < 0) {
        text.append(decoded.codePointAt(0), start, start + shifted);
        return start + shifted;
      }
    }
    // An ASCII byte behind a bad lead byte is itself: a lost trail byte must not eat a line end.
    boolean alone = start + 1 >= to || bytes[start + 1] >= 0;
    int end = alone ? start + 1 : start + 2;
    text.appendMalformed(start, end);
    return end;
  }

  /** Length of a character of EUC that begins with a single shift, 0 for any other. */
  private int shiftedLength(int lead) {
    return lead == 0x8F && name.equals("EUC-JP")
        ? 3
        : lead == 0x8E && name.equals("x-EUC-TW") ? 4 : 0;
  }

  /** Where a cut four-byte form ends; one that only looks like it is a single bad byte. */
  private static int fourByteEnd(byte[] bytes, int start, int to) {
    boolean cut = start + 2 == to || start + 3 == to && bytes[start + 2] < 0;
    return cut ? to : start + 1;
  }

  private static int fourByteCharacter(byte[] bytes, int start) {
    int third = bytes[start + 2] & 0xFF;
    if (third < 0x81 || third > 0xFE || !CodePoints.isDigit(bytes[start + 3])) {
      return NONE;
    }
    String decoded = new String(bytes, start, 4, Charset.forName("GB18030"));
    int codePoint = decoded.codePointAt(0);
    return codePoint == RawText.REPLACEMENT ? NONE : codePoint;
  }
}
