package dev.assay.repair;

import dev.assay.text.AlignedText;
import dev.assay.text.Span;
import java.util.ArrayList;
import java.util.List;

/**
 * Edits of one text, planned from front to back and then applied in one pass.
 *
 * <p>What replaces code points one by one keeps their alignment one by one; any other replacement
 * stands on the bytes of all that it replaces.
 */
public final class RepairPlan {

  private final AlignedText text;
  private final List<Edit> edits = new ArrayList<>();

  private record Edit(RepairKind kind, Span span, String replacement) {
    boolean isOneToOne() {
      return replacement.codePointCount(0, replacement.length()) == span.length();
    }
  }

  /** A text after its edits, and what they were. */
  public record Repaired(AlignedText text, List<Repair> repairs) {}

  public RepairPlan(AlignedText text) {
    this.text = text;
  }

  public boolean isEmpty() {
    return edits.isEmpty();
  }

  /** Plans to remove a span. */
  public RepairPlan delete(RepairKind kind, int start, int end) {
    return replace(kind, start, end, "");
  }

  /**
   * Plans to replace a span that is not empty.
   *
   * @throws IllegalArgumentException if it is empty or starts before the end of the edit before it
   */
  public RepairPlan replace(RepairKind kind, int start, int end, String replacement) {
    Span span = new Span(start, end);
    int done = edits.isEmpty() ? 0 : edits.get(edits.size() - 1).span().end();
    if (span.length() == 0 || start < done || end > text.length()) {
      throw new IllegalArgumentException(
          "edit " + span + " after " + done + " of " + text.length());
    }
    edits.add(new Edit(kind, span, replacement));
    return this;
  }

  /** The {@link Symptoms} that the text may show after the edits and did not show before. */
  int symptoms() {
    int signs = edits.isEmpty() ? 0 : Symptoms.SPACE;
    for (Edit edit : edits) {
      for (int i = 0; i < edit.replacement().length(); ) {
        int c = edit.replacement().codePointAt(i);
        signs |= Symptoms.of(c);
        i += Character.charCount(c);
      }
    }
    return signs;
  }

  /** The text with all edits made, and a repair for each. Without edits it is the same text. */
  public Repaired apply() {
    RepairLog log = new RepairLog();
    AlignedText repaired = apply(log);
    return new Repaired(repaired, log.repairs(text, repaired));
  }

  /** The text with all edits made, each noted in a log. Without edits it is the same text. */
  AlignedText apply(RepairLog log) {
    if (edits.isEmpty()) {
      return text;
    }
    AlignedText.Builder builder = new AlignedText.Builder(text.length());
    int done = 0;
    for (Edit edit : edits) {
      builder.append(text, done, edit.span().start());
      append(builder, edit);
      done = edit.span().end();
      note(log, edit);
    }
    builder.append(text, done, text.length());
    return builder.build();
  }

  /** Long edits that go one by one are noted in pieces that the datasets show in full. */
  private void note(RepairLog log, Edit edit) {
    int end = edit.span().end();
    int step = edit.isOneToOne() ? Repair.MAX_SHOWN : end;
    for (int start = edit.span().start(); start < end; start += step) {
      int last = Math.min(end, start + step) - 1;
      log.add(edit.kind(), text.sourceStart(start), text.sourceEnd(last));
    }
  }

  private void append(AlignedText.Builder builder, Edit edit) {
    String replacement = edit.replacement();
    Span span = edit.span();
    boolean oneToOne = edit.isOneToOne();
    int position = span.start();
    for (int i = 0; i < replacement.length(); ) {
      int codePoint = replacement.codePointAt(i);
      if (oneToOne) {
        builder.append(codePoint, text.sourceStart(position), text.sourceEnd(position));
        position++;
      } else {
        builder.append(codePoint, text.sourceStart(span), text.sourceEnd(span));
      }
      i += Character.charCount(codePoint);
    }
  }
}
