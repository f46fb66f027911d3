package dev.assay.repair;

import dev.assay.lexicon.LexiconFile;
import dev.assay.lexicon.LexiconSource;
import dev.assay.repair.CopyFinder.Block;
import dev.assay.repair.Wording.Joint;
import dev.assay.text.AlignedText;
import dev.assay.text.CodePoints;
import dev.assay.text.Span;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Set;

/**
 * Finds passages that stand in a document a second time, such as an article that a page holds
 * twice. The first copy stays; of a later one goes what the first says too, by whole sentences, so
 * that what only the later one says stays readable.
 *
 * <p>A copy is told from what is said twice for a reason by how much it says: a refrain, a table's
 * header, a formula of law, an entry that a list holds twice, a sentence quoted again say less. A
 * line that differs in a number says something else, and stays.
 */
final class RepeatedPassageRepairer implements Repairer {

  /**
   * What a copy of several lines must say, in Han characters; a Latin letter says a third of one.
   */
  private static final int SUBSTANCE = 100;

  /** What a copy within a line, or of a single one, must say: more than a formula of law does. */
  private static final int PASSAGE_SUBSTANCE = 140;

  /** What a copy without prose must say: more than the header of a table or a chorus does. */
  private static final int LIST_SUBSTANCE = 300;

  /** What a text that is nothing but the same twice must say. */
  private static final int DOUBLED_SUBSTANCE = 60;

  /** What a line of prose says at least. */
  private static final int PROSE = 25;

  /** Share of both copies that must be the same. */
  private static final double SHARE = 0.7;

  /** Share of a text that two copies make up if it is nothing but them. */
  private static final double DOUBLED_SHARE = 0.9;

  /** Lines above a copy that its title may be one of. */
  private static final int HEAD_LINES = 3;

  /** Characters that a title has at most. */
  private static final int MAX_HEAD = 120;

  /** Roles of numerals that are words too: 上, 几. */
  private static final Set<String> INEXACT = Set.of("floor", "vague");

  private final BitSet numerals = new BitSet();

  RepeatedPassageRepairer(LexiconSource lexicons) {
    numerals.set('%', '9' + 1); // with the marks between digits
    for (LexiconFile file : lexicons.files("numerals")) {
      for (List<String> row : file.rows()) {
        String numeral = row.get(0);
        boolean exact = !INEXACT.contains(row.get(file.column("role")));
        if (exact && numeral.length() == 1 && CodePoints.isHan(numeral.charAt(0))) {
          numerals.set(numeral.charAt(0));
        }
      }
    }
  }

  @Override
  public RepairPlan plan(AlignedText text) {
    RepairPlan plan = new RepairPlan(text);
    Wording wording = new Wording(text);
    List<Block> blocks = CopyFinder.find(wording, numerals);
    if (blocks.isEmpty()) {
      return plan;
    }
    RepeatedSentences sentences = new RepeatedSentences(wording, numerals);
    List<Span> removed = new ArrayList<>();
    int done = 0;
    for (int i = 0; i < blocks.size(); ) {
      int next = i + 1;
      while (next < blocks.size() && continues(blocks, i, next)) {
        next++;
      }
      List<Block> copy = new ArrayList<>();
      for (Block block : blocks.subList(i, next)) {
        Block whole = sentences.in(block);
        if (whole != null) {
          copy.add(whole);
        }
      }
      if (!copy.isEmpty() && isSubstantial(text, wording, copy)) {
        removed.addAll(heads(text, wording, copy.get(0), done));
        copy.forEach(block -> removed.add(cut(text, wording, block)));
        done = removed.get(removed.size() - 1).end();
      }
      i = next;
    }
    int end = 0;
    for (Span span : removed) {
      if (span.end() > Math.max(end, span.start())) {
        plan.delete(RepairKind.REPEATED_PASSAGE, Math.max(end, span.start()), span.end());
        end = span.end();
      }
    }
    return plan;
  }

  /** Whether a block belongs to the same copy as the blocks from {@code from} to it. */
  private static boolean continues(List<Block> blocks, int from, int next) {
    Block start = blocks.get(from);
    Block last = blocks.get(next - 1);
    Block block = blocks.get(next);
    if (block.first() < last.firstEnd()) {
      return false;
    }
    int same = block.laterEnd() - block.later() + last.laterEnd() - last.later();
    return same >= SHARE * (block.laterEnd() - last.later())
        && same >= SHARE * (block.firstEnd() - last.first())
        && block.firstEnd() <= start.later();
  }

  private static boolean isSubstantial(AlignedText text, Wording wording, List<Block> copy) {
    int weight = 0;
    int lines = 0;
    boolean prose = false;
    for (Block block : copy) {
      weight += wording.distinctWeight(block.later(), block.laterEnd());
      int part = block.later();
      int line = 0;
      for (int i = block.later() + 1; i <= block.laterEnd(); i++) {
        Joint joint = wording.joint(i);
        if (joint != Joint.NONE) {
          line += wording.weight(part, i);
          part = i;
          prose |= line >= PROSE && isProse(text, wording.end(i));
          line = joint == Joint.LINE && !wording.isWrapped(i) ? 0 : line;
        }
        lines += joint == Joint.LINE ? 1 : 0;
      }
    }
    if (!prose) {
      return weight >= LIST_SUBSTANCE;
    }
    int both = copy.get(copy.size() - 1).laterEnd() - copy.get(0).first();
    return weight >= PASSAGE_SUBSTANCE
        || weight >= SUBSTANCE && lines > 1
        || weight >= DOUBLED_SUBSTANCE && both >= DOUBLED_SHARE * wording.length();
  }

  /** Whether a sentence ends at a position. */
  private static boolean isProse(AlignedText text, int end) {
    int i = end - 1;
    while (i > 0 && (CodePoints.isSpace(text.codePointAt(i)) || isCloser(text.codePointAt(i)))) {
      i--;
    }
    int c = text.peek(i);
    return c == '。' || c == '！' || c == '？' || c == '.' || c == '!' || c == '?';
  }

  private static boolean isCloser(int c) {
    return c == '”' || c == '"' || c == ')' || c == '）' || c == '」' || c == '』' || c == '’';
  }

  /** The copy's title, where it is left alone above it. */
  private static List<Span> heads(AlignedText text, Wording wording, Block start, int done) {
    List<Span> heads = new ArrayList<>();
    if (wording.joint(start.later()) != Joint.LINE) {
      return heads;
    }
    int later = start.later();
    for (int i = 0; i < HEAD_LINES && later > 0; i++) {
      int lineStart = wording.lineStart(later - 1, MAX_HEAD);
      if (lineStart < start.firstEnd() || wording.position(lineStart) < done) {
        break;
      }
      if (standsAbove(wording, start.first(), lineStart, later)) {
        heads.add(
            0, Lines.cut(text, span(wording, lineStart, later), span(wording, lineStart, later)));
      }
      later = lineStart;
    }
    return heads;
  }

  /** Whether one of the lines above a passage says what a line says. */
  private static boolean standsAbove(Wording wording, int first, int lineStart, int lineEnd) {
    int end = first;
    for (int i = 0; i < HEAD_LINES && end > 0; i++) {
      int start = wording.lineStart(end - 1, MAX_HEAD);
      if (start < 0) {
        return false;
      }
      if (wording.isSame(start, end, lineStart, lineEnd)) {
        return true;
      }
      end = start;
    }
    return false;
  }

  private static Span cut(AlignedText text, Wording wording, Block block) {
    boolean fromLine = wording.joint(block.later()) == Joint.LINE;
    boolean toLine = wording.joint(block.laterEnd()) == Joint.LINE;
    if (fromLine && toLine) {
      Span span = span(wording, block.later(), block.laterEnd());
      return Lines.cut(text, span, span);
    }
    return new Span(
        fromLine
            ? Lines.start(text, wording.position(block.later()))
            : wording.begin(block.later()),
        wording.end(block.laterEnd()));
  }

  private static Span span(Wording wording, int start, int end) {
    return new Span(wording.position(start), wording.position(end - 1) + 1);
  }
}
