/** Loading and checking of lexicon files, and the automaton that matches their terms. */
@NullMarked
package dev.assay.lexicon;

import org.jspecify.annotations.NullMarked;
