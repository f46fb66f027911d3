package dev.assay.entity;

import dev.assay.lexicon.LexiconFile;
import dev.assay.lexicon.LexiconSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How telephone numbers are written inside a country.
 *
 * @param code of calls from abroad, without the plus sign
 * @param trunk what stands before a number inside the country; empty if nothing does
 * @param shortest number of digits behind it
 * @param longest number of digits behind it
 */
record CallingCode(String code, String trunk, int shortest, int longest) {

  /** The codes by country. */
  static Map<String, CallingCode> load(LexiconSource lexicons) {
    Map<String, CallingCode> codes = new HashMap<>();
    for (LexiconFile file : lexicons.files("calling_codes")) {
      for (List<String> row : file.rows()) {
        codes.put(
            row.get(0),
            new CallingCode(
                row.get(1),
                row.get(2),
                Integer.parseInt(row.get(3)),
                Integer.parseInt(row.get(4))));
      }
    }
    return Map.copyOf(codes);
  }

  /** A number of this country in international form, or null if it is none. */
  @Nullable String international(String digits) {
    boolean prefixed = !trunk.isEmpty() && digits.startsWith(trunk);
    String rest = prefixed ? digits.substring(trunk.length()) : digits;
    boolean dialled = prefixed || !trunk.equals("0");
    return dialled && rest.length() >= shortest && rest.length() <= longest
        ? '+' + code + rest
        : null;
  }
}
