package dev.assay.repair;

import dev.assay.lexicon.Hit;
import dev.assay.lexicon.LexiconSource;
import dev.assay.lexicon.Term;
import dev.assay.lexicon.TermHits;
import dev.assay.lexicon.Vocabulary;
import dev.assay.text.AlignedText;
import dev.assay.text.MatchForm;
import dev.assay.text.Span;
import java.util.ArrayList;
import java.util.List;

/**
 * Finds the furniture of a page that was saved as text: navigation, share bars, footers, related
 * links. Lines are judged by what they are made of, then blocks by the lines in them; a paragraph
 * of prose and a byline are never furniture, whatever words they use.
 */
final class FurnitureFinder {

  /** Lines of section names that make a menu without any surer line beside them. */
  private static final int MENU_LINES = 4;

  /** A link to another page is a title. */
  private static final int TEASER_WIDTH = 45;

  private final Vocabulary vocabulary;

  FurnitureFinder(LexiconSource lexicons) {
    Vocabulary.Builder builder = Vocabulary.builder();
    FurnitureCue.addTo(builder, lexicons);
    BylineCue.addTo(builder, lexicons);
    this.vocabulary = builder.build();
  }

  /** The passages to remove, in text order, with the line ends that go with them. */
  List<Span> find(AlignedText text) {
    List<LineFacts> lines = facts(text);
    LineKind[] kinds = new LineKind[lines.size()];
    for (int i = 0; i < kinds.length; i++) {
      kinds[i] = LineKind.of(lines.get(i));
    }
    boolean[] furniture = new boolean[kinds.length];
    markBlocks(kinds, furniture);
    markLinks(lines, kinds, furniture);
    return passages(text, lines, furniture);
  }

  /** What each line is made of. Only the lines that may be furniture are searched for words. */
  private List<LineFacts> facts(AlignedText text) {
    List<LineFacts> facts = new ArrayList<>();
    int searched = 0;
    for (Span line : Lines.of(text)) {
      LineFacts fact = new LineFacts(text, line);
      searched += fact.isParagraph() ? 0 : line.length() + 1;
      facts.add(fact);
    }
    TermHits hits = vocabulary.scan(form(text, facts, searched));
    WordsOfLines<FurnitureCue> cues = new WordsOfLines<>(hits.longest(FurnitureCue.class));
    WordsOfLines<BylineCue> bylines = new WordsOfLines<>(hits.longest(BylineCue.class));
    int at = 0;
    for (LineFacts fact : facts) {
      if (!fact.isParagraph()) {
        Span line = fact.line();
        fact.setWords(cues.of(line, at), hasLabel(text, bylines.of(line, at)));
        at += line.length() + 1;
      }
    }
    return facts;
  }

  private static boolean hasLabel(AlignedText text, List<Hit<BylineCue>> cues) {
    for (Hit<BylineCue> cue : cues) {
      if (Bylines.isLabel(text, cue)) {
        return true;
      }
    }
    return false;
  }

  /** The lines that are no paragraphs, one below the other, as they are compared with words. */
  private static int[] form(AlignedText text, List<LineFacts> lines, int length) {
    int[] form = new int[length];
    int at = 0;
    for (LineFacts line : lines) {
      if (!line.isParagraph()) {
        for (int i = line.line().start(); i < line.line().end(); i++) {
          form[at++] = MatchForm.of(text.codePointAt(i));
        }
        form[at++] = '\n';
      }
    }
    return form;
  }

  /** Hands out the words of one line after another, where they stand in the text. */
  private static final class WordsOfLines<T extends Term> {
    private final List<Hit<T>> hits;
    private int next;

    WordsOfLines(List<Hit<T>> hits) {
      this.hits = hits;
    }

    /** The words of the line that was searched at {@code from}. */
    List<Hit<T>> of(Span line, int from) {
      if (next == hits.size() || hits.get(next).start() >= from + line.length()) {
        return List.of();
      }
      int shift = line.start() - from;
      List<Hit<T>> words = new ArrayList<>();
      for (; next < hits.size() && hits.get(next).start() < from + line.length(); next++) {
        Hit<T> hit = hits.get(next);
        words.add(new Hit<>(hit.start() + shift, hit.end() + shift, hit.term()));
      }
      return words;
    }
  }

  /** Sure lines, the possible ones beside them, and menus of possible lines alone. */
  private static void markBlocks(LineKind[] kinds, boolean[] furniture) {
    int i = 0;
    while (i < kinds.length) {
      int end = i;
      int sure = 0;
      int possible = 0;
      while (end < kinds.length && kinds[end].mayBeFurniture()) {
        sure += kinds[end] == LineKind.SURE || kinds[end] == LineKind.RELATED_HEAD ? 1 : 0;
        possible += kinds[end] == LineKind.POSSIBLE || kinds[end] == LineKind.MENU_ITEM ? 1 : 0;
        end++;
      }
      boolean whole = sure > 0 || menuItems(kinds, i, end) >= MENU_LINES;
      for (int j = i; j < end && (sure > 0 || whole) && sure + possible > 0; j++) {
        furniture[j] = kinds[j] != LineKind.BLANK;
      }
      i = Math.max(i + 1, end);
    }
  }

  private static int menuItems(LineKind[] kinds, int from, int to) {
    int items = 0;
    for (int i = from; i < to; i++) {
      items += kinds[i] == LineKind.MENU_ITEM ? 1 : 0;
    }
    return items;
  }

  /** Links below "related news" and below the mark that ends an article. */
  private static void markLinks(List<LineFacts> lines, LineKind[] kinds, boolean[] furniture) {
    for (int head = 0; head < kinds.length; head++) {
      if (kinds[head] != LineKind.RELATED_HEAD && kinds[head] != LineKind.END) {
        continue;
      }
      furniture[head] = true;
      int i = head + 1;
      int last = -1;
      while (i < kinds.length && isLink(lines.get(i), kinds[i])) {
        last = lines.get(i).isBlank() ? last : i;
        i++;
      }
      boolean beforeText = i < kinds.length && !kinds[i].mayBeFurniture();
      for (int j = head + 1; j < i; j++) {
        boolean titleOfText = beforeText && j == last;
        furniture[j] |= !lines.get(j).isBlank() && !lines.get(j).isByline() && !titleOfText;
      }
      head = i - 1;
    }
  }

  private static boolean isLink(LineFacts line, LineKind kind) {
    if (kind == LineKind.BLANK || kind == LineKind.BYLINE || line.isTruncated()) {
      return true;
    }
    return (kind == LineKind.TEXT || kind == LineKind.POSSIBLE || kind == LineKind.MENU_ITEM)
        && !line.isProse()
        && line.width() <= TEASER_WIDTH;
  }

  private static List<Span> passages(AlignedText text, List<LineFacts> lines, boolean[] furniture) {
    List<Span> passages = new ArrayList<>();
    int i = 0;
    while (i < furniture.length) {
      if (!furniture[i]) {
        i++;
        continue;
      }
      int last = i;
      int j = i + 1;
      while (j < furniture.length && (furniture[j] || lines.get(j).isBlank())) {
        last = furniture[j] ? j : last;
        j++;
      }
      passages.add(Lines.cut(text, lines.get(i).line(), lines.get(last).line()));
      i = j;
    }
    return passages;
  }
}
