package dev.assay.entity;

import dev.assay.entity.Words.Word;
import dev.assay.lexicon.LexiconFile;
import dev.assay.lexicon.LexiconSource;
import dev.assay.text.MatchForm;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What people's names are made of: surnames, characters and syllables of given names. */
final class NameTables {

  private static final int LONGEST_SYLLABLE = 6;

  /** What a word of English text can be, a bit each. */
  private static final int ROMAN_SURNAME = 1;

  private static final int GIVEN_NAME = 1 << 1;
  private static final int LAST_NAME = 1 << 2;
  private static final int ORDINARY = 1 << 3;
  private static final int NO_NAME = 1 << 4;
  private static final int FAMILY_NAME = 1 << 5;

  private static final int HASH_BITS = 15;

  private final BitSet surnames = new BitSet();
  private final BitSet rareSurnames = new BitSet();
  private final Set<Long> compoundSurnames = new HashSet<>();
  private final BitSet nameCharacters = new BitSet();
  private final BitSet transliteration = new BitSet();
  private final Set<Long> japaneseSurnames = new HashSet<>();
  private final Set<Long> tibetanParts = new HashSet<>();

  /** All of these, so that most positions need no look-up. */
  private final PairFilter pairs = new PairFilter(HASH_BITS);

  private final NameCosts costs;
  private final Set<String> syllables = new HashSet<>();
  private final KnownWords words;

  NameTables(LexiconSource lexicons) {
    for (LexiconFile file : lexicons.files("surnames")) {
      file.rows().forEach(this::addSurname);
    }
    costs = new NameCosts(lexicons);
    for (LexiconFile file : lexicons.files("name_characters")) {
      file.rows().stream()
          .filter(row -> row.get(1).equals("yes"))
          .forEach(row -> nameCharacters.set(MatchForm.of(row.get(0))[0]));
    }
    for (LexiconFile file : lexicons.files("japanese_surnames")) {
      for (List<String> row : file.rows()) {
        int[] form = MatchForm.of(row.get(0));
        addPair(form, japaneseSurnames);
      }
    }
    for (LexiconFile file : lexicons.files("tibetan_names")) {
      for (List<String> row : file.rows()) {
        int[] form = MatchForm.of(row.get(0));
        addPair(form, tibetanParts);
      }
    }
    for (LexiconFile file : lexicons.files("transliteration")) {
      file.rows().forEach(row -> transliteration.set(MatchForm.of(row.get(0))[0]));
    }
    Map<String, Integer> kinds = new HashMap<>();
    for (LexiconFile file : lexicons.files("pinyin")) {
      for (List<String> row : file.rows()) {
        syllables.add(row.get(0));
        if (!row.get(1).isEmpty()) {
          add(row.get(0), ROMAN_SURNAME, kinds);
        }
      }
    }
    addAll(lexicons, "first_names", GIVEN_NAME, kinds);
    addAll(lexicons, "given_names", GIVEN_NAME, kinds);
    addAll(lexicons, "last_names", LAST_NAME, kinds);
    addAll(lexicons, "family_names", FAMILY_NAME, kinds);
    addAll(lexicons, "ordinary_words", ORDINARY, kinds);
    addAll(lexicons, "no_names", NO_NAME, kinds);
    words = new KnownWords(kinds);
  }

  private void addSurname(List<String> row) {
    int[] form = MatchForm.of(row.get(0));
    if (form.length > 1) {
      addPair(form, compoundSurnames);
    } else {
      (row.get(1).isEmpty() ? surnames : rareSurnames).set(form[0]);
    }
  }

  private void addPair(int[] form, Set<Long> kind) {
    if (form.length == 2) {
      kind.add(pair(form[0], form[1]));
      pairs.add(form[0], form[1]);
    }
  }

  private static long pair(int first, int second) {
    return (long) first << Integer.SIZE | second;
  }

  private static void addAll(
      LexiconSource lexicons, String name, int kind, Map<String, Integer> kinds) {
    for (LexiconFile file : lexicons.files(name)) {
      file.rows().forEach(row -> add(row.get(0), kind, kinds));
    }
  }

  private static void add(String word, int kind, Map<String, Integer> kinds) {
    kinds.merge(word, kind, (one, other) -> one | other);
  }

  /** The words of English that these tables know. */
  KnownWords words() {
    return words;
  }

  boolean isSurname(int codePoint) {
    return codePoint >= 0 && (surnames.get(codePoint) || rareSurnames.get(codePoint));
  }

  /** Whether the surname is no everyday character. */
  boolean isPlainSurname(int codePoint) {
    return codePoint >= 0 && surnames.get(codePoint);
  }

  /** Whether two characters may be a surname or a part of a name: seldom true if they are not. */
  boolean mayBePair(int first, int second) {
    return pairs.mayHold(first, second);
  }

  boolean isCompoundSurname(int first, int second) {
    return isOneOf(compoundSurnames, first, second);
  }

  boolean isJapaneseSurname(int first, int second) {
    return isOneOf(japaneseSurnames, first, second);
  }

  /** Whether four characters are a Tibetan name of two parts: 次仁多吉. */
  boolean isTibetanName(int[] form, int start) {
    return start >= 0
        && start + 4 <= form.length
        && isOneOf(tibetanParts, form[start], form[start + 1])
        && isOneOf(tibetanParts, form[start + 2], form[start + 3]);
  }

  private boolean isOneOf(Set<Long> kind, int first, int second) {
    return pairs.mayHold(first, second) && kind.contains(pair(first, second));
  }

  /** How likely characters are in names and in running text. */
  NameCosts costs() {
    return costs;
  }

  boolean isNameCharacter(int codePoint) {
    return codePoint >= 0 && nameCharacters.get(codePoint);
  }

  /** Whether foreign names are spelled with the character. */
  boolean isTransliteration(int codePoint) {
    return codePoint >= 0 && transliteration.get(codePoint);
  }

  /** Whether a word is a surname in pinyin. */
  boolean isRomanSurname(Word word) {
    return (word.kinds() & ROMAN_SURNAME) != 0;
  }

  /** Whether a word is a surname that stands before two given names: Tan, Nguyen. */
  boolean isFamilyName(Word word) {
    return (word.kinds() & FAMILY_NAME) != 0;
  }

  /** The number of pinyin syllables, one to three, that make up a lower-case word; else 0. */
  int syllables(String word) {
    return syllables(word.replace("-", "").replace("'", ""), 3);
  }

  private int syllables(String word, int most) {
    if (word.isEmpty()) {
      return 0;
    }
    if (this.syllables.contains(word)) {
      return 1;
    }
    for (int cut = Math.min(word.length() - 1, LONGEST_SYLLABLE); most > 1 && cut > 0; cut--) {
      if (this.syllables.contains(word.substring(0, cut))) {
        int rest = syllables(word.substring(cut), most - 1);
        if (rest > 0) {
          return rest + 1;
        }
      }
    }
    return 0;
  }

  /** Whether a word is a given name of English text. */
  boolean isGivenName(Word word) {
    return (word.kinds() & GIVEN_NAME) != 0;
  }

  /** Whether a word is a surname of English text. */
  boolean isLastName(Word word) {
    return (word.kinds() & LAST_NAME) != 0;
  }

  /** Whether a word is a frequent one of English. */
  boolean isOrdinaryWord(Word word) {
    return (word.kinds() & ORDINARY) != 0;
  }

  /** Whether a word cannot be part of a name though it may be capitalized. */
  boolean isNoName(Word word) {
    return (word.kinds() & NO_NAME) != 0;
  }
}
