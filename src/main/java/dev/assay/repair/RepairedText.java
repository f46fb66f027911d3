package dev.assay.repair;

import dev.assay.text.AlignedText;
import java.util.List;

/**
 * A text after all its repairs.
 *
 * @param text without furniture and repeated passages
 * @param repairs all edits, in source order
 * @param furniture the passages removed as furniture, in text order
 */
public record RepairedText(AlignedText text, List<Repair> repairs, List<AlignedText> furniture) {
  public RepairedText {
    repairs = List.copyOf(repairs);
    furniture = List.copyOf(furniture);
  }
}
