package dev.assay.lexicon;

import java.util.List;

/**
 * The entries of a vocabulary, by number. What hits are found by stands here side by side: the
 * entries themselves lie all over the memory.
 *
 * @param lengths code points of each entry's form
 * @param roles of each entry, see {@link Term#roles}
 * @param weights of each entry, see {@link Term#weight}
 * @param kindOf for each entry the position of its kind in {@code kinds}
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record Entries(
    Term[] terms, int[] lengths, long[] roles, int[] weights, byte[] kindOf, List<Class<?>> kinds) {

  static final Entries NONE =
      new Entries(new Term[0], new int[0], new long[0], new int[0], new byte[0], List.of());

  static Entries of(List<Term> terms, int[] lengths, byte[] kindOf, List<Class<?>> kinds) {
    return new Entries(
        terms.toArray(new Term[0]),
        lengths,
        terms.stream().mapToLong(Term::roles).toArray(),
        terms.stream().mapToInt(Term::weight).toArray(),
        kindOf,
        List.copyOf(kinds));
  }
}
