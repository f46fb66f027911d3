package dev.assay.repair;

import dev.assay.text.AlignedText;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The edits that a text went through, one after another, by the bytes of the source that they stand
 * on.
 *
 * <p>An edit may change what an earlier one made: a character reference becomes a no-break space,
 * which goes at the end of a line; a footer is removed with all that was repaired in it. Such edits
 * share bytes, and come out as one {@link Repair}, of the kind of the widest. So no two repairs
 * share a byte, and to replay them is to put each one's {@code after} in the place of its {@code
 * before}; in which order makes no difference.
 */
final class RepairLog {

  private long[] keys = new long[16];
  private int[] ends = new int[16];
  private RepairKind[] kinds = new RepairKind[16];
  private int size;

  boolean isEmpty() {
    return size == 0;
  }

  /** Notes an edit. Edits come in the order in which they were made. */
  void add(RepairKind kind, int sourceStart, int sourceEnd) {
    if (size == ends.length) {
      keys = Arrays.copyOf(keys, size * 2);
      ends = Arrays.copyOf(ends, size * 2);
      kinds = Arrays.copyOf(kinds, size * 2);
    }
    keys[size] = (long) sourceStart << 32 | size;
    ends[size] = sourceEnd;
    kinds[size++] = kind;
  }

  /**
   * The repairs that make one text of another, in source order.
   *
   * @param before the text before the first edit
   * @param after the text behind the last
   */
  List<Repair> repairs(AlignedText before, AlignedText after) {
    if (isEmpty()) {
      return List.of();
    }
    long[] order = Arrays.copyOf(keys, size);
    Arrays.sort(order);
    List<Repair> repairs = new ArrayList<>();
    Reader old = new Reader(before);
    Reader now = new Reader(after);
    for (int i = 0; i < size; ) {
      int start = start(order[i]);
      int widest = edit(order[i]);
      int end = ends[widest];
      int next = i + 1;
      while (next < size && start(order[next]) < end) {
        int edit = edit(order[next]);
        if (width(order[next]) > ends[widest] - start(keys[widest])) {
          widest = edit;
        }
        end = Math.max(end, ends[edit]);
        next++;
      }
      String stood = old.read(start, end);
      String stands = now.read(start, end);
      if (!stood.equals(stands)) {
        repairs.add(new Repair(kinds[widest], start, end, stood, stands));
      }
      i = next;
    }
    return repairs;
  }

  private int width(long key) {
    return ends[edit(key)] - start(key);
  }

  private static int start(long key) {
    return (int) (key >>> 32);
  }

  private static int edit(long key) {
    return (int) key;
  }

  /** Reads what stands on spans of bytes, from front to back. */
  private static final class Reader {
    private final AlignedText text;
    private int at;

    Reader(AlignedText text) {
      this.text = text;
    }

    String read(int sourceStart, int sourceEnd) {
      while (at < text.length() && text.sourceStart(at) < sourceStart) {
        at++;
      }
      int start = at;
      while (at < text.length() && text.sourceEnd(at) <= sourceEnd) {
        at++;
      }
      return text.substring(start, at);
    }
  }
}
