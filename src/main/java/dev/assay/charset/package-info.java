/**
 * Bytes to ranked charset candidates with evidence, and to aligned text.
 *
 * <p>{@code examples/DetectCharset.java} shows how a program of yours uses it.
 */
@NullMarked
package dev.assay.charset;

import org.jspecify.annotations.NullMarked;
