/** Numerals, units, comparators, changes and their context: numeric claims. */
@NullMarked
package dev.assay.claim;

import org.jspecify.annotations.NullMarked;
