package dev.assay.entity;

import dev.assay.lexicon.Term;

/**
 * A word that says something about the names beside it.
 *
 * @param kind what it says
 * @param cost tenths of a bit that the word costs in running text, see {@link UnannouncedNames}
 */
record CueTerm(Kind kind, int cost) implements Term {

  /** What a word costs whose frequency is not known: that of a word in twenty thousand. */
  private static final int USUAL_COST = 140;

  CueTerm(Kind kind) {
    this(kind, USUAL_COST);
  }

  /** Its kind's bit. */
  @Override
  public long roles() {
    return CueKinds.bit(kind);
  }

  @Override
  public int weight() {
    return cost;
  }

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
    FACILITY,
    WHEREABOUTS,
    CONTACT,
    LICENCE,
    POST,
    PUBLIC,
    BEHIND,
    MODIFIER,
    COMMON,
    RARE,
    KNOWN_PERSON,
    NOT_PLACE,
    COMMITTEE,
    UNIT,
    FIRM,
    NAMED,
    TEAM,
    ORGAN,
    MEDIA,
    BODY,
    SEAT,
    LEVEL,
    TITLE,
    PARTICLE,
    CONNECTOR,
    HEAD,
    LEADING,
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
    CALLED,
    NAMESAKE,
    STATE,
    MISSION,
    BRANCH,
    REGION,
    PREFIX,
    CALLING,
    BUSINESS,
    STAKE,
    HOLDING,
    TOPIC,
    TRADE,
    REPORTER,
    RELATION
  }
}
