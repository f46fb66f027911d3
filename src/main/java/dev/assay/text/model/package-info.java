/** Statistics of languages: how likely it is that somebody wrote a given run of characters. */
@NullMarked
package dev.assay.text.model;

import org.jspecify.annotations.NullMarked;
