package dev.assay.claim;

import dev.assay.claim.DocumentMoney.SharedMoney;
import dev.assay.lexicon.Hit;
import dev.assay.lexicon.LexiconFile;
import dev.assay.lexicon.LexiconSource;
import dev.assay.text.CodePoints;
import dev.assay.text.Language;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The moneys that a bare 元, ¥ and $ mean: those of the document's region. */
final class LocalMoney {

  private static final String DEFAULT = "CNY";
  private static final String US_DOLLAR = "USD";
  private static final String EURO = "EUR";
  private static final String YEN = "JPY";
  private static final String CHINA = "CN";
  private static final String JAPAN = "JP";
  private static final int REGION_LENGTH = 2;

  private final Map<String, String> byRegion = new HashMap<>();
  private final Map<String, List<SharedMoney>> named = new HashMap<>();

  LocalMoney(LexiconSource lexicons) {
    for (LexiconFile file : lexicons.files("local_money")) {
      for (List<String> row : file.rows()) {
        byRegion.put(row.get(file.column("region")), row.get(file.column("money")));
      }
    }
    for (LexiconFile file : lexicons.files("shared_money")) {
      for (List<String> row : file.rows()) {
        String country = row.get(file.column("country"));
        named
            .computeIfAbsent(country, key -> new ArrayList<>())
            .add(
                new SharedMoney(
                    country,
                    row.get(file.column("shared")),
                    List.of(row.get(file.column("names")).split("\\|", -1)),
                    row.get(file.column("money"))));
      }
    }
  }

  /** The moneys of a document. */
  DocumentMoney of(Scene scene, Places places) {
    List<SharedMoney> shared = ofNames(scene, places);
    return new DocumentMoney(
        ofText(scene, ofRegion(scene, places), shared),
        ofYenSign(scene, places),
        shared,
        ofCent(scene, ofDollar(shared)));
  }

  /**
   * The money that an English text names first, if it writes of no yuan: what "cut its debt to 96
   * billion" is in.
   */
  private static String ofText(Scene scene, String local, List<SharedMoney> shared) {
    String first = null;
    for (Hit<ClaimTerms.Unit> hit :
        scene.document.isChinese() ? List.<Hit<ClaimTerms.Unit>>of() : allUnits(scene)) {
      String code = hit.term().code();
      if (code.equals(ClaimTerms.Unit.LOCAL)) {
        return local;
      }
      first = first == null && hit.term().kind() == ClaimKind.MONEY ? code : first;
    }
    for (SharedMoney meant : shared) {
      first = meant.shared().equals(first) ? meant.money() : first;
    }
    return first == null ? local : first;
  }

  private static List<Hit<ClaimTerms.Unit>> allUnits(Scene scene) {
    return scene.units.within(0, scene.form.length);
  }

  /** Text in traditional characters speaks from where its Chinese places are, whatever it names. */
  private String ofRegion(Scene scene, Places places) {
    boolean home = scene.document.language().equals(Language.TRADITIONAL_CHINESE);
    Places.Place named = home ? places.home() : null;
    Places.Place place = named == null ? places.ofDocument() : named;
    return byRegion.getOrDefault(region(place), DEFAULT);
  }

  /** The moneys of the country, but those that the text marks as such: A$, Australian dollars. */
  private List<SharedMoney> ofNames(Scene scene, Places places) {
    List<SharedMoney> all = named.getOrDefault(region(places.ofDocument()), List.of());
    if (all.isEmpty() || scene.document.isChinese()) {
      return List.of();
    }
    List<SharedMoney> meant = new ArrayList<>(all);
    for (Hit<ClaimTerms.Unit> hit : scene.units.within(0, scene.form.length)) {
      meant.removeIf(shared -> shared.money().equals(hit.term().code()));
    }
    return meant;
  }

  private static String ofDollar(List<SharedMoney> meant) {
    for (SharedMoney shared : meant) {
      if (shared.shared().equals(US_DOLLAR)) {
        return shared.money();
      }
    }
    return US_DOLLAR;
  }

  /** The cents of a text that writes euros and no dollars are the euro's. */
  private static String ofCent(Scene scene, String dollar) {
    String cent = dollar;
    for (Hit<ClaimTerms.Unit> hit : scene.units.within(0, scene.form.length)) {
      boolean whole = hit.term().numerator().compareTo(BigDecimal.ONE) == 0;
      if (whole && hit.term().code().equals(US_DOLLAR)) {
        return dollar;
      }
      cent = whole && hit.term().code().equals(EURO) ? EURO : cent;
    }
    return cent;
  }

  private static String region(Places.@Nullable Place place) {
    String code = place == null ? null : place.code();
    return code == null || code.length() < REGION_LENGTH ? "" : code.substring(0, REGION_LENGTH);
  }

  /**
   * The money of the sign ¥, which China and Japan share: yen where the text names Japan's places
   * or yen, and neither a place of China nor yuan.
   */
  private static String ofYenSign(Scene scene, Places places) {
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
