package dev.assay.repair;

import dev.assay.text.AlignedText;
import dev.assay.text.model.LanguageModels;
import java.util.Arrays;

/**
 * A passage that reads better by its bytes.
 *
 * @param meant what its bytes say
 * @param gain how much more likely that is than what stands there, in natural logarithms
 */
record Garbled(int start, int end, int[] meant, float gain) {

  /** Code points of a passage that are weighed: more would say the same. */
  private static final int WEIGHED = 48;

  static Garbled of(AlignedText text, int start, int end, int[] meant) {
    float gain =
        end - start > WEIGHED
            ? cost(text, start, start + WEIGHED, codePoints(text, start, start + WEIGHED))
                - cost(
                    text,
                    start,
                    end,
                    withoutControls(head(meant, WEIGHED * meant.length / (end - start))))
            : cost(text, start, end, codePoints(text, start, end))
                - cost(text, start, end, withoutControls(meant));
    return new Garbled(start, end, meant, gain);
  }

  /** Without C1 controls: they are bytes of text that was garbled twice. */
  private static int[] withoutControls(int[] text) {
    return Arrays.stream(text).filter(c -> c < 0x80 || c >= 0xA0).toArray();
  }

  /** Cost of a passage between the characters that stand beside it. */
  private static float cost(AlignedText text, int start, int end, int[] passage) {
    int[] whole = new int[passage.length + 2];
    whole[0] = Math.max(' ', text.peek(start - 1));
    System.arraycopy(passage, 0, whole, 1, passage.length);
    whole[whole.length - 1] = Math.max(' ', text.peek(end));
    return LanguageModels.leastCost(whole);
  }

  private static int[] codePoints(AlignedText text, int start, int end) {
    return text.slice(start, end).toCodePoints();
  }

  private static int[] head(int[] meant, int length) {
    return Arrays.copyOf(meant, Math.max(1, length));
  }

  String replacement() {
    return new String(meant, 0, meant.length);
  }
}
