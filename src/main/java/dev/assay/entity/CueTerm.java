package dev.assay.entity;

import dev.assay.lexicon.Term;

/**
 * A word that says something about the names beside it.
 *
 * @param kind what it says
 */
record CueTerm(Kind kind) implements Term {

  /** Kinds as the heads of the lexicon files describe them. */
  enum Kind {
    SPEECH,
    PRESENCE,
    INTRODUCER,
    BARRIER,
    MAKER,
    SCOPE,
    CAMPAIGN,
    DOCUMENT,
    LANDMARK,
    WHEREABOUTS,
    CONTACT,
    LICENCE,
    POST,
    PUBLIC,
    BEHIND,
    MODIFIER,
    COMMON,
    NOT_PLACE,
    COMMITTEE,
    UNIT,
    FIRM,
    NAMED,
    MEDIA,
    BODY,
    LEVEL,
    POLICE,
    TITLE,
    PARTICLE,
    CONNECTOR,
    HEAD,
    THEME,
    PRODUCT,
    SCHEME,
    WATERSIDE,
    SOURCE,
    NO_SOURCE,
    LABEL,
    OPENER,
    LOCATIVE,
    EXTENSION,
    CALLED
  }
}
