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
 * Latin letter or a digit matches whole words only. Digits that a text leaves no space behind count
 * as a word of their own where a run of letters long enough to be one follows ({@code 3people}).
 */
public final class Vocabulary {

  /** Fewer letters behind digits are a unit or a part of a code: 12k, 5th, 3d, 300mm. */
  private static final int SHORTEST_BEHIND_DIGITS = 5;

  private final Automaton automaton;
  private final Entries entries;

  private Vocabulary(Automaton automaton, Entries entries) {
    this.automaton = automaton;
    this.entries = entries;
  }

  public static Builder builder() {
    return new Builder();
  }

  /** Number of entries. */
  public int size() {
    return entries.terms().length;
  }

  /**
   * Finds every term.
   *
   * @param form the text in its {@link MatchForm}
   */
  public TermHits scan(int[] form) {
    FoundHits[] found = new FoundHits[entries.kinds().size()];
    Arrays.setAll(found, kind -> new FoundHits());
    int[] lengths = entries.lengths();
    byte[] kindOf = entries.kindOf();
    int state = Automaton.ROOT;
    boolean afterWord = false;
    boolean word = form.length > 0 && CodePoints.isWord(form[0]);
    for (int i = 0; i < form.length; i++) {
      boolean beforeWord = i + 1 < form.length && CodePoints.isWord(form[i + 1]);
      int symbol = automaton.symbol(form[i]);
      state =
          symbol == 0
              ? Automaton.ROOT
              : automaton.step(state, symbol, word && afterWord && !opensWord(form, i));
      int output = automaton.output(state);
      if (output != 0 && !(word && beforeWord)) {
        for (int hit = 0; hit < automaton.count(output); hit++) {
          int entry = automaton.entry(output, hit);
          found[kindOf[entry]].add(i + 1 - lengths[entry], i + 1, entry);
        }
      }
      afterWord = word;
      word = beforeWord;
    }
    return new TermHits(entries, found);
  }

  /** Whether a letter right behind a digit opens a run of letters that is a word of its own. */
  private static boolean opensWord(int[] form, int at) {
    if (!CodePoints.isDigit(form[at - 1]) || at + SHORTEST_BEHIND_DIGITS > form.length) {
      return false;
    }
    for (int i = at; i < at + SHORTEST_BEHIND_DIGITS; i++) {
      if (!CodePoints.isLatin(form[i])) {
        return false;
      }
    }
    return true;
  }

  /** Collects terms; a form may be added any number of times. */
  public static final class Builder {
    private final Trie trie = new Trie();
    private final List<Term> terms = new ArrayList<>();
    private final List<Integer> nodes = new ArrayList<>();
    private final List<Integer> lengths = new ArrayList<>();

    private Builder() {}

    /** Adds an entry under one of its forms; an empty form is passed over. */
    public Builder add(String form, Term term) {
      int[] codePoints = MatchForm.of(form);
      if (codePoints.length == 0) {
        return this;
      }
      terms.add(term);
      nodes.add(trie.add(codePoints));
      lengths.add(codePoints.length);
      return this;
    }

    public Vocabulary build() {
      int[] first = new int[trie.nodes()];
      Arrays.fill(first, -1);
      int[] next = new int[terms.size()];
      byte[] kindOf = new byte[terms.size()];
      List<Class<?>> kinds = new ArrayList<>();
      for (int entry = 0; entry < next.length; entry++) {
        next[entry] = first[nodes.get(entry)];
        first[nodes.get(entry)] = entry;
        kindOf[entry] = (byte) kindOf(terms.get(entry), kinds);
      }
      return new Vocabulary(
          Automaton.of(trie, first, next),
          Entries.of(terms, lengths.stream().mapToInt(Integer::intValue).toArray(), kindOf, kinds));
    }

    private static int kindOf(Term term, List<Class<?>> kinds) {
      int kind = kinds.indexOf(term.getClass());
      if (kind >= 0) {
        return kind;
      }
      if (kinds.size() > Byte.MAX_VALUE) {
        throw new IllegalStateException("more kinds of term than a byte counts");
      }
      kinds.add(term.getClass());
      return kinds.size() - 1;
    }
  }
}
