package dev.assay.document;

import dev.assay.lexicon.LexiconFile;
import dev.assay.lexicon.LexiconSource;
import dev.assay.lexicon.Term;
import dev.assay.lexicon.Vocabulary;

/** A word that names of offices and media are made with, and names of people are not. */
record PublisherWord(String word) implements Term {

  /** Adds the entries of the lexicon {@code publisher_words}. */
  static void addTo(Vocabulary.Builder vocabulary, LexiconSource lexicons) {
    for (LexiconFile file : lexicons.files("publisher_words")) {
      int word = file.column("word");
      file.rows().forEach(row -> vocabulary.add(row.get(word), new PublisherWord(row.get(word))));
    }
  }
}
