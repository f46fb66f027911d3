package dev.assay.document;

import dev.assay.lexicon.LexiconFile;
import dev.assay.lexicon.LexiconSource;
import dev.assay.lexicon.Term;
import dev.assay.lexicon.Vocabulary;

/** An English name of a month, 1 to 12. */
record MonthName(int month) implements Term {

  /** Adds the entries of the lexicon {@code month_names}. */
  static void addTo(Vocabulary.Builder vocabulary, LexiconSource lexicons) {
    for (LexiconFile file : lexicons.files("month_names")) {
      int name = file.column("name");
      int month = file.column("month");
      file.rows()
          .forEach(
              row ->
                  vocabulary.add(row.get(name), new MonthName(Integer.parseInt(row.get(month)))));
    }
  }
}
