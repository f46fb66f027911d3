package dev.assay.repair;

import dev.assay.lexicon.LexiconSource;
import dev.assay.text.AlignedText;
import dev.assay.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

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
 * <p>What is changed is looked at again, by those who have not seen it as it is now, until nothing
 * is found: one repair may uncover another, and a repaired text is one that has nothing left to
 * repair.
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
  private final Repairer windowsSigns = new WindowsSignRepairer();
  private final Repairer control = new ControlRepairer();
  private final Repairer width = new WidthRepairer();
  private final Repairer whitespace = new WhitespaceRepairer();
  private final Repairer glosses;
  private final FurnitureFinder furnitureFinder;
  private final Repairer repeatedPassages;

  public RepairChain(LexiconSource lexicons) {
    this.references = new HtmlEntityRepairer(lexicons);
    this.glosses = new PinyinGlossRepairer(lexicons);
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
    AlignedText text = new Run(log, furniture).repair(LineEnds.read(removal.apply(log), log));
    return new RepairedText(text, log.repairs(decoded, text), furniture);
  }

  /**
   * One text on its way through the repairers, round and round, until none of them finds anything
   * in what the others left. None is asked again about a text that it has left as it is.
   */
  private final class Run {
    private final RepairLog log;
    private final List<AlignedText> furniture;

    /** The last text in which no wrong decoding was left. */
    private @Nullable AlignedText readable;

    /** The text whose signs are known, and at least these. */
    private @Nullable AlignedText known;

    private int signs;

    private final List<UnaryOperator<AlignedText>> steps =
        List.of(
            this::decoded,
            this::dereferenced,
            text -> character(windowsSigns, Symptoms.SIGN, text),
            text -> character(control, Symptoms.CONTROL, text),
            text -> character(width, Symptoms.WIDTH, text),
            text -> character(whitespace, Symptoms.SPACE, text),
            text -> character(glosses, Symptoms.BRACKET, text),
            this::withoutFurniture,
            this::withoutRepeats);

    Run(RepairLog log, List<AlignedText> furniture) {
      this.log = log;
      this.furniture = furniture;
    }

    AlignedText repair(AlignedText whole) {
      AlignedText text = whole;
      int idle = 0;
      for (int i = 0; idle < steps.size() && i < MAX_RUNS * steps.size(); i++) {
        AlignedText before = text;
        text = steps.get(i % steps.size()).apply(text);
        idle = text == before ? idle + 1 : 0;
      }
      return text;
    }

    private AlignedText decoded(AlignedText whole) {
      if (whole == readable) {
        return whole;
      }
      AlignedText text = whole;
      RepairPlan decoding = mojibake.plan(text);
      for (int i = 0; i < MAX_DECODINGS && !decoding.isEmpty(); i++) {
        text = decoding.apply(log);
        decoding = mojibake.plan(text);
      }
      readable = decoding.isEmpty() ? text : null;
      return text;
    }

    /** What was escaped may have been garbled before. */
    private AlignedText dereferenced(AlignedText text) {
      if (!shows(text, Symptoms.REFERENCE)) {
        return text;
      }
      AlignedText plain = references.plan(text).apply(log);
      return plain == text ? text : decoded(plain);
    }

    private AlignedText character(Repairer repairer, int sign, AlignedText text) {
      if (!shows(text, sign)) {
        return text;
      }
      RepairPlan plan = repairer.plan(text);
      signs |= plan.symptoms();
      known = plan.apply(log);
      return known;
    }

    private boolean shows(AlignedText text, int sign) {
      if (text != known) {
        signs = Symptoms.in(text);
        known = text;
      }
      return (signs & sign) != 0;
    }

    private AlignedText withoutRepeats(AlignedText text) {
      return repeatedPassages.plan(text).apply(log);
    }

    private AlignedText withoutFurniture(AlignedText text) {
      RepairPlan removal = new RepairPlan(text);
      for (Span passage : furnitureFinder.find(text)) {
        furniture.add(text.slice(passage.start(), passage.end()));
        removal.delete(RepairKind.FURNITURE, passage.start(), passage.end());
      }
      return removal.apply(log);
    }
  }
}
