/** Records of JSON: the fields that a document is made of, aligned with their bytes. */
@NullMarked
package dev.assay.json;

import org.jspecify.annotations.NullMarked;
