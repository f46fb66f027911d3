/** Title, dateline, publisher, paragraphs and sentences of a text. */
@NullMarked
package dev.assay.document;

import org.jspecify.annotations.NullMarked;
