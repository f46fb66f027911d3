package dev.assay.repair;

import dev.assay.repair.CopyFinder.Block;
import dev.assay.repair.Wording.Joint;
import java.util.BitSet;
import org.jspecify.annotations.Nullable;

/**
 * Brings a block to whole sentences of the later passage. A line that goes on with another number
 * than the first passage has is given up as a whole: it is about something else.
 */
final class RepeatedSentences {

  private final Wording wording;
  private final BitSet numerals;

  RepeatedSentences(Wording wording, BitSet numerals) {
    this.wording = wording;
    this.numerals = numerals;
  }

  /** The sentences that a block holds as a whole, or null. */
  @Nullable Block in(Block block) {
    int start = start(block);
    int end = end(block);
    if (start >= end || wording.isQuoted(start) && !wording.isQuoted(block.first())) {
      return null;
    }
    return new Block(block.first(), block.firstEnd(), start, end);
  }

  private int start(Block block) {
    Joint least = leastAt(block.first() - 1, block.later() - 1);
    boolean begins =
        wording.joint(block.later()).compareTo(least) >= 0
            || least == Joint.SENTENCE
                && wording.joint(block.first()) == Joint.LINE
                && (block.firstEnd() == block.later() || wording.isBehindCloser(block.later()));
    int start = block.later();
    if (!begins) {
      do {
        start++;
      } while (start < block.laterEnd() && wording.joint(start).compareTo(least) < 0);
    }
    return start;
  }

  private int end(Block block) {
    Joint least = leastAt(block.firstEnd(), block.laterEnd());
    int end = block.laterEnd();
    while (end > block.later() && wording.joint(end).compareTo(least) < 0) {
      end--;
    }
    return end;
  }

  /** What must end at a border of a block beyond which two characters stand that differ. */
  private Joint leastAt(int first, int later) {
    return first != later && (isNumeral(first) || isNumeral(later)) ? Joint.LINE : Joint.SENTENCE;
  }

  private boolean isNumeral(int index) {
    return index >= 0 && index < wording.length() && numerals.get(wording.forms()[index]);
  }
}
