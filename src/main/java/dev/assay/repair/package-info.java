/** Repairers of damaged text; every edit is planned, applied and recorded. */
@NullMarked
package dev.assay.repair;

import org.jspecify.annotations.NullMarked;
