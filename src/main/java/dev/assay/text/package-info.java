/**
 * The carrier of text from bytes to rows, and what is known of characters, scripts and sentences.
 */
@NullMarked
package dev.assay.text;

import org.jspecify.annotations.NullMarked;
