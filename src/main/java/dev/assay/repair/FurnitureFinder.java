package dev.assay.repair;

import dev.assay.lexicon.Hit;
import dev.assay.lexicon.LexiconSource;
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

  private List<LineFacts> facts(AlignedText text) {
    TermHits hits = vocabulary.scan(MatchForm.of(text));
    List<Hit<FurnitureCue>> cues = hits.longest(FurnitureCue.class);
    List<Hit<BylineCue>> bylines = hits.longest(BylineCue.class);
    List<LineFacts> facts = new ArrayList<>();
    int cue = 0;
    int byline = 0;
    for (Span line : Lines.of(text)) {
      int firstCue = cue;
      while (cue < cues.size() && cues.get(cue).start() < line.end()) {
        cue++;
      }
      boolean isByline = false;
      while (byline < bylines.size() && bylines.get(byline).start() < line.end()) {
        isByline |= Bylines.isLabel(text, bylines.get(byline));
        byline++;
      }
      facts.add(new LineFacts(text, line, cues.subList(firstCue, cue), isByline));
    }
    return facts;
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
