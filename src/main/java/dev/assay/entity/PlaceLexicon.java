package dev.assay.entity;

import dev.assay.entity.PlaceTerm.Form;
import dev.assay.entity.PlaceTerm.Rank;
import dev.assay.lexicon.LexiconFile;
import dev.assay.lexicon.LexiconSource;
import dev.assay.lexicon.Vocabulary;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Registers the forms of the names of divisions, countries and cities. */
final class PlaceLexicon {

  /** English suffixes by the suffix of the Chinese name; several forms are in use. */
  private static final Map<String, List<String>> SUFFIXES =
      Map.of(
          "省", List.of("province"),
          "市", List.of("city", "municipality"),
          "区", List.of("district"),
          "县", List.of("county"),
          "盟", List.of("league"),
          "旗", List.of("banner"),
          "州", List.of("prefecture", "autonomous prefecture"));

  private final Vocabulary.Builder vocabulary;
  private final LexiconSource lexicons;

  PlaceLexicon(Vocabulary.Builder vocabulary, LexiconSource lexicons) {
    this.vocabulary = vocabulary;
    this.lexicons = lexicons;
  }

  void add() {
    for (LexiconFile file : lexicons.files("divisions")) {
      file.rows().forEach(this::addDivision);
    }
    addForeign("countries", Rank.COUNTRY, Form.WEAK);
    addForeign("cities", Rank.FOREIGN, Form.WEAK);
    addForeign("features", Rank.FOREIGN, Form.WEAK);
    addForeign("zone_cities", Rank.FOREIGN, Form.WEAK);
    addForeign("foreign_places", Rank.FOREIGN, Form.WEAK);
    addForeign("world_cities", Rank.FOREIGN, Form.WEAK);
    addForeign("state_abbreviations", Rank.FOREIGN, Form.WEAK);
    addForeign("taiwan_towns", Rank.FOREIGN, Form.WEAK);
    addForeign("world_towns", Rank.FOREIGN, Form.TOWN);
    addForeign("world_regions", Rank.FOREIGN, Form.TOWN);
  }

  private void addDivision(List<String> row) {
    String code = row.get(0);
    String name = row.get(1);
    String shortName = row.get(2);
    Form trust =
        row.get(3).isEmpty() ? Form.SHORT : Form.valueOf(row.get(3).toUpperCase(Locale.ROOT));
    Rank rank = rank(code);
    PlaceTerm full = new PlaceTerm(code, name, rank, Form.FULL);
    PlaceTerm brief = new PlaceTerm(code, name, rank, trust);
    boolean everyday = rank == Rank.COUNTY && name.length() == 2 && name.endsWith("区");
    vocabulary.add(name, everyday ? brief : full);
    if (!shortName.equals(name)) {
      vocabulary.add(shortName, brief);
    }
    if (name.endsWith("自治州")) {
      vocabulary.add(shortName + '州', full);
    }
    if (name.endsWith("自治县")) {
      vocabulary.add(shortName + '县', full); // 民和县, as everybody writes
    }
    for (String roman : EntityLexicon.forms(row.get(4))) {
      addRoman(roman, name, full, weakest(brief));
    }
  }

  /** A county's romanized name may be a person's. */
  private static PlaceTerm weakest(PlaceTerm brief) {
    boolean doubtful = brief.form().isDoubtful();
    return doubtful ? new PlaceTerm(brief.code(), brief.name(), brief.rank(), Form.WEAK) : brief;
  }

  private void addRoman(String roman, String name, PlaceTerm full, PlaceTerm brief) {
    vocabulary.add(roman, brief);
    if (name.endsWith("自治区")) {
      vocabulary.add(roman + " autonomous region", full);
      vocabulary.add(roman + " region", full);
    }
    for (String suffix : SUFFIXES.getOrDefault(name.substring(name.length() - 1), List.of())) {
      vocabulary.add(roman + ' ' + suffix, full);
    }
  }

  private static Rank rank(String code) {
    return code.endsWith("0000") ? Rank.PROVINCE : isCounty(code) ? Rank.COUNTY : Rank.PREFECTURE;
  }

  /** Districts of Hong Kong and Macau are numbered from 01 behind the province's four digits. */
  private static boolean isCounty(String code) {
    return !code.endsWith("00");
  }

  /**
   * @param doubtful how far the forms can be trusted that a file marks as weak
   */
  private void addForeign(String lexicon, Rank rank, Form doubtful) {
    for (LexiconFile file : lexicons.files(lexicon)) {
      int zh = file.column("zh");
      int en = file.column("en");
      int weak = file.columns().indexOf("weak");
      for (List<String> row : file.rows()) {
        Form trust = weak < 0 || row.get(weak).isEmpty() ? Form.SHORT : doubtful;
        PlaceTerm place = new PlaceTerm(row.get(0), row.get(1), rank, trust);
        Set<String> forms = new LinkedHashSet<>();
        forms.add(row.get(1));
        forms.addAll(EntityLexicon.forms(row.get(zh)));
        forms.addAll(EntityLexicon.forms(row.get(en)));
        forms.forEach(form -> vocabulary.add(form, place));
      }
    }
  }
}
