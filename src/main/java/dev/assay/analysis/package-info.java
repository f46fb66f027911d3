/**
 * The reading pass: one record's bytes in, its rows or its reject out.
 *
 * <p>{@code examples/ReadRecord.java} shows how a program of yours uses it.
 */
@NullMarked
package dev.assay.analysis;

import org.jspecify.annotations.NullMarked;
