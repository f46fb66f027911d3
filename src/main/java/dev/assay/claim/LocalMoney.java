package dev.assay.claim;

import dev.assay.lexicon.Hit;
import dev.assay.lexicon.LexiconFile;
import dev.assay.lexicon.LexiconSource;
import dev.assay.text.CodePoints;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The money that a bare 元 or "yuan" means: that of the document's region. */
final class LocalMoney {

  private static final String DEFAULT = "CNY";
  private static final String YEN = "JPY";
  private static final String CHINA = "CN";
  private static final String JAPAN = "JP";
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
   * The money of the document.
   *
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

  /**
   * The money of the sign ¥, which China and Japan share: yen where the text names Japan's places
   * or yen, and neither a place of China nor yuan.
   */
  static String ofYenSign(Scene scene, Places places) {
    boolean japan = false;
    for (Hit<ClaimTerms.Unit> hit : scene.units.within(0, scene.form.length)) {
      if (hit.term().code().equals(ClaimTerms.Unit.LOCAL) || isNamed(scene, hit, DEFAULT)) {
        return DEFAULT;
      }
      japan |= isNamed(scene, hit, YEN);
    }
    for (String code : places.codes()) {
      if (code.equals(CHINA) || CodePoints.isDigit(code.codePointAt(0))) {
        return DEFAULT;
      }
      japan |= code.equals(JAPAN);
    }
    return japan && !scene.document.isChinese() ? YEN : DEFAULT;
  }

  private static boolean isNamed(Scene scene, Hit<ClaimTerms.Unit> hit, String money) {
    return hit.term().code().equals(money) && scene.isLatinAt(hit.start());
  }
}
