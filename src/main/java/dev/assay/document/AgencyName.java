package dev.assay.document;

import dev.assay.lexicon.LexiconFile;
import dev.assay.lexicon.LexiconSource;
import dev.assay.lexicon.Term;
import dev.assay.lexicon.Vocabulary;

/** A news agency or newspaper that a dateline may name. */
record AgencyName(String form) implements Term {

  /** Adds the entries of the lexicon {@code agencies}. */
  static void addTo(Vocabulary.Builder vocabulary, LexiconSource lexicons) {
    for (LexiconFile file : lexicons.files("agencies")) {
      int form = file.column("form");
      file.rows().forEach(row -> vocabulary.add(row.get(form), new AgencyName(row.get(form))));
    }
  }
}
