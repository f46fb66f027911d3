package dev.assay.charset;

import dev.assay.text.PlainUtf8;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import org.jspecify.annotations.Nullable;

/**
 * Strict UTF-8 (Unicode 15, table 3-7): no overlong forms, no surrogates, nothing beyond U+10FFFF.
 * What is ill-formed is replaced as the standard recommends: one U+FFFD for each maximal subpart. A
 * pair of surrogates of three bytes each, which databases and old Java programs write, is read as
 * the character that it stands for, and recorded.
 */
final class Utf8 {

  /** Ill-formed places for a character beyond ASCII in what is no UTF-8. */
  private static final int HOPELESS = 3;

  /** Bytes that tell how many characters there may be. */
  private static final int SAMPLE = 1 << 10;

  /** Room for one character more than expected in so many bytes. */
  private static final int SPARE = 32;

  /** What surrogates begin with where each is encoded as if it were a character. */
  private static final byte SURROGATE_LEAD = (byte) 0xED;

  /** What a pair of such surrogates takes. */
  private static final int CESU_BYTES = 6;

  /** Sequences of three bytes and more that are no coincidence; so many for each broken one. */
  private static final int SHAPED = 6;

  private static final VarHandle EIGHT_BYTES =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

  private static final long HIGH_BITS = 0x8080808080808080L;

  private Utf8() {}

  /** Reads what is UTF-8 in one go; null at the first place that is not. */
  static @Nullable RawText readValid(byte[] bytes) {
    RawText text = new RawText(bytes, expectedLength(bytes));
    int end = read(bytes, 0, bytes.length, text, true);
    return end == bytes.length ? text : null;
  }

  /** Reads a passage. */
  static RawText read(byte[] bytes, int from, int to) {
    RawText text = new RawText(bytes, (to - from) / 2 + 16);
    read(bytes, from, to, text, false);
    return text;
  }

  /** Reads a passage, if told so only up to what is ill-formed; where it ends. */
  private static int read(byte[] bytes, int from, int to, RawText text, boolean strict) {
    int i = text.appendPlainUtf8(bytes, from, to);
    while (i < to) {
      int lead = bytes[i] & 0xFF;
      int needed = trails(lead);
      int codePoint = needed == 1 ? lead & 0x1F : needed == 2 ? lead & 0x0F : lead & 0x07;
      int end = i + 1;
      while (end - i <= needed && end < to && isTrail(lead, end - i, bytes[end] & 0xFF)) {
        codePoint = codePoint << 6 | bytes[end] & 0x3F;
        end++;
      }
      if (needed > 0 && end - i == needed + 1) {
        text.append(codePoint, i, end);
      } else if (strict) {
        return i;
      } else {
        int paired = surrogatePair(bytes, i, to);
        if (paired >= 0) {
          end = i + CESU_BYTES;
          text.appendCesu(paired, i, end);
        } else {
          text.appendMalformed(i, end);
        }
      }
      i = text.appendPlainUtf8(bytes, end, to);
    }
    return to;
  }

  /** How many characters the bytes make, if they go on as they begin; a little more if long. */
  private static int expectedLength(byte[] bytes) {
    int sample = Math.min(bytes.length, SAMPLE);
    int characters = sample - trailBytes(bytes, sample);
    return sample == bytes.length
        ? characters
        : (int) ((long) characters * bytes.length / sample) + bytes.length / SPARE;
  }

  /** Bytes that go on with a character, if it is UTF-8. */
  private static int trailBytes(byte[] bytes, int to) {
    int count = 0;
    int i = 0;
    for (; i + Long.BYTES <= to; i += Long.BYTES) {
      long word = (long) EIGHT_BYTES.get(bytes, i);
      count += Long.bitCount(word & ~(word << 1) & HIGH_BITS);
    }
    for (; i < to; i++) {
      count += (bytes[i] & 0xC0) == 0x80 ? 1 : 0;
    }
    return count;
  }

  /**
   * What a passage is as UTF-8.
   *
   * @param malformed how many places of it are ill-formed
   * @param multibyte how many are characters beyond ASCII: what proves UTF-8
   * @param length code points in all
   */
  record Validity(int malformed, int multibyte, int length) {

    /** Bytes beyond ASCII in the passage, which has so many bytes. */
    int high(int bytes) {
      return bytes - (length - malformed - multibyte);
    }
  }

  /** Checks a passage without reading it. */
  static Validity check(byte[] bytes, int from, int to) {
    return check(bytes, from, to, Integer.MAX_VALUE);
  }

  /**
   * Checks a passage, and gives up where so many places are ill-formed and few are not: it is in
   * another charset.
   */
  static Validity check(byte[] bytes, int from, int to, int mostMalformed) {
    int malformed = 0;
    int multibyte = 0;
    int ascii = 0;
    int i = from;
    while (i < to && (malformed < mostMalformed || malformed < HOPELESS * multibyte)) {
      int lead = bytes[i] & 0xFF;
      if (lead < 0x80) {
        int end = asciiEnd(bytes, i + 1, to);
        ascii += end - i;
        i = end;
        continue;
      }
      if (i + 3 < to && PlainUtf8.isThreeBytes(PlainUtf8.word(bytes, i))) {
        multibyte++;
        i += 3;
        continue;
      }
      int needed = trails(lead);
      int end = i + 1;
      while (end - i <= needed && end < to && isTrail(lead, end - i, bytes[end] & 0xFF)) {
        end++;
      }
      if (needed > 0 && end - i == needed + 1) {
        multibyte++;
      } else if (surrogatePair(bytes, i, to) >= 0) {
        multibyte++;
        end = i + CESU_BYTES;
      } else {
        malformed++;
      }
      i = end;
    }
    return new Validity(malformed, multibyte, malformed + multibyte + ascii);
  }

  /** Where ASCII ends that is known to reach up to {@code from}. */
  private static int asciiEnd(byte[] bytes, int from, int to) {
    int i = from;
    while (i + Long.BYTES <= to && ((long) EIGHT_BYTES.get(bytes, i) & HIGH_BITS) == 0) {
      i += Long.BYTES;
    }
    while (i < to && bytes[i] >= 0) {
      i++;
    }
    return i;
  }

  /**
   * Characters beyond ASCII in a passage that is UTF-8; -1 if it is not. It gives up at the first
   * byte that is not.
   */
  static int multibyte(byte[] bytes, int from, int to) {
    int multibyte = 0;
    int i = from;
    while (i < to) {
      int lead = bytes[i] & 0xFF;
      int end = i + 1;
      if (lead >= 0x80) {
        int needed = trails(lead);
        while (end - i <= needed && end < to && isTrail(lead, end - i, bytes[end] & 0xFF)) {
          end++;
        }
        if (needed == 0 || end - i != needed + 1) {
          return -1;
        }
        multibyte++;
      }
      i = end;
    }
    return multibyte;
  }

  /**
   * Whether nearly all bytes beyond ASCII are leads with as many trails as they ask for, and enough
   * with two or more to be no coincidence, whatever they encode: halves of surrogate pairs and
   * overlong forms are damaged UTF-8 and no other charset.
   */
  static boolean isShaped(byte[] bytes, int from, int to) {
    int shaped = 0;
    int broken = 0;
    int i = from;
    while (i < to && broken <= SHAPED + shaped) {
      int lead = bytes[i] & 0xFF;
      int end = i + 1;
      if (lead >= 0x80) {
        int needed = lead < 0xC0 || lead > 0xF7 ? 0 : lead < 0xE0 ? 1 : lead < 0xF0 ? 2 : 3;
        while (end - i <= needed && end < to && (bytes[end] & 0xC0) == 0x80) {
          end++;
        }
        if (needed == 0 || end - i != needed + 1) {
          broken++;
        } else if (needed > 1) {
          shaped++;
        }
      }
      i = end;
    }
    return shaped >= SHAPED && broken * SHAPED < shaped;
  }

  /**
   * The code point that two surrogates of three bytes each encode at a place, as CESU-8 has it
   * (Unicode Technical Report 26); -1 if they do not.
   */
  private static int surrogatePair(byte[] bytes, int at, int to) {
    if (at + CESU_BYTES > to
        || bytes[at] != SURROGATE_LEAD
        || bytes[at + 3] != SURROGATE_LEAD
        || (bytes[at + 1] & 0xF0) != 0xA0
        || (bytes[at + 4] & 0xF0) != 0xB0
        || (bytes[at + 2] & 0xC0) != 0x80
        || (bytes[at + 5] & 0xC0) != 0x80) {
      return -1;
    }
    int high = 0xD000 | (bytes[at + 1] & 0x3F) << 6 | bytes[at + 2] & 0x3F;
    int low = 0xD000 | (bytes[at + 4] & 0x3F) << 6 | bytes[at + 5] & 0x3F;
    int codePoint = Character.toCodePoint((char) high, (char) low);
    return Character.isDefined(codePoint) ? codePoint : -1;
  }

  /** Trail bytes that a lead byte asks for; 0 if it is none. */
  private static int trails(int lead) {
    if (lead < 0xC2 || lead > 0xF4) {
      return 0;
    }
    return lead < 0xE0 ? 1 : lead < 0xF0 ? 2 : 3;
  }

  private static boolean isTrail(int lead, int index, int trail) {
    int low = 0x80;
    int high = 0xBF;
    if (index == 1) {
      switch (lead) {
        case 0xE0 -> low = 0xA0;
        case 0xED -> high = 0x9F;
        case 0xF0 -> low = 0x90;
        case 0xF4 -> high = 0x8F;
        default -> {}
      }
    }
    return trail >= low && trail <= high;
  }
}
