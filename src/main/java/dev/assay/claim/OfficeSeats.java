package dev.assay.claim;

import dev.assay.lexicon.LexiconFile;
import dev.assay.lexicon.LexiconSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The province or prefecture that an office is named after in full: 江西省公安厅, 长治市统计局. A name that
 * begins with a short form settles nothing: companies, papers and universities have such names far
 * from where a text speaks of.
 */
final class OfficeSeats {

  private static final String PREFECTURE_OR_ABOVE = "00";
  private static final int SHORTEST = 3;

  private final Map<String, String> codes = new HashMap<>();
  private int longest;

  OfficeSeats(LexiconSource lexicons) {
    for (LexiconFile file : lexicons.files("divisions")) {
      for (List<String> row : file.rows()) {
        String code = row.get(file.column("code"));
        String name = row.get(file.column("name"));
        if (code.endsWith(PREFECTURE_OR_ABOVE) && name.length() >= SHORTEST) {
          codes.put(name, code);
          longest = Math.max(longest, name.length());
        }
      }
    }
  }

  /** A division's full name and its code. */
  record Seat(String name, String code) {}

  /** The division that an office's canonical name begins with, or null. */
  @Nullable Seat of(String office) {
    for (int length = Math.min(longest, office.length() - 1); length >= SHORTEST; length--) {
      String name = office.substring(0, length);
      String code = codes.get(name);
      if (code != null) {
        return new Seat(name, code);
      }
    }
    return null;
  }
}
