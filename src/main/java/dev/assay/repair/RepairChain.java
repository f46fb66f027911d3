package dev.assay.repair;

import dev.assay.lexicon.LexiconSource;
import dev.assay.text.AlignedText;
import dev.assay.text.Span;
import java.util.ArrayList;
import java.util.List;

/**
 * Runs all repairers, each on what the one before it left:
 *
 * <ol>
 *   <li>line ends of two characters, so that all others know one;
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
 *
 * <p>What is changed is looked at again until nothing is found: one repair may uncover another, and
 * a repaired text is one that has nothing left to repair.
 *
 * <p><b>Replay.</b> No two repairs share a byte of the source. To make the repaired text of the one
 * that was handed in: read CR LF as LF everywhere; then put for each repair its {@code after} in
 * the place of the code points that stand on its bytes, which are its {@code before}. The other way
 * round undoes it. Order makes no difference.
 */
public final class RepairChain {

  /** Wrong decodings, one after another or side by side, that are undone. */
  private static final int MAX_DECODINGS = 6;

  /** Runs after which even a text made to outlast them is left as it is. */
  private static final int MAX_RUNS = 8;

  private final Repairer mojibake = new MojibakeRepairer();
  private final Repairer references;
  private final List<Character> characterRepairers;
  private final FurnitureFinder furnitureFinder;
  private final Repairer repeatedPassages;

  /** A repairer, and the signs without which it finds nothing. */
  private record Character(Repairer repairer, int signs) {}

  public RepairChain(LexiconSource lexicons) {
    this.references = new HtmlEntityRepairer(lexicons);
    this.characterRepairers =
        List.of(
            new Character(new ControlRepairer(), Symptoms.CONTROL),
            new Character(new WidthRepairer(), Symptoms.WIDTH),
            new Character(new WhitespaceRepairer(), Symptoms.SPACE),
            new Character(new PinyinGlossRepairer(lexicons), Symptoms.BRACKET));
    this.furnitureFinder = new FurnitureFinder(lexicons);
    this.repeatedPassages = new RepeatedPassageRepairer(lexicons);
  }

  /** Repairs a text; one without damage comes back as it is. */
  public RepairedText repair(AlignedText decoded) {
    return repair(decoded, List.of());
  }

  /**
   * Repairs a text of which some is known to be furniture.
   *
   * @param passages the furniture, in text order; it is repaired too, each passage by itself
   */
  public RepairedText repair(AlignedText decoded, List<Span> passages) {
    RepairLog log = new RepairLog();
    List<AlignedText> furniture = new ArrayList<>();
    RepairPlan removal = new RepairPlan(decoded);
    for (Span passage : passages) {
      removal.delete(RepairKind.FURNITURE, passage.start(), passage.end());
      RepairedText removed = repair(decoded.slice(passage.start(), passage.end()));
      furniture.add(removed.text());
      furniture.addAll(removed.furniture());
    }
    AlignedText text = LineEnds.read(removal.apply(log), log);
    AlignedText before = null;
    for (int run = 0; run < MAX_RUNS && text != before; run++) {
      before = text;
      text = repairOnce(text, log, furniture);
    }
    return new RepairedText(text, log.repairs(decoded, text), furniture);
  }

  /** One run of all repairers; without damage the same text. */
  private AlignedText repairOnce(AlignedText whole, RepairLog log, List<AlignedText> furniture) {
    AlignedText text = decoded(whole, log);
    int signs = Symptoms.in(text);
    if ((signs & Symptoms.REFERENCE) != 0) {
      text = decoded(references.plan(text).apply(log), log);
      signs = Symptoms.in(text);
    }
    for (Character character : characterRepairers) {
      if ((signs & character.signs()) != 0) {
        RepairPlan plan = character.repairer().plan(text);
        signs |= plan.symptoms();
        text = plan.apply(log);
      }
    }
    RepairPlan removal = new RepairPlan(text);
    for (Span passage : furnitureFinder.find(text)) {
      furniture.add(text.slice(passage.start(), passage.end()));
      removal.delete(RepairKind.FURNITURE, passage.start(), passage.end());
    }
    return repeatedPassages.plan(removal.apply(log)).apply(log);
  }

  private AlignedText decoded(AlignedText whole, RepairLog log) {
    AlignedText text = whole;
    RepairPlan decoding = mojibake.plan(text);
    for (int i = 0; i < MAX_DECODINGS && !decoding.isEmpty(); i++) {
      text = decoding.apply(log);
      decoding = mojibake.plan(text);
    }
    return text;
  }
}
