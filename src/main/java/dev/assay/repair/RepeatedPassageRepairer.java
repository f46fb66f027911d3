package dev.assay.repair;

import dev.assay.text.AlignedText;
import dev.assay.text.CodePoints;
import dev.assay.text.MatchForm;
import dev.assay.text.Span;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Finds passages that stand in a document a second time, such as an article that a page holds
 * twice. The first copy stays; of a later one the paragraphs that the first holds too go.
 *
 * <p>Two paragraphs are the same if they have the same letters and digits in their {@link
 * MatchForm}. A run of such paragraphs in the same order is a copy if it says enough: a refrain, a
 * table's header, a formula of law, an entry that a list holds twice do not. A few paragraphs that
 * only one of both copies has (a byline, a caption) do not end the run.
 */
final class RepeatedPassageRepairer implements Repairer {

  /** What a copy must say, in Han characters; a Latin letter says a third of one. */
  private static final int SUBSTANCE = 100;

  /** What one paragraph must say to be a copy alone: more than a formula of law does. */
  private static final int PARAGRAPH_SUBSTANCE = 140;

  /** Paragraphs that one of both copies may have alone between two that are the same. */
  private static final int MAX_GAP = 3;

  /** A paragraph without white space around it, and what it is compared by. */
  private record Paragraph(Span line, String key, int weight) {}

  @Override
  public RepairPlan plan(AlignedText text) {
    List<Paragraph> paragraphs = paragraphs(text);
    boolean[] repeated = new boolean[paragraphs.size()];
    Map<String, Integer> first = new HashMap<>();
    int i = 0;
    while (i < paragraphs.size()) {
      Integer earlier = first.get(paragraphs.get(i).key());
      int next = i + 1;
      if (earlier != null) {
        List<Integer> copy = copy(paragraphs, earlier, i);
        int end = copy.get(copy.size() - 1) + 1;
        if (isSubstantial(paragraphs, copy)) {
          copy.forEach(paragraph -> repeated[paragraph] = true);
          markTitle(paragraphs, repeated, first, i);
          next = end;
        } else {
          next = Math.max(next, end);
        }
      }
      for (int j = i; j < next; j++) {
        if (!repeated[j]) {
          first.putIfAbsent(paragraphs.get(j).key(), j);
        }
      }
      i = next;
    }
    return plan(text, paragraphs, repeated);
  }

  private static List<Paragraph> paragraphs(AlignedText text) {
    List<Paragraph> paragraphs = new ArrayList<>();
    for (Span line : Lines.of(text)) {
      StringBuilder key = new StringBuilder();
      int thirds = 0;
      for (int i = line.start(); i < line.end(); i++) {
        int c = MatchForm.of(text.codePointAt(i));
        if (Character.isLetterOrDigit(c)) {
          key.appendCodePoint(c);
          thirds += CodePoints.isWord(c) ? 1 : 3;
        }
      }
      if (key.length() > 0) {
        paragraphs.add(new Paragraph(line, key.toString(), thirds / 3));
      }
    }
    return paragraphs;
  }

  /** Paragraphs from {@code later} on that repeat, in order, those from {@code earlier} on. */
  private static List<Integer> copy(List<Paragraph> paragraphs, int earlier, int later) {
    List<Integer> copy = new ArrayList<>();
    int a = earlier;
    int b = later;
    copy.add(b);
    while (true) {
      int step = step(paragraphs, a, b, later);
      if (step < 0) {
        return copy;
      }
      a += 1 + step / (MAX_GAP + 1);
      b += 1 + step % (MAX_GAP + 1);
      copy.add(b);
    }
  }

  /** The smallest gaps behind which both copies agree again, as one number; -1 if they do not. */
  private static int step(List<Paragraph> paragraphs, int a, int b, int later) {
    for (int gap = 0; gap <= MAX_GAP; gap++) {
      for (int skipped = 0; skipped <= gap; skipped++) {
        int nextA = a + 1 + gap - skipped;
        int nextB = b + 1 + skipped;
        if (nextA < later
            && nextB < paragraphs.size()
            && paragraphs.get(nextA).key().equals(paragraphs.get(nextB).key())) {
          return (gap - skipped) * (MAX_GAP + 1) + skipped;
        }
      }
    }
    return -1;
  }

  /** Whether its different paragraphs say enough: what is said over and over is said once. */
  private static boolean isSubstantial(List<Paragraph> paragraphs, List<Integer> copy) {
    Set<String> seen = new HashSet<>();
    int weight = 0;
    for (int paragraph : copy) {
      if (seen.add(paragraphs.get(paragraph).key())) {
        weight += paragraphs.get(paragraph).weight();
      }
    }
    return weight >= (seen.size() == 1 ? PARAGRAPH_SUBSTANCE : SUBSTANCE);
  }

  /** The copy's title goes with it, where an earlier part of the run's text holds it too. */
  private static void markTitle(
      List<Paragraph> paragraphs, boolean[] repeated, Map<String, Integer> first, int start) {
    int title = start - 1;
    if (title >= 0 && !repeated[title]) {
      Integer earlier = first.get(paragraphs.get(title).key());
      repeated[title] = earlier != null && earlier < title;
    }
  }

  private static RepairPlan plan(AlignedText text, List<Paragraph> paragraphs, boolean[] repeated) {
    RepairPlan plan = new RepairPlan(text);
    int i = 0;
    while (i < repeated.length) {
      if (!repeated[i]) {
        i++;
        continue;
      }
      int last = i;
      while (last + 1 < repeated.length && repeated[last + 1]) {
        last++;
      }
      Span cut = Lines.cut(text, paragraphs.get(i).line(), paragraphs.get(last).line());
      plan.delete(RepairKind.REPEATED_PASSAGE, cut.start(), cut.end());
      i = last + 1;
    }
    return plan;
  }
}
