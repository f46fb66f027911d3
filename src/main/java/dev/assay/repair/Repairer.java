package dev.assay.repair;

import dev.assay.text.AlignedText;

/**
 * Finds one kind of damage. A repairer is immutable, takes time linear in the text, throws for no
 * text, and plans nothing where the evidence is not clear.
 */
public interface Repairer {

  /** The edits that mend the text; an empty plan for a text without this damage. */
  RepairPlan plan(AlignedText text);
}
