package dev.assay.entity;

import dev.assay.lexicon.Term;

/**
 * A form of an office that stands behind a place's name.
 *
 * @param province its name at province level
 * @param local its name below
 * @param english whether the form is English
 */
record OfficeTerm(String province, String local, boolean english) implements Term {

  /** The office's name at the level of a division. */
  String at(PlaceTerm.Rank rank) {
    return rank == PlaceTerm.Rank.PROVINCE ? province : local;
  }
}
