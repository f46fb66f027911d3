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

  private final Map<String, PlaceTerm> byCode = new HashMap<>();

  Divisions(LexiconSource lexicons) {
    for (LexiconFile file : lexicons.files("divisions")) {
      for (List<String> row : file.rows()) {
        String code = row.get(0);
        if (code.endsWith("00")) {
          Rank rank = code.endsWith("0000") ? Rank.PROVINCE : Rank.PREFECTURE;
          byCode.put(code, new PlaceTerm(code, row.get(1), rank, Form.FULL));
        }
      }
    }
  }

  /** The division of a rank that a Chinese division is or lies in, or null. */
  @Nullable PlaceTerm above(PlaceTerm place, Rank rank) {
    int digits = rank == Rank.PROVINCE ? 2 : 4;
    return byCode.get(place.code().substring(0, digits) + "0".repeat(6 - digits));
  }
}
