package dev.assay.html;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;

/**
 * Goes once through a parsed page and notes its elements and its runs of text, each with the line
 * that it is shown on.
 */
final class PageWalker implements NodeFilter {

  /**
   * A run of text.
   *
   * @param from where it begins in the markup, in UTF-16 units
   * @param to where it ends
   * @param line number of its line
   * @param element the block that it stands in: its index in the outline
   * @param isLink whether it is part of a link
   * @param isPreserved whether its white space counts
   * @param beginsCell whether it begins a cell of a table's row
   */
  record Run(
      String text,
      int from,
      int to,
      int line,
      int element,
      boolean isLink,
      boolean isPreserved,
      boolean beginsCell) {}

  private final PageOutline outline = new PageOutline();
  private final List<Run> runs = new ArrayList<>();
  private int line;
  private int links;
  private int preserved;
  private boolean cell;
  private int end;

  private PageWalker() {}

  static PageWalker walk(Element root) {
    PageWalker walker = new PageWalker();
    root.filter(walker);
    return walker;
  }

  PageOutline outline() {
    return outline;
  }

  /** The runs in the order of the markup, also where the parser moved them. */
  List<Run> runs() {
    for (int i = 1; i < runs.size(); i++) {
      if (runs.get(i).from() < runs.get(i - 1).from()) {
        runs.sort(Comparator.comparingInt(Run::from));
        break;
      }
    }
    return runs;
  }

  @Override
  public FilterResult head(Node node, int depth) {
    if (node instanceof TextNode text) {
      add(text);
    } else if (node instanceof Element element) {
      if (PageElement.hasNoText(element)) {
        return FilterResult.SKIP_ENTIRELY;
      }
      enter(element);
    }
    return FilterResult.CONTINUE;
  }

  @Override
  public FilterResult tail(Node node, int depth) {
    if (node instanceof Element element) {
      leave(element);
    }
    return FilterResult.CONTINUE;
  }

  private void enter(Element element) {
    boolean block = PageElement.isBlock(element);
    if (block) {
      outline.enter(element);
      if (isCellOfDataRow(element)) {
        cell = true;
      } else {
        line++;
      }
    }
    links += isLink(element) ? 1 : 0;
    preserved += isPreserved(element) ? 1 : 0;
  }

  private void leave(Element element) {
    if (PageElement.isBlock(element)) {
      outline.leave();
      line += isCellOfDataRow(element) ? 0 : 1;
    }
    links -= isLink(element) ? 1 : 0;
    preserved -= isPreserved(element) ? 1 : 0;
  }

  private void add(TextNode node) {
    String text = node.getWholeText();
    boolean tracked = node.sourceRange().isTracked();
    int from = tracked ? node.sourceRange().startPos() : -1;
    // The parser does not know the place of some text that it moved.
    from = from < 0 ? end : from;
    int to = Math.max(from, tracked ? node.sourceRange().endPos() : end);
    end = to;
    runs.add(new Run(text, from, to, line, outline.current(), links > 0, preserved > 0, cell));
    cell &= text.isBlank();
  }

  private boolean isCellOfDataRow(Element element) {
    String name = element.normalName();
    return (name.equals("td") || name.equals("th")) && outline.isInDataRow(element);
  }

  private static boolean isLink(Element element) {
    return element.normalName().equals("a") && element.hasAttr("href");
  }

  private static boolean isPreserved(Element element) {
    return element.normalName().equals("pre") || element.normalName().equals("textarea");
  }
}
