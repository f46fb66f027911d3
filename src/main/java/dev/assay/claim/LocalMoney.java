package dev.assay.claim;

import dev.assay.lexicon.LexiconFile;
import dev.assay.lexicon.LexiconSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The money that a bare 元 or "yuan" means: that of the document's region. */
final class LocalMoney {

  private static final String DEFAULT = "CNY";
  private static final int REGION_LENGTH = 2;

  private final Map<String, String> byRegion = new HashMap<>();

  LocalMoney(LexiconSource lexicons) {
    for (LexiconFile file : lexicons.files("local_money")) {
      for (List<String> row : file.rows()) {
        byRegion.put(row.get(file.column("region")), row.get(file.column("money")));
      }
    }
  }

  /**
   * @param home whether the text speaks from where its Chinese places are, whatever countries it
   *     names: one in traditional characters
   */
  String of(Places places, boolean home) {
    Places.Place named = home ? places.home() : null;
    Places.Place place = named == null ? places.ofDocument() : named;
    String code = place == null ? null : place.code();
    return code == null || code.length() < REGION_LENGTH
        ? DEFAULT
        : byRegion.getOrDefault(code.substring(0, REGION_LENGTH), DEFAULT);
  }
}
