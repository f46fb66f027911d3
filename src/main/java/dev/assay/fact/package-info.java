/** Claims brought together into facts. */
@NullMarked
package dev.assay.fact;

import org.jspecify.annotations.NullMarked;
