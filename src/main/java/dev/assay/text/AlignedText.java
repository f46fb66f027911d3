package dev.assay.text;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Objects;

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
      new AlignedText(new int[0], new int[0], new int[0], 0, 0);

  private final int[] codePoints;
  private final int[] sourceStarts;
  private final int[] sourceEnds;
  private final int offset;
  private final int length;

  private AlignedText(int[] codePoints, int[] starts, int[] ends, int offset, int length) {
    this.codePoints = codePoints;
    this.sourceStarts = starts;
    this.sourceEnds = ends;
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
    return sourceEnds[offset + Objects.checkIndex(position, length)];
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
    private int[] starts;
    private int[] ends;
    private int length;

    public Builder(int expectedLength) {
      int capacity = Math.max(16, expectedLength);
      codePoints = new int[capacity];
      starts = new int[capacity];
      ends = new int[capacity];
    }

    public int length() {
      return length;
    }

    /** Appends a code point that stands on the source bytes {@code start..end}. */
    public Builder append(int codePoint, int sourceStart, int sourceEnd) {
      if (length == codePoints.length) {
        grow(length + 1);
      }
      codePoints[length] = codePoint;
      starts[length] = sourceStart;
      ends[length++] = sourceEnd;
      return this;
    }

    /**
     * Appends the first {@code count} code points of an array, which stand one behind the other on
     * so many source bytes each.
     */
    public Builder appendRun(int[] run, byte[] widths, int count, int sourceStart) {
      if (length + count > codePoints.length) {
        grow(length + count);
      }
      System.arraycopy(run, 0, codePoints, length, count);
      int at = sourceStart;
      for (int i = 0; i < count; i++) {
        starts[length + i] = at;
        at += widths[i];
        ends[length + i] = at;
      }
      length += count;
      return this;
    }

    /** Appends {@code start..end} of another text, alignment and all. */
    public Builder append(AlignedText text, int start, int end) {
      int count = new Span(start, text.checkedEnd(end)).length();
      if (length + count > codePoints.length) {
        grow(length + count);
      }
      System.arraycopy(text.codePoints, text.offset + start, codePoints, length, count);
      System.arraycopy(text.sourceStarts, text.offset + start, starts, length, count);
      System.arraycopy(text.sourceEnds, text.offset + start, ends, length, count);
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
      return new AlignedText(codePoints, starts, ends, 0, length);
    }

    private void grow(int atLeast) {
      resize(Math.max(atLeast, codePoints.length + (codePoints.length >> 1)));
    }

    private void resize(int capacity) {
      codePoints = Arrays.copyOf(codePoints, capacity);
      starts = Arrays.copyOf(starts, capacity);
      ends = Arrays.copyOf(ends, capacity);
    }
  }
}
