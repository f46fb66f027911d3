package dev.assay.lexicon;

import dev.assay.text.CodePoints;
import dev.assay.text.MatchForm;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * All terms of all lexicons in one automaton (Aho and Corasick, 1975): a text is scanned once, in
 * time linear in its length and the number of hits, and every finder reads its hits from the
 * result.
 *
 * <p>Terms and texts are compared in their {@link MatchForm}. A form that begins or ends with a
 * Latin letter or a digit matches whole words only.
 */
public final class Vocabulary {

  private static final int ROOT = 0;

  private final Transitions transitions;
  private final int[] fail;

  /** The states behind the root by code point: most of a text is read from there. */
  private final int[] fromRoot = new int[1 << 16];

  /** For each state the first entry of the chain of forms that end there, or -1. */
  private final int[] firstEntry;

  /** For each state the nearest state on its failure path where a form ends, or -1. */
  private final int[] nextOutput;

  private final Term[] terms;
  private final int[] lengths;
  private final int[] nextEntry;

  private Vocabulary(Builder builder) {
    this.transitions = builder.transitions;
    int states = builder.states;
    this.firstEntry = Arrays.copyOf(builder.firstEntry, states);
    this.terms = builder.terms.toArray(new Term[0]);
    this.lengths = builder.lengths.stream().mapToInt(Integer::intValue).toArray();
    this.nextEntry = builder.nextEntry.stream().mapToInt(Integer::intValue).toArray();
    this.fail = new int[states];
    this.nextOutput = new int[states];
    Arrays.fill(nextOutput, -1);
    for (int state = 1; state < states; state++) {
      if (builder.parent[state] == ROOT && builder.label[state] < fromRoot.length) {
        fromRoot[builder.label[state]] = state;
      }
    }
    linkFailures(builder);
  }

  public static Builder builder() {
    return new Builder();
  }

  /** Number of entries. */
  public int size() {
    return terms.length;
  }

  /**
   * Finds every term.
   *
   * @param form the text in its {@link MatchForm}
   */
  public TermHits scan(int[] form) {
    TermHits hits = new TermHits();
    int state = ROOT;
    for (int i = 0; i < form.length; i++) {
      state = step(state, form[i]);
      for (int s = firstEntry[state] >= 0 ? state : nextOutput[state]; s >= 0; s = nextOutput[s]) {
        for (int entry = firstEntry[s]; entry >= 0; entry = nextEntry[entry]) {
          int start = i + 1 - lengths[entry];
          if (standsAlone(form, start, i + 1)) {
            hits.add(new Hit<>(start, i + 1, terms[entry]));
          }
        }
      }
    }
    hits.sort();
    return hits;
  }

  private int step(int state, int codePoint) {
    int from = state;
    while (true) {
      if (from == ROOT && codePoint < fromRoot.length) {
        return fromRoot[codePoint];
      }
      int to = transitions.get(from, codePoint);
      if (to > 0) {
        return to;
      }
      if (from == ROOT) {
        return ROOT;
      }
      from = fail[from];
    }
  }

  private static boolean standsAlone(int[] form, int start, int end) {
    return !(start > 0 && CodePoints.isWord(form[start]) && CodePoints.isWord(form[start - 1]))
        && !(end < form.length && CodePoints.isWord(form[end - 1]) && CodePoints.isWord(form[end]));
  }

  /** States are numbered parents first, but a failure may point to a later one: go by depth. */
  private void linkFailures(Builder builder) {
    int states = builder.states;
    Integer[] byDepth = new Integer[states];
    Arrays.setAll(byDepth, i -> i);
    Arrays.sort(byDepth, (a, b) -> Integer.compare(builder.depth[a], builder.depth[b]));
    for (int state : byDepth) {
      if (state == ROOT) {
        continue;
      }
      int parent = builder.parent[state];
      fail[state] = parent == ROOT ? ROOT : step(fail[parent], builder.label[state]);
      nextOutput[state] = firstEntry[fail[state]] >= 0 ? fail[state] : nextOutput[fail[state]];
    }
  }

  /** Collects terms; a form may be added any number of times. */
  public static final class Builder {
    private final Transitions transitions = new Transitions();
    private final List<Term> terms = new ArrayList<>();
    private final List<Integer> lengths = new ArrayList<>();
    private final List<Integer> nextEntry = new ArrayList<>();
    private int states = 1;
    private int[] firstEntry = {-1};
    private int[] parent = {0};
    private int[] label = {0};
    private int[] depth = {0};

    private Builder() {}

    /** Adds an entry under one of its forms; an empty form is passed over. */
    public Builder add(String form, Term term) {
      int[] codePoints = MatchForm.of(form);
      if (codePoints.length == 0) {
        return this;
      }
      int state = ROOT;
      for (int codePoint : codePoints) {
        int next = transitions.get(state, codePoint);
        state = next > 0 ? next : addState(state, codePoint);
      }
      terms.add(term);
      lengths.add(codePoints.length);
      nextEntry.add(firstEntry[state]);
      firstEntry[state] = terms.size() - 1;
      return this;
    }

    public Vocabulary build() {
      return new Vocabulary(this);
    }

    private int addState(int from, int codePoint) {
      int state = states++;
      if (state == firstEntry.length) {
        int capacity = state * 2;
        firstEntry = Arrays.copyOf(firstEntry, capacity);
        parent = Arrays.copyOf(parent, capacity);
        label = Arrays.copyOf(label, capacity);
        depth = Arrays.copyOf(depth, capacity);
      }
      firstEntry[state] = -1;
      parent[state] = from;
      label[state] = codePoint;
      depth[state] = depth[from] + 1;
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
