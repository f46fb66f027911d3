package dev.assay.lexicon;

import java.util.Arrays;

/**
 * A trie over code points that grows form by form; the {@link Automaton} is made from it. Nodes are
 * numbered in the order in which they were added, the root is 0: a node's number is greater than
 * its parent's.
 */
final class Trie {

  static final int ROOT = 0;

  private final Children children = new Children();
  private int nodes = 1;
  private int[] parents = {0};
  private int[] labels = {0};

  int nodes() {
    return nodes;
  }

  int parent(int node) {
    return parents[node];
  }

  /** The code point on the edge from the parent. */
  int label(int node) {
    return labels[node];
  }

  /** Adds a form and returns the node where it ends. */
  int add(int[] form) {
    int node = ROOT;
    for (int codePoint : form) {
      int next = children.get(node, codePoint);
      node = next > 0 ? next : addNode(node, codePoint);
    }
    return node;
  }

  private int addNode(int from, int codePoint) {
    int node = nodes++;
    if (node == parents.length) {
      parents = Arrays.copyOf(parents, node * 2);
      labels = Arrays.copyOf(labels, node * 2);
    }
    parents[node] = from;
    labels[node] = codePoint;
    children.put(from, codePoint, node);
    return node;
  }

  /** (node, code point) → node, in one open-addressed table; 0 is "none". */
  private static final class Children {
    private long[] keys = new long[1 << 12];
    private int[] values = new int[1 << 12];
    private int size;

    int get(int node, int codePoint) {
      long key = key(node, codePoint);
      for (int slot = slot(key); values[slot] != 0; slot = slot + 1 & keys.length - 1) {
        if (keys[slot] == key) {
          return values[slot];
        }
      }
      return 0;
    }

    void put(int node, int codePoint, int to) {
      if (++size * 2 > keys.length) {
        rehash();
      }
      insert(key(node, codePoint), to);
    }

    private void insert(long key, int to) {
      int slot = slot(key);
      while (values[slot] != 0) {
        slot = slot + 1 & keys.length - 1;
      }
      keys[slot] = key;
      values[slot] = to;
    }

    private void rehash() {
      long[] oldKeys = keys;
      int[] oldValues = values;
      keys = new long[oldKeys.length * 2];
      values = new int[oldKeys.length * 2];
      for (int i = 0; i < oldKeys.length; i++) {
        if (oldValues[i] != 0) {
          insert(oldKeys[i], oldValues[i]);
        }
      }
    }

    private static long key(int node, int codePoint) {
      return (long) node << 21 | codePoint;
    }

    private int slot(long key) {
      long hash = key * 0x9E3779B97F4A7C15L;
      return (int) (hash >>> 40) & keys.length - 1;
    }
  }
}
