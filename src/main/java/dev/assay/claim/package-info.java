/**
 * Numerals, units, comparators, changes and their context: numeric claims.
 *
 * <p>{@code examples/FindClaims.java} shows how a program of yours uses it.
 */
@NullMarked
package dev.assay.claim;

import org.jspecify.annotations.NullMarked;
