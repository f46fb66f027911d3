package dev.assay.lexicon;

import java.util.Arrays;

/**
 * The states of an Aho-Corasick automaton over code points. The root's transitions stand in a
 * table, those of any other state beside each other, sorted by label: most states have none or one.
 */
final class Automaton {

  private static final int BMP = 0x10000;
  private static final int LINEAR = 6;

  /** For each code point of the BMP the state behind the root, or 0. */
  private final int[] fromRoot;

  /** Where the children of a state begin in {@link #labels} and {@link #targets}. */
  private final int[] children;

  private final int[] labels;
  private final int[] targets;
  private final int[] fail;

  /** For each state the nearest one on its failure path where a form ends, or -1. */
  private final int[] nextOutput;

  /** The state itself where a form ends there, else its {@link #nextOutput}. */
  private final int[] output;

  private Automaton(Builder builder, int[] firstEntry) {
    int states = builder.states;
    children = new int[states + 1];
    labels = new int[states];
    targets = new int[states];
    fail = new int[states];
    nextOutput = new int[states];
    output = new int[states];
    fromRoot = new int[BMP];
    linkChildren(builder);
    linkFailures(builder, firstEntry);
  }

  /** The state behind a code point. */
  int step(int state, int codePoint) {
    int from = state;
    while (from != Vocabulary.ROOT) {
      int to = child(from, codePoint);
      if (to >= 0) {
        return to;
      }
      from = fail[from];
    }
    return codePoint < BMP ? fromRoot[codePoint] : Math.max(0, child(Vocabulary.ROOT, codePoint));
  }

  /** The first state, from this one along its failure path, where a form ends; -1 if none. */
  int output(int state) {
    return output[state];
  }

  /** The next one behind a state where a form ends; -1 if none. */
  int nextOutput(int state) {
    return nextOutput[state];
  }

  private int child(int state, int codePoint) {
    int low = children[state];
    int high = children[state + 1];
    while (high - low > LINEAR) {
      int middle = low + high >>> 1;
      if (labels[middle] <= codePoint) {
        low = middle;
      } else {
        high = middle;
      }
    }
    for (; low < high; low++) {
      if (labels[low] == codePoint) {
        return targets[low];
      }
    }
    return -1;
  }

  private void linkChildren(Builder builder) {
    long[] edges = new long[builder.states - 1];
    for (int state = 1; state < builder.states; state++) {
      // By parent, then label; the label of an edge and its state fit beside each other.
      edges[state - 1] = (long) builder.parent[state] << 42 | (long) builder.label[state] << 21;
    }
    int[] order = sortedBy(edges);
    int next = 0;
    for (int state = 0; state < builder.states; state++) {
      children[state] = next;
      while (next < order.length && builder.parent[order[next]] == state) {
        labels[next] = builder.label[order[next]];
        targets[next] = order[next];
        next++;
      }
    }
    children[builder.states] = next;
    for (int i = children[Vocabulary.ROOT]; i < children[Vocabulary.ROOT + 1]; i++) {
      if (labels[i] < BMP) {
        fromRoot[labels[i]] = targets[i];
      }
    }
  }

  /** The states 1, 2, …, sorted by their edges. */
  private static int[] sortedBy(long[] edges) {
    Integer[] states = new Integer[edges.length];
    Arrays.setAll(states, i -> i + 1);
    Arrays.sort(states, (a, b) -> Long.compare(edges[a - 1], edges[b - 1]));
    return Arrays.stream(states).mapToInt(Integer::intValue).toArray();
  }

  /** A failure leads to a state nearer to the root: go by depth. */
  private void linkFailures(Builder builder, int[] firstEntry) {
    int[] queue = new int[builder.states];
    int end = 1;
    nextOutput[Vocabulary.ROOT] = -1;
    output[Vocabulary.ROOT] = -1;
    for (int at = 0; at < end; at++) {
      int parent = queue[at];
      for (int i = children[parent]; i < children[parent + 1]; i++) {
        int state = targets[i];
        queue[end++] = state;
        fail[state] = parent == Vocabulary.ROOT ? Vocabulary.ROOT : step(fail[parent], labels[i]);
        nextOutput[state] = output[fail[state]];
        output[state] = firstEntry[state] >= 0 ? state : nextOutput[state];
      }
    }
  }

  /** A trie that grows form by form. */
  static final class Builder {
    private final Transitions transitions = new Transitions();
    private int states = 1;
    private int[] parent = {0};
    private int[] label = {0};

    int states() {
      return states;
    }

    /** Adds a form and returns the state where it ends. */
    int add(int[] form) {
      int state = Vocabulary.ROOT;
      for (int codePoint : form) {
        int next = transitions.get(state, codePoint);
        state = next > 0 ? next : addState(state, codePoint);
      }
      return state;
    }

    /**
     * @param firstEntry for each state an entry whose form ends there, or -1
     */
    Automaton build(int[] firstEntry) {
      return new Automaton(this, firstEntry);
    }

    private int addState(int from, int codePoint) {
      int state = states++;
      if (state == parent.length) {
        parent = Arrays.copyOf(parent, state * 2);
        label = Arrays.copyOf(label, state * 2);
      }
      parent[state] = from;
      label[state] = codePoint;
      transitions.put(from, codePoint, state);
      return state;
    }
  }

  /** (state, code point) → state, in one open-addressed table; 0 is "none". */
  private static final class Transitions {
    private long[] keys = new long[1 << 12];
    private int[] values = new int[1 << 12];
    private int size;

    int get(int state, int codePoint) {
      long key = key(state, codePoint);
      for (int slot = slot(key); values[slot] != 0; slot = slot + 1 & keys.length - 1) {
        if (keys[slot] == key) {
          return values[slot];
        }
      }
      return 0;
    }

    void put(int state, int codePoint, int to) {
      if (++size * 2 > keys.length) {
        rehash();
      }
      insert(key(state, codePoint), to);
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

    private static long key(int state, int codePoint) {
      return (long) state << 21 | codePoint;
    }

    private int slot(long key) {
      long hash = key * 0x9E3779B97F4A7C15L;
      return (int) (hash >>> 40) & keys.length - 1;
    }
  }
}
