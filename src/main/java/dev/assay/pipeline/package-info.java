/** The only package that imports Beam: the road, one composite transform a step. */
@NullMarked
package dev.assay.pipeline;

import org.jspecify.annotations.NullMarked;
