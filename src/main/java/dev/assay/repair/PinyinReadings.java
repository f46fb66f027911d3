package dev.assay.repair;

import dev.assay.lexicon.LexiconFile;
import dev.assay.lexicon.LexiconSource;
import dev.assay.text.MatchForm;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The readings of Han characters, by syllable. */
final class PinyinReadings {

  /** Of a syllable the characters that have it as their first reading, and those as another. */
  private record Characters(int[] first, int[] other) {}

  private final Map<String, Characters> bySyllable = new HashMap<>();

  PinyinReadings(LexiconSource lexicons) {
    for (LexiconFile file : lexicons.files("readings")) {
      int first = file.column("first");
      int other = file.column("other");
      file.rows()
          .forEach(
              row ->
                  bySyllable.merge(
                      row.get(0),
                      new Characters(sorted(row.get(first)), sorted(row.get(other))),
                      PinyinReadings::join));
    }
  }

  /**
   * Whether {@code syllable} is a reading of {@code character}, or of its simplified form: a
   * converter that changed the character wrote the reading of what it had read.
   */
  boolean has(int character, String syllable) {
    return hasFirst(character, syllable)
        || find(bySyllable.get(syllable), character, false)
        || find(bySyllable.get(syllable), MatchForm.simplified(character), false);
  }

  /** Whether it is the reading that the character has most often. */
  boolean hasFirst(int character, String syllable) {
    Characters characters = bySyllable.get(syllable);
    return find(characters, character, true)
        || find(characters, MatchForm.simplified(character), true);
  }

  private static boolean find(@Nullable Characters characters, int character, boolean first) {
    return characters != null
        && Arrays.binarySearch(first ? characters.first() : characters.other(), character) >= 0;
  }

  private static int[] sorted(String characters) {
    return characters.codePoints().sorted().toArray();
  }

  private static Characters join(Characters a, Characters b) {
    return new Characters(join(a.first(), b.first()), join(a.other(), b.other()));
  }

  private static int[] join(int[] a, int[] b) {
    int[] joined = Arrays.copyOf(a, a.length + b.length);
    System.arraycopy(b, 0, joined, a.length, b.length);
    Arrays.sort(joined);
    return joined;
  }
}
