/** The reading pass: one record's bytes in, its rows or its reject out. */
@NullMarked
package dev.assay.analysis;

import org.jspecify.annotations.NullMarked;
