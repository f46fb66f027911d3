/**
 * Repairers of damaged text; every edit is planned, applied and recorded.
 *
 * <p>{@code examples/RepairText.java} shows how a program of yours uses it.
 */
@NullMarked
package dev.assay.repair;

import org.jspecify.annotations.NullMarked;
