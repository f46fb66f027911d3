package dev.assay.entity;

import dev.assay.lexicon.Term;
import org.jspecify.annotations.Nullable;

/**
 * A form of a place's name.
 *
 * @param code GB/T 2260 for Chinese divisions, ISO 3166-1 alpha-2 for other countries and what lies
 *     in them
 * @param name canonical name
 * @param rank what kind of place it is
 * @param form how the form names the place
 */
record PlaceTerm(String code, String name, Rank rank, Form form) implements Term {

  private static final String NO_COUNTRY = "-";

  enum Rank {
    COUNTRY,
    PROVINCE,
    PREFECTURE,
    COUNTY,
    FOREIGN
  }

  /** How far a form can be trusted by itself. */
  enum Form {
    /** With its suffix: 长治市, Changzhi City. */
    FULL,
    /** Without it, and no everyday word: 南昌, Nanchang. */
    SHORT,
    /** Without it, a county that hardly anything else is called: counts as a word of its own. */
    KNOWN,
    /** Without it, and an everyday word or a county: counts only with evidence. */
    WEAK,
    /** A small town or region abroad: as weak, and doubtful in a country that is not its own. */
    TOWN;

    /** Whether the form tells nothing of other names in the text. */
    boolean isDoubtful() {
      return this == WEAK || this == KNOWN || this == TOWN;
    }
  }

  /** The code, or null for what lies in no single country. */
  @Nullable String codeOrNull() {
    return code.equals(NO_COUNTRY) ? null : code;
  }

  boolean isChinese() {
    return rank == Rank.PROVINCE || rank == Rank.PREFECTURE || rank == Rank.COUNTY;
  }

  /** The first two digits of a division's code: its province. */
  int province() {
    return digits(2);
  }

  /** The first four digits of a division's code: its prefecture, or its province twice. */
  int prefecture() {
    return digits(4);
  }

  private int digits(int count) {
    int value = 0;
    for (int i = 0; i < count; i++) {
      value = value * 10 + code.charAt(i) - '0';
    }
    return value;
  }

  /** Whether it is, or lies in, Beijing, Tianjin, Shanghai or Chongqing: cities and provinces. */
  boolean isInMunicipality() {
    if (!isChinese()) {
      return false;
    }
    return switch (province()) {
      case 11, 12, 31, 50 -> true;
      default -> false;
    };
  }

  /** Whether this division is {@code other} or a part of it. */
  boolean liesIn(PlaceTerm other) {
    return switch (other.rank) {
      case PROVINCE -> isChinese() && province() == other.province();
      case PREFECTURE -> isChinese() && prefecture() == other.prefecture();
      default -> code.equals(other.code) && name.equals(other.name);
    };
  }
}
