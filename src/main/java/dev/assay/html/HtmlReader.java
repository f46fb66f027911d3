package dev.assay.html;

import dev.assay.html.PageText.Line;
import dev.assay.lexicon.LexiconSource;
import dev.assay.text.AlignedText;
import dev.assay.text.Span;
import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;

/** Reads web pages. An instance is immutable and may be used by several threads. */
public final class HtmlReader {

  /** Elements inside one another; the parser closes those that are deeper. */
  private static final int MAX_DEPTH = 500;

  private final PageCues cues;
  private final PageMetadata metadata;

  public HtmlReader(LexiconSource lexicons) {
    this.cues = new PageCues(lexicons);
    this.metadata = new PageMetadata(lexicons);
  }

  /** Reads a page; it does not throw for any text. */
  public HtmlPage read(AlignedText markup) {
    String characters = markup.toString();
    Parser parser = Parser.htmlParser().setTrackPosition(true).setMaxDepth(MAX_DEPTH);
    Document page = parser.parseInput(NestingLimit.limited(characters), "");
    PageWalker walker = PageWalker.walk(page.body());
    PageText text = PageText.of(new SourceMap(markup, characters), walker.runs());
    boolean[] furniture = MainContent.furniture(walker.outline(), text.lines(), cues);
    AlignedText shown = text.text();
    return new HtmlPage(
        shown,
        passages(shown, text.lines(), furniture),
        metadata.read(page, titles(shown, text.lines(), furniture, walker.outline())));
  }

  /** Furniture that stands together is one passage, the line end behind it included. */
  private static List<Span> passages(AlignedText text, List<Line> lines, boolean[] furniture) {
    List<Span> passages = new ArrayList<>();
    int i = 0;
    while (i < furniture.length) {
      int end = i;
      while (end < furniture.length && furniture[end]) {
        end++;
      }
      if (end > i) {
        int until = end < lines.size() ? lines.get(end).span().start() : text.length();
        passages.add(new Span(lines.get(i).span().start(), until));
      }
      i = end + 1;
    }
    return passages;
  }

  /** The main headings of the main content. */
  private static List<String> titles(
      AlignedText text, List<Line> lines, boolean[] furniture, PageOutline outline) {
    List<String> titles = new ArrayList<>();
    for (int i = 0; i < furniture.length; i++) {
      Line line = lines.get(i);
      if (!furniture[i] && outline.element(line.element()).normalName().equals("h1")) {
        titles.add(text.substring(line.span()));
      }
    }
    return titles;
  }
}
