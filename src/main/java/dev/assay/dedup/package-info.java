/**
 * Shingles, MinHash, bands, clusters and survivors: arithmetic only.
 *
 * <p>{@code examples/FindDuplicates.java} shows how a program of yours uses it.
 */
@NullMarked
package dev.assay.dedup;

import org.jspecify.annotations.NullMarked;
