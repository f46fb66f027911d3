package dev.assay.claim;

import java.util.List;

/**
 * The moneys that one document means by what several share, as ISO 4217 codes.
 *
 * @param local a bare 元 or "yuan"
 * @param yenSign the sign ¥
 * @param named by the names and signs that countries share, such as $, "cents" and "pesos"
 * @param cent what "cents" are a hundredth of
 */
record DocumentMoney(String local, String yenSign, List<SharedMoney> named, String cent) {

  /**
   * What a shared name or sign means in one country.
   *
   * @param shared the money that units give it
   * @param names how it is written with no adjective, in match form
   */
  record SharedMoney(String country, String shared, List<String> names, String money) {}
}
