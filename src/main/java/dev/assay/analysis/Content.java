package dev.assay.analysis;

import dev.assay.document.Metadata;
import dev.assay.repair.Repair;
import dev.assay.text.AlignedText;
import dev.assay.text.Span;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a decoded record holds, its markup taken off. */
sealed interface Content {

  /**
   * A document.
   *
   * @param mediaType what the record is, by its content
   * @param text all its text
   * @param furniture passages of the text that its markup tells from the main content
   * @param metadata what stands beside the text
   * @param name what the record is called in its container, or null
   * @param repairs of what the record wrote wrongly
   */
  record Text(
      String mediaType,
      AlignedText text,
      List<Span> furniture,
      Metadata metadata,
      @Nullable String name,
      List<Repair> repairs)
      implements Content {}

  /** No document. */
  record Unreadable(RejectReason reason, String message) implements Content {}
}
