/** Shingles, MinHash, bands, clusters and survivors: arithmetic only. */
@NullMarked
package dev.assay.dedup;

import org.jspecify.annotations.NullMarked;
