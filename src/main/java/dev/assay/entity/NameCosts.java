package dev.assay.entity;

import dev.assay.lexicon.LexiconFile;
import dev.assay.lexicon.LexiconSource;
import dev.assay.text.MatchForm;
import java.util.Arrays;
import java.util.List;

/**
 * What a character costs as a word, as a surname, in a given name, in a foreign name and in the
 * name of a Chinese place, in tenths of a bit: -10 log2 of its share there.
 */
final class NameCosts {

  /** More than anything that is known costs. */
  static final int UNKNOWN = 250;

  /** What a character of foreign names costs whose share is not known: it is a rare one. */
  private static final int RARE_FOREIGN = 125;

  private static final int FIRST = 0x4E00;
  private static final int COUNT = 0x9FFF - FIRST + 1;

  private static final int WORD = 0;
  private static final int SURNAME = 1;
  private static final int NAME = 2;
  private static final int FOREIGN = 3;
  private static final int PLACE = 4;

  /** All costs of a character stand side by side, as they are asked for together. */
  private static final int STRIDE = 8;

  private final short[] costs = new short[COUNT * STRIDE];

  NameCosts(LexiconSource lexicons) {
    Arrays.fill(costs, (short) UNKNOWN);
    for (LexiconFile file : lexicons.files("name_characters")) {
      int word = file.column("word");
      int surname = file.column("surname");
      int name = file.column("name");
      int foreignName = file.column("foreign");
      int place = file.column("place");
      for (int i = 0; i < file.rows().size(); i++) {
        int character = MatchForm.of(file.rows().get(i).get(0))[0];
        fill(WORD, character, file, i, word);
        fill(SURNAME, character, file, i, surname);
        fill(NAME, character, file, i, name);
        fill(FOREIGN, character, file, i, foreignName);
        fill(PLACE, character, file, i, place);
      }
    }
    for (LexiconFile file : lexicons.files("transliteration")) {
      file.rows().forEach(row -> addForeign(MatchForm.of(row.get(0))[0]));
    }
  }

  private void addForeign(int character) {
    if (isIn(character) && foreign(character) == UNKNOWN) {
      set(FOREIGN, character, RARE_FOREIGN);
    }
  }

  private void fill(int kind, int character, LexiconFile file, int row, int column) {
    List<String> cells = file.rows().get(row);
    if (!cells.get(column).isEmpty() && isIn(character)) {
      set(kind, character, EntityLexicon.number(file, row, cells.get(column)));
    }
  }

  private void set(int kind, int character, int cost) {
    costs[(character - FIRST) * STRIDE + kind] = (short) cost;
  }

  int word(int character) {
    return cost(WORD, character);
  }

  int surname(int character) {
    return cost(SURNAME, character);
  }

  int name(int character) {
    return cost(NAME, character);
  }

  int foreign(int character) {
    return cost(FOREIGN, character);
  }

  int place(int character) {
    return cost(PLACE, character);
  }

  private int cost(int kind, int character) {
    return isIn(character) ? costs[(character - FIRST) * STRIDE + kind] : UNKNOWN;
  }

  private static boolean isIn(int character) {
    return character >= FIRST && character < FIRST + COUNT;
  }
}
