package dev.assay.lexicon;

import dev.assay.text.Span;

/**
 * A place where a term's form stands in a text.
 *
 * @param start first code point
 * @param end code point after the last one
 * @param term the entry; an ambiguous form makes one hit for each of its entries
 */
public record Hit<T extends Term>(int start, int end, T term) {

  public Span span() {
    return new Span(start, end);
  }

  public int length() {
    return end - start;
  }
}
