package dev.assay.claim;

import java.util.Map;

/** The money that a bare 元 or "yuan" means: that of the document's region. */
final class LocalMoney {

  private static final String DEFAULT = "CNY";
  private static final Map<String, String> BY_REGION =
      Map.of("71", "TWD", "81", "HKD", "82", "MOP", "TW", "TWD", "HK", "HKD", "MO", "MOP");

  private LocalMoney() {}

  static String of(Places places) {
    Places.Place place = places.ofDocument();
    String code = place == null ? null : place.code();
    return code == null || code.length() < 2
        ? DEFAULT
        : BY_REGION.getOrDefault(code.substring(0, 2), DEFAULT);
  }
}
