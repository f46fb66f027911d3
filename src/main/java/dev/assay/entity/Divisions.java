package dev.assay.entity;

import dev.assay.entity.PlaceTerm.Form;
import dev.assay.entity.PlaceTerm.Rank;
import dev.assay.lexicon.LexiconFile;
import dev.assay.lexicon.LexiconSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The provinces and prefectures of China by code. */
final class Divisions {

  private static final int PROVINCE_DIGITS = 2;
  private static final int PREFECTURE_DIGITS = 4;

  /** By what their codes begin with: two digits for a province, four for a prefecture. */
  private final Map<String, PlaceTerm> byPrefix = new HashMap<>();

  Divisions(LexiconSource lexicons) {
    for (LexiconFile file : lexicons.files("divisions")) {
      for (List<String> row : file.rows()) {
        String code = row.get(0);
        if (code.endsWith("00")) {
          Rank rank = code.endsWith("0000") ? Rank.PROVINCE : Rank.PREFECTURE;
          PlaceTerm division = new PlaceTerm(code, row.get(1), rank, Form.FULL);
          byPrefix.put(code.substring(0, PREFECTURE_DIGITS), division);
          if (rank == Rank.PROVINCE) {
            byPrefix.put(code.substring(0, PROVINCE_DIGITS), division);
          }
        }
      }
    }
  }

  /** The division of a rank that a Chinese division is or lies in, or null. */
  @Nullable PlaceTerm above(PlaceTerm place, Rank rank) {
    int digits = rank == Rank.PROVINCE ? PROVINCE_DIGITS : PREFECTURE_DIGITS;
    return byPrefix.get(place.code().substring(0, digits));
  }
}
