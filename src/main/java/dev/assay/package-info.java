/** The command line: parse, validate, build, run. */
@NullMarked
package dev.assay;

import org.jspecify.annotations.NullMarked;
