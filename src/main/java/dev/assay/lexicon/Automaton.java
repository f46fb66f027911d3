package dev.assay.lexicon;

import dev.assay.text.CodePoints;
import java.util.Arrays;

/**
 * An Aho-Corasick automaton over code points in a double array (Aoe, 1989): the child of a state by
 * a symbol stands at the state's base plus the symbol, if that cell names the state as its parent.
 * A state is the position of its cell, the root is 0. No form begins within a word of Latin letters
 * and digits, and no failure state stands for one. What a step reads of a state lies together.
 */
final class Automaton {

  static final int ROOT = 0;

  /** A cell: where the children begin, the parent, the failure state, the output. */
  private static final int BASE = 0;

  private static final int PARENT = 1;
  private static final int FAILURE = 2;
  private static final int OUTPUT = 3;
  private static final int CELL_BITS = 2;

  private final Alphabet alphabet;
  private final int[] cells;

  /** Runs of entries: their number, then they, those of the longest form first. */
  private final int[] outputs;

  private Automaton(Alphabet alphabet, int[] cells, int[] outputs) {
    this.alphabet = alphabet;
    this.cells = cells;
    this.outputs = outputs;
  }

  /**
   * @param first for each node of the trie the first entry of the chain of those whose form ends
   *     there, or -1
   * @param next for each entry the next one of its chain, or -1
   */
  static Automaton of(Trie trie, int[] first, int[] next) {
    Alphabet alphabet = Alphabet.of(trie);
    DoubleArray array = new DoubleArray(trie, alphabet);
    int[] cells = new int[array.size() << CELL_BITS];
    for (int cell = 0; cell < array.size(); cell++) {
      cells[cell << CELL_BITS | BASE] = array.base(cell);
      cells[cell << CELL_BITS | PARENT] = array.parent(cell);
    }
    Automaton automaton = new Automaton(alphabet, cells, new int[0]);
    Outputs outputs = new Outputs(first, next);
    for (int node : array.byDepth()) {
      automaton.link(trie, array, outputs, node);
    }
    return new Automaton(alphabet, cells, outputs.toArray());
  }

  /** A failure leads to a state nearer to the root, so that its own is known. */
  private void link(Trie trie, DoubleArray array, Outputs outputs, int node) {
    int parent = array.cell(trie.parent(node));
    int label = trie.label(node);
    boolean withinWord =
        CodePoints.isWord(label) && CodePoints.isWord(trie.label(trie.parent(node)));
    int failure = parent == ROOT ? ROOT : step(failure(parent), alphabet.symbol(label), withinWord);
    int cell = array.cell(node) << CELL_BITS;
    cells[cell | FAILURE] = failure;
    cells[cell | OUTPUT] = outputs.add(node, cells[failure << CELL_BITS | OUTPUT]);
  }

  /** The number of a code point for {@link #step}; 0 if no form has it, which leads to the root. */
  int symbol(int codePoint) {
    return alphabet.symbol(codePoint);
  }

  /**
   * The state behind a symbol other than 0.
   *
   * @param withinWord whether the symbol goes on with a word, so that no form begins with it
   */
  int step(int state, int symbol, boolean withinWord) {
    int from = state;
    while (true) {
      if (from == ROOT && withinWord) {
        return ROOT;
      }
      int to = cells[from << CELL_BITS | BASE] + symbol;
      if (cells[to << CELL_BITS | PARENT] == from) {
        return to;
      }
      if (from == ROOT) {
        return ROOT;
      }
      from = failure(from);
    }
  }

  /** Where the run of the entries that end in a state begins; 0 if none ends there. */
  int output(int state) {
    return cells[state << CELL_BITS | OUTPUT];
  }

  /** Number of entries in a run. */
  int count(int output) {
    return outputs[output];
  }

  /** An entry of a run. */
  int entry(int output, int index) {
    return outputs[output + 1 + index];
  }

  private int failure(int state) {
    return cells[state << CELL_BITS | FAILURE];
  }

  /** The runs; one that nothing is added to is shared with the failure state's. */
  private static final class Outputs {
    private final int[] first;
    private final int[] next;

    /** Run 0 is empty. */
    private int[] runs = new int[1 << 12];

    private int end = 1;

    Outputs(int[] first, int[] next) {
      this.first = first;
      this.next = next;
    }

    int add(int node, int shorter) {
      if (first[node] < 0) {
        return shorter;
      }
      int run = end++;
      for (int entry = first[node]; entry >= 0; entry = next[entry]) {
        append(entry);
      }
      for (int i = 1; i <= runs[shorter]; i++) {
        append(runs[shorter + i]);
      }
      runs[run] = end - run - 1;
      return run;
    }

    private void append(int entry) {
      if (end + 1 >= runs.length) {
        runs = Arrays.copyOf(runs, runs.length * 2);
      }
      runs[end++] = entry;
    }

    int[] toArray() {
      return Arrays.copyOf(runs, end);
    }
  }
}
