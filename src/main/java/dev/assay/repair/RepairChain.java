package dev.assay.repair;

import dev.assay.lexicon.LexiconSource;
import dev.assay.text.AlignedText;
import dev.assay.text.Span;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Runs all repairers, each on what the one before it left:
 *
 * <ol>
 *   <li>mojibake, before anything takes its characters apart;
 *   <li>HTML entities, which bring NBSP and zero-width characters in, and mojibake that was
 *       escaped;
 *   <li>control characters;
 *   <li>width, which brings tone marks together with their letters (NFC);
 *   <li>white space, which leaves line ends that the rest can rely on;
 *   <li>pinyin glosses;
 *   <li>furniture, so that a footer between two copies hides no repetition;
 *   <li>repeated passages.
 * </ol>
 */
public final class RepairChain {

  /** Wrong decodings, one after another or side by side, that are undone. */
  private static final int MAX_DECODINGS = 6;

  private static final Comparator<Repair> SOURCE_ORDER =
      Comparator.comparingInt(Repair::sourceStart).thenComparingInt(Repair::sourceEnd);

  private final Repairer mojibake = new MojibakeRepairer();
  private final Repairer entities;
  private final List<Repairer> characterRepairers;
  private final FurnitureFinder furnitureFinder;
  private final Repairer repeatedPassages = new RepeatedPassageRepairer();

  public RepairChain(LexiconSource lexicons) {
    this.entities = new HtmlEntityRepairer(lexicons);
    this.characterRepairers =
        List.of(
            new ControlRepairer(),
            new WidthRepairer(),
            new WhitespaceRepairer(),
            new PinyinGlossRepairer(lexicons));
    this.furnitureFinder = new FurnitureFinder(lexicons);
  }

  /** Repairs a text; one without damage comes back as it is. */
  public RepairedText repair(AlignedText decoded) {
    List<Repair> repairs = new ArrayList<>();
    AlignedText text = decodedRightly(decoded, repairs);
    RepairPlan references = entities.plan(text);
    if (!references.isEmpty()) {
      text = decodedRightly(apply(references, repairs), repairs);
    }
    for (Repairer repairer : characterRepairers) {
      text = apply(repairer.plan(text), repairs);
    }
    List<AlignedText> furniture = new ArrayList<>();
    RepairPlan removal = new RepairPlan(text);
    for (Span passage : furnitureFinder.find(text)) {
      furniture.add(text.slice(passage.start(), passage.end()));
      removal.delete(RepairKind.FURNITURE, passage.start(), passage.end());
    }
    text = apply(removal, repairs);
    text = apply(repeatedPassages.plan(text), repairs);
    repairs.sort(SOURCE_ORDER);
    return new RepairedText(text, repairs, furniture);
  }

  private AlignedText decodedRightly(AlignedText decoded, List<Repair> repairs) {
    AlignedText text = decoded;
    RepairPlan decoding = mojibake.plan(text);
    for (int i = 0; i < MAX_DECODINGS && !decoding.isEmpty(); i++) {
      text = apply(decoding, repairs);
      decoding = mojibake.plan(text);
    }
    return text;
  }

  private static AlignedText apply(RepairPlan plan, List<Repair> repairs) {
    RepairPlan.Repaired repaired = plan.apply();
    repairs.addAll(repaired.repairs());
    return repaired.text();
  }
}
