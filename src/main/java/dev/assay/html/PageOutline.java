package dev.assay.html;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** The blocks of a page in the order of its markup: each comes behind the one that it is in. */
final class PageOutline {

  /** The parent of the outermost element. */
  static final int NONE = -1;

  private final List<Element> elements = new ArrayList<>();
  private int[] parents = new int[64];
  private int[] lasts = new int[64];
  private int current = NONE;
  private @Nullable Element row;
  private boolean isDataRow;

  void enter(Element element) {
    int index = elements.size();
    if (index == parents.length) {
      parents = Arrays.copyOf(parents, index * 2);
      lasts = Arrays.copyOf(lasts, index * 2);
    }
    elements.add(element);
    parents[index] = current;
    current = index;
  }

  void leave() {
    lasts[current] = elements.size() - 1;
    current = parents[current];
  }

  /** The element that was entered last and not left. */
  int current() {
    return current;
  }

  int size() {
    return elements.size();
  }

  Element element(int index) {
    return elements.get(index);
  }

  /** The element around one, or {@link #NONE}. */
  int parent(int index) {
    return parents[index];
  }

  /** The last element inside of one; itself if there is none. */
  int last(int index) {
    return lasts[index];
  }

  /** Whether a cell's row is to be shown as one line. */
  boolean isInDataRow(Element cell) {
    Element parent = cell.parent();
    if (parent == null) {
      return false;
    }
    if (row != parent) {
      row = parent;
      isDataRow = PageElement.isDataRow(parent);
    }
    return isDataRow;
  }
}
