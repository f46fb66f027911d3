package dev.assay;

import java.util.Collection;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Small things that messages are made of. */
final class Texts {
  private Texts() {}

  static String firstLine(@Nullable String text) {
    return text == null ? "no reason given" : text.strip().lines().findFirst().orElse("");
  }

  /** The name that is nearest to a mistyped one, if one is near at all. */
  static @Nullable String nearest(String mistyped, Collection<String> names) {
    String best = null;
    int bestDistance = Math.max(2, mistyped.length() / 3) + 1;
    for (String name : names) {
      int distance = distance(lower(mistyped), lower(name));
      if (distance < bestDistance) {
        best = name;
        bestDistance = distance;
      }
    }
    return best;
  }

  private static String lower(String text) {
    return text.toLowerCase(Locale.ROOT);
  }

  private static int distance(String a, String b) {
    int[] above = new int[b.length() + 1];
    for (int j = 0; j <= b.length(); j++) {
      above[j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      int[] row = new int[b.length() + 1];
      row[0] = i;
      for (int j = 1; j <= b.length(); j++) {
        int change = above[j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        row[j] = Math.min(change, Math.min(above[j], row[j - 1]) + 1);
      }
      above = row;
    }
    return above[b.length()];
  }
}
