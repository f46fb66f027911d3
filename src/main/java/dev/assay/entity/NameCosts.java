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

  private final short[] words = table();
  private final short[] surnames = table();
  private final short[] names = table();
  private final short[] foreign = table();
  private final short[] places = table();

  NameCosts(LexiconSource lexicons) {
    for (LexiconFile file : lexicons.files("name_characters")) {
      int word = file.column("word");
      int surname = file.column("surname");
      int name = file.column("name");
      int foreignName = file.column("foreign");
      int place = file.column("place");
      for (int i = 0; i < file.rows().size(); i++) {
        int character = MatchForm.of(file.rows().get(i).get(0))[0];
        fill(words, character, file, i, word);
        fill(surnames, character, file, i, surname);
        fill(names, character, file, i, name);
        fill(foreign, character, file, i, foreignName);
        fill(places, character, file, i, place);
      }
    }
    for (LexiconFile file : lexicons.files("transliteration")) {
      file.rows().forEach(row -> addForeign(MatchForm.of(row.get(0))[0]));
    }
  }

  private void addForeign(int character) {
    int at = character - FIRST;
    if (at >= 0 && at < COUNT && foreign[at] == UNKNOWN) {
      foreign[at] = RARE_FOREIGN;
    }
  }

  private static short[] table() {
    short[] costs = new short[COUNT];
    Arrays.fill(costs, (short) UNKNOWN);
    return costs;
  }

  private static void fill(short[] costs, int character, LexiconFile file, int row, int column) {
    List<String> cells = file.rows().get(row);
    if (!cells.get(column).isEmpty() && character >= FIRST && character < FIRST + COUNT) {
      costs[character - FIRST] = (short) EntityLexicon.number(file, row, cells.get(column));
    }
  }

  int word(int character) {
    return cost(words, character);
  }

  int surname(int character) {
    return cost(surnames, character);
  }

  int name(int character) {
    return cost(names, character);
  }

  int foreign(int character) {
    return cost(foreign, character);
  }

  int place(int character) {
    return cost(places, character);
  }

  private static int cost(short[] costs, int character) {
    int at = character - FIRST;
    return at < 0 || at >= COUNT ? UNKNOWN : costs[at];
  }
}
