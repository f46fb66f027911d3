package dev.assay.lexicon;

import java.util.Arrays;

/** Packs the nodes of a {@link Trie} into the cells of a double array. */
final class DoubleArray {

  /** No parent: a free cell, and the root's. */
  private static final int NONE = -1;

  /**
   * Free cells that are tried in vain before later searches leave them out: bounds the time, at the
   * cost of a few cells that stay free.
   */
  private static final int TRIES = 100;

  /**
   * The search goes on where it failed for about as many children: 1, 2 to 3, 4 to 7, and so on.
   */
  private static final int SIZES = Integer.SIZE;

  private final int symbols;
  private final int[] cellOf;
  private final int[] byDepth;
  private int[] bases = new int[1 << 16];
  private int[] parents = new int[1 << 16];

  /** For each cell one behind it, so that no cell between them is free. */
  private int[] nextFree = new int[1 << 16];

  /** By the binary logarithm of the number of children, where the search for their place begins. */
  private final int[] firstTried = new int[SIZES];

  /** The cell behind the last used one. */
  private int end;

  DoubleArray(Trie trie, Alphabet alphabet) {
    symbols = alphabet.size();
    // From here on no base is negative.
    Arrays.fill(firstTried, symbols + 1);
    end = symbols + 1;
    cellOf = new int[trie.nodes()];
    byDepth = new int[trie.nodes() - 1];
    Arrays.fill(parents, NONE);
    for (int cell = 0; cell < nextFree.length; cell++) {
      nextFree[cell] = cell + 1;
    }
    pack(trie, alphabet);
  }

  /** Number of cells; one more symbol behind any used base still is a cell. */
  int size() {
    return end + symbols + 1;
  }

  int base(int cell) {
    return cell < end ? bases[cell] : 0;
  }

  /** The cell of the parent; -1 in a free cell. */
  int parent(int cell) {
    return cell < end ? parents[cell] : NONE;
  }

  /** The cell of a node. */
  int cell(int node) {
    return cellOf[node];
  }

  /** All nodes but the root, those nearer to it first. */
  int[] byDepth() {
    return byDepth;
  }

  private void pack(Trie trie, Alphabet alphabet) {
    int nodes = trie.nodes();
    int[] firstChild = new int[nodes];
    int[] nextSibling = new int[nodes];
    for (int node = nodes - 1; node > 0; node--) {
      nextSibling[node] = firstChild[trie.parent(node)];
      firstChild[trie.parent(node)] = node;
    }
    int[] symbolsOfChildren = new int[symbols];
    int queued = 0;
    for (int done = -1; done < queued; done++) {
      int parent = done < 0 ? Trie.ROOT : byDepth[done];
      int count = 0;
      for (int child = firstChild[parent]; child != 0; child = nextSibling[child]) {
        byDepth[queued++] = child;
        symbolsOfChildren[count++] = alphabet.symbol(trie.label(child));
      }
      place(cellOf[parent], symbolsOfChildren, count);
      for (int i = queued - count; i < queued; i++) {
        cellOf[byDepth[i]] = bases[cellOf[parent]] + alphabet.symbol(trie.label(byDepth[i]));
      }
    }
  }

  private void place(int parent, int[] children, int count) {
    if (count == 0) {
      return;
    }
    int base = freeBase(parent, children, count);
    bases[parent] = base;
    ensure(base + symbols + 1);
    for (int i = 0; i < count; i++) {
      int cell = base + children[i];
      parents[cell] = parent;
      end = Math.max(end, cell + 1);
    }
  }

  private int freeBase(int parent, int[] children, int count) {
    if (parent == Trie.ROOT) {
      return 0;
    }
    int size = SIZES - 1 - Integer.numberOfLeadingZeros(count);
    int cell = free(firstTried[size]);
    firstTried[size] = cell;
    for (int tries = 0; !fits(cell - children[0], children, count); tries++) {
      cell = free(cell + 1);
      if (tries >= TRIES) {
        firstTried[size] = cell;
      }
    }
    return cell - children[0];
  }

  /** The first free cell that is not before another. */
  private int free(int from) {
    int cell = from;
    ensure(cell + 1);
    while (parents[cell] != NONE) {
      int next = nextFree[cell];
      ensure(next + 1);
      if (parents[next] != NONE) {
        nextFree[cell] = nextFree[next];
      }
      cell = next;
    }
    return cell;
  }

  private boolean fits(int base, int[] children, int count) {
    ensure(base + symbols + 1);
    for (int i = 0; i < count; i++) {
      if (parents[base + children[i]] != NONE) {
        return false;
      }
    }
    return true;
  }

  private void ensure(int cells) {
    if (cells <= parents.length) {
      return;
    }
    int old = parents.length;
    int length = Math.max(cells, old * 2);
    bases = Arrays.copyOf(bases, length);
    parents = Arrays.copyOf(parents, length);
    Arrays.fill(parents, old, length, NONE);
    nextFree = Arrays.copyOf(nextFree, length);
    for (int cell = old; cell < length; cell++) {
      nextFree[cell] = cell + 1;
    }
  }
}
