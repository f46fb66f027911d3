/** A finished run as one page for people: samples and totals in, HTML out. */
@NullMarked
package dev.assay.report;

import org.jspecify.annotations.NullMarked;
