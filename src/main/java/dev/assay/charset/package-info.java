/** Bytes to ranked charset candidates with evidence, and to aligned text. */
@NullMarked
package dev.assay.charset;

import org.jspecify.annotations.NullMarked;
