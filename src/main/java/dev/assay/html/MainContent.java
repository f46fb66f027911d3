package dev.assay.html;

import dev.assay.html.PageText.Line;
import java.util.List;
import java.util.stream.IntStream;
import org.jsoup.nodes.Element;

/**
 * Tells a page's main content from the rest of it. Elements that HTML or their names call furniture
 * are out; of what is left, the main content is the smallest block that holds nearly all running
 * text, together with the title before it. A page without running text keeps all that is no
 * furniture.
 */
final class MainContent {

  /** Share of the running text that a block must hold to be the main content. */
  private static final double NEARLY_ALL = 0.85;

  /** The same where HTML says that it is the main content, or where the title is. */
  private static final double MOST = 0.6;

  /** Lines of byline between a title and its text. */
  private static final int BYLINES = 12;

  /** Links below one another that make a list of links. */
  private static final int LINK_LIST = 2;

  private final PageOutline outline;
  private final List<Line> lines;
  private final List<Integer> titles;
  private final boolean[] out;
  private final long[] prose;

  private MainContent(PageOutline outline, List<Line> lines, PageCues cues) {
    this.outline = outline;
    this.lines = lines;
    this.titles = IntStream.range(0, lines.size()).filter(this::isTitle).boxed().toList();
    this.prose = proseOf(new boolean[outline.size()]);
    this.out = furniture(cues);
    System.arraycopy(proseOf(out), 0, prose, 0, prose.length);
  }

  /** For each line whether it is furniture. */
  static boolean[] furniture(PageOutline outline, List<Line> lines, PageCues cues) {
    return lines.isEmpty()
        ? new boolean[0]
        : new MainContent(outline, lines, cues).furnitureLines();
  }

  /** Running text in each element, all that is inside of it included. */
  private long[] proseOf(boolean[] leftOut) {
    long[] sums = new long[outline.size()];
    for (Line line : lines) {
      sums[line.element()] += leftOut[line.element()] ? 0 : line.prose();
    }
    for (int i = sums.length - 1; i > 0; i--) {
      sums[outline.parent(i)] += sums[i];
    }
    return sums;
  }

  /** The elements that are furniture, with all in them. */
  private boolean[] furniture(PageCues cues) {
    boolean[] furniture = new boolean[outline.size()];
    for (int i = 1; i < furniture.length; i++) {
      Element element = outline.element(i);
      boolean minor = prose[i] * 2 <= prose[0];
      furniture[i] =
          furniture[outline.parent(i)]
              || PageElement.isFurniture(element)
              || minor && (PageElement.isHidden(element) || isNamedFurniture(element, cues));
    }
    return furniture;
  }

  private static boolean isNamedFurniture(Element element, PageCues cues) {
    return !PageElement.isMain(element) && cues.isFurniture(element);
  }

  private boolean[] furnitureLines() {
    boolean[] furniture = new boolean[lines.size()];
    int main = mainElement();
    int first = firstLine(main);
    int last = lastLine(main);
    for (int i = 0; i < furniture.length; i++) {
      furniture[i] = i < first || i > last || out[lines.get(i).element()];
    }
    markLinkLists(furniture);
    for (boolean isFurniture : furniture) {
      if (!isFurniture) {
        return furniture;
      }
    }
    return new boolean[lines.size()];
  }

  /** The root if there is no running text. */
  private int mainElement() {
    if (prose[0] == 0) {
      return 0;
    }
    int main = 0;
    for (int i = 1; i < prose.length; i++) {
      if (prose[i] >= prose[0] * MOST && PageElement.isMain(outline.element(i)) && !out[i]) {
        main = i;
      }
    }
    int[] richest = richestChildren();
    int child = richest[main];
    while (child > 0
        && prose[child] >= prose[main] * (hasTitle(child) ? MOST : NEARLY_ALL)
        && !PageElement.isLeaf(outline.element(child))) {
      main = child;
      child = richest[main];
    }
    return main;
  }

  private int[] richestChildren() {
    int[] richest = new int[prose.length];
    for (int i = 1; i < prose.length; i++) {
      int parent = outline.parent(i);
      if (richest[parent] == 0 || prose[i] > prose[richest[parent]]) {
        richest[parent] = i;
      }
    }
    return richest;
  }

  /** The first line of an element, or the title before it. */
  private int firstLine(int main) {
    int first = 0;
    while (first < lines.size() && !isIn(main, first)) {
      first++;
    }
    if (main == 0 || hasTitle(main)) {
      return first;
    }
    int between = 0;
    for (int i = first - 1; i >= 0 && between <= BYLINES; i--) {
      if (PageElement.isHeading(outline.element(lines.get(i).element()))) {
        return isTitle(i) || !out[lines.get(i).element()] ? i : first;
      }
      between += out[lines.get(i).element()] || lines.get(i).isLinks() ? 0 : 1;
    }
    return first;
  }

  private boolean hasTitle(int main) {
    return titles.stream().anyMatch(title -> isIn(main, title));
  }

  private boolean isTitle(int line) {
    return outline.element(lines.get(line).element()).normalName().equals("h1");
  }

  /** The last line of an element, or of what follows it in the block around it. */
  private int lastLine(int main) {
    int last = lines.size() - 1;
    while (last >= 0 && !isIn(main, last)) {
      last--;
    }
    if (main == 0) {
      return last;
    }
    int around = outline.parent(main);
    while (last + 1 < lines.size() && isIn(around, last + 1) && continues(last + 1)) {
      last++;
    }
    return last;
  }

  private boolean continues(int index) {
    Line line = lines.get(index);
    return !out[line.element()]
        && !line.isLinks()
        && !PageElement.isHeading(outline.element(line.element()));
  }

  private boolean isIn(int element, int line) {
    int at = lines.get(line).element();
    return at >= element && at <= outline.last(element);
  }

  /** Lists of links, and the links before the title. */
  private void markLinkLists(boolean[] furniture) {
    int i = 0;
    while (i < furniture.length) {
      int end = i;
      while (end < furniture.length && lines.get(end).isLinks()) {
        end++;
      }
      for (int j = i; end - i >= LINK_LIST && j < end; j++) {
        furniture[j] |= !isTitle(j);
      }
      i = Math.max(i + 1, end);
    }
  }
}
