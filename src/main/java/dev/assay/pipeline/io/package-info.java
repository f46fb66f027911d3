/** Reading of records, writing of tables, layout of the output folder. */
@NullMarked
package dev.assay.pipeline.io;

import org.jspecify.annotations.NullMarked;
