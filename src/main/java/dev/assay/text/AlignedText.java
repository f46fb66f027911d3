package dev.assay.text;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Text that remembers where each of its code points came from. It is the one carrier of text from
 * bytes to rows: every repair makes a new one, and source offsets are read off it, never searched
 * for.
 *
 * <p>Positions are code points. Source offsets are bytes in the record as it was read, {@code end}
 * exclusive, and do not decrease along the text. Instances are immutable.
 */
public final class AlignedText {

  private static final AlignedText EMPTY =
      new AlignedText(new int[0], new int[1], new int[1], 1, 0, 0);

  private final int[] codePoints;
  private final int[] sourceStarts;

  /** Where code points end; that of {@code i} stands at {@code i + endShift}. */
  private final int[] sourceEnds;

  /** 1 if each code point ends where the next one starts, so that one array tells both; else 0. */
  private final int endShift;

  private final int offset;
  private final int length;

  private AlignedText(
      int[] codePoints, int[] starts, int[] ends, int endShift, int offset, int length) {
    this.codePoints = codePoints;
    this.sourceStarts = starts;
    this.sourceEnds = ends;
    this.endShift = endShift;
    this.offset = offset;
    this.length = length;
  }

  public static AlignedText empty() {
    return EMPTY;
  }

  /** The text as if it had been read from its own UTF-8 bytes. */
  public static AlignedText ofUtf8(String text) {
    Builder builder = new Builder(text.length());
    int at = 0;
    for (int i = 0; i < text.length(); ) {
      int codePoint = text.codePointAt(i);
      int width = CodePoints.utf8Length(codePoint);
      builder.append(codePoint, at, at + width);
      at += width;
      i += Character.charCount(codePoint);
    }
    return builder.build();
  }

  /** Number of code points. */
  public int length() {
    return length;
  }

  public boolean isEmpty() {
    return length == 0;
  }

  public int codePointAt(int position) {
    return codePoints[offset + Objects.checkIndex(position, length)];
  }

  /** The code point at {@code position}, or -1 outside the text. */
  public int peek(int position) {
    return position < 0 || position >= length ? -1 : codePoints[offset + position];
  }

  /** First byte in the source of the code point at {@code position}. */
  public int sourceStart(int position) {
    return sourceStarts[offset + Objects.checkIndex(position, length)];
  }

  /** Byte after the last one in the source of the code point at {@code position}. */
  public int sourceEnd(int position) {
    return sourceEnds[offset + Objects.checkIndex(position, length) + endShift];
  }

  /** First byte in the source of a span that is not empty. */
  public int sourceStart(Span span) {
    return sourceStart(span.start());
  }

  /** Byte after the last one in the source of a span that is not empty. */
  public int sourceEnd(Span span) {
    return sourceEnd(span.end() - 1);
  }

  public AlignedText slice(int start, int end) {
    return new AlignedText(
        codePoints,
        sourceStarts,
        sourceEnds,
        endShift,
        offset + start,
        new Span(start, checkedEnd(end)).length());
  }

  public String substring(int start, int end) {
    return new String(codePoints, offset + start, new Span(start, checkedEnd(end)).length());
  }

  public String substring(Span span) {
    return substring(span.start(), span.end());
  }

  /** A copy of the code points. */
  public int[] toCodePoints() {
    return Arrays.copyOfRange(codePoints, offset, offset + length);
  }

  /** Position of the first {@code codePoint} at or after {@code from}, or -1. */
  public int indexOf(int codePoint, int from) {
    for (int i = Math.max(0, from); i < length; i++) {
      if (codePoints[offset + i] == codePoint) {
        return i;
      }
    }
    return -1;
  }

  /** The text alone. */
  @Override
  public String toString() {
    return new String(codePoints, offset, length);
  }

  /** Bytes of the text in UTF-8, which are not those of the source unless it was clean UTF-8. */
  public byte[] toUtf8() {
    return toString().getBytes(StandardCharsets.UTF_8);
  }

  private int checkedEnd(int end) {
    if (end > length) {
      throw new IndexOutOfBoundsException(end + " in a text of " + length + " code points");
    }
    return end;
  }

  /** Builds a text from front to back. */
  public static final class Builder {
    private int[] codePoints;

    /** One longer than the code points: while there are no ends, what is last is the end. */
    private int[] starts;

    /** Null while each code point starts where the one before it ends. */
    private int @Nullable [] ends;

    private int length;

    public Builder(int expectedLength) {
      int capacity = Math.max(16, expectedLength);
      codePoints = new int[capacity];
      starts = new int[capacity + 1];
    }

    public int length() {
      return length;
    }

    /** Appends a code point that stands on the source bytes {@code start..end}. */
    public Builder append(int codePoint, int sourceStart, int sourceEnd) {
      if (length == codePoints.length) {
        grow(length + 1);
      }
      joinAt(sourceStart);
      codePoints[length] = codePoint;
      starts[length] = sourceStart;
      endAt(length++, sourceEnd);
      return this;
    }

    /**
     * Appends the first {@code count} code points of an array, which stand one behind the other on
     * so many source bytes each.
     */
    public Builder appendRun(int[] run, byte[] widths, int count, int sourceStart) {
      reserve(count);
      joinAt(sourceStart);
      System.arraycopy(run, 0, codePoints, length, count);
      int[] into = starts;
      int at = sourceStart;
      for (int i = 0; i < count; i++) {
        into[length + i] = at;
        at += widths[i];
      }
      endRun(length + count, at);
      return this;
    }

    /**
     * Appends UTF-8 as far as it is ASCII and characters of three bytes without further conditions,
     * as nearly all Chinese is.
     *
     * @return where it stopped; {@code to} if all was such
     */
    public int appendPlainUtf8(byte[] bytes, int from, int to) {
      int at = from;
      while (at < to) {
        reserve(1);
        joinAt(at);
        int next = fill(bytes, at, to);
        if (next == at) {
          break;
        }
        at = next;
      }
      return at;
    }

    /** Reads so much of it as there is room for. */
    private int fill(byte[] bytes, int from, int to) {
      int[] into = codePoints;
      int[] begins = starts;
      int count = length;
      int at = from;
      while (at < to - 3 && count < into.length) {
        int word = PlainUtf8.word(bytes, at);
        if (PlainUtf8.isThreeBytes(word)) {
          into[count] = PlainUtf8.ofThreeBytes(word);
          begins[count++] = at;
          at += 3;
        } else if ((word & 0x80) == 0) {
          into[count] = word & 0x7F;
          begins[count++] = at++;
        } else {
          break;
        }
      }
      while (at < to && bytes[at] >= 0 && count < into.length) { // less than a word is left
        into[count] = bytes[at];
        begins[count++] = at++;
      }
      endRun(count, at);
      return at;
    }

    /** Appends {@code start..end} of another text, alignment and all. */
    public Builder append(AlignedText text, int start, int end) {
      int count = new Span(start, text.checkedEnd(end)).length();
      if (count == 0) {
        return this;
      }
      reserve(count);
      int from = text.offset + start;
      joinAt(text.sourceStarts[from]);
      if (text.endShift == 0 && ends == null) {
        separateEnds();
      }
      System.arraycopy(text.codePoints, from, codePoints, length, count);
      System.arraycopy(text.sourceStarts, from, starts, length, count);
      if (ends == null) {
        starts[length + count] = text.sourceEnds[from + count];
      } else {
        System.arraycopy(text.sourceEnds, from + text.endShift, ends, length, count);
      }
      length += count;
      return this;
    }

    /** What was appended so far. */
    public AlignedText build() {
      if (length == 0) {
        return EMPTY;
      }
      if (length < codePoints.length - (codePoints.length >> 2)) {
        resize(length);
      }
      // What is appended later stands behind this text's end, or in new arrays.
      return ends == null
          ? new AlignedText(codePoints, starts, starts, 1, 0, length)
          : new AlignedText(codePoints, starts, ends, 0, 0, length);
    }

    /** Makes sure that a code point may follow that starts there. */
    private void joinAt(int sourceStart) {
      if (ends == null && length > 0 && starts[length] != sourceStart) {
        separateEnds();
      }
    }

    /** Keeps ends by themselves from here on; a text that was built keeps the old starts. */
    private void separateEnds() {
      ends = new int[codePoints.length];
      System.arraycopy(starts, 1, ends, 0, length);
      starts = starts.clone();
    }

    private void endAt(int position, int sourceEnd) {
      if (ends == null) {
        starts[position + 1] = sourceEnd;
      } else {
        ends[position] = sourceEnd;
      }
    }

    /** Ends a run of which code points and starts are there. */
    private void endRun(int newLength, int sourceEnd) {
      if (newLength > length) {
        if (ends != null) {
          System.arraycopy(starts, length + 1, ends, length, newLength - length - 1);
        }
        length = newLength;
        endAt(length - 1, sourceEnd);
      }
    }

    private void reserve(int count) {
      if (length + count > codePoints.length) {
        grow(length + count);
      }
    }

    private void grow(int atLeast) {
      resize(Math.max(atLeast, codePoints.length + (codePoints.length >> 1)));
    }

    private void resize(int capacity) {
      codePoints = Arrays.copyOf(codePoints, capacity);
      starts = Arrays.copyOf(starts, capacity + 1);
      ends = ends == null ? null : Arrays.copyOf(ends, capacity);
    }
  }
}
