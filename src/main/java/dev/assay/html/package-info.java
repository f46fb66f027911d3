/** Web pages: their text, aligned with their bytes, their main content, and what they say of it. */
@NullMarked
package dev.assay.html;

import org.jspecify.annotations.NullMarked;
