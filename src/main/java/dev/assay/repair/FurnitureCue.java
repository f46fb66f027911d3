package dev.assay.repair;

import dev.assay.lexicon.LexiconException;
import dev.assay.lexicon.LexiconFile;
import dev.assay.lexicon.LexiconSource;
import dev.assay.lexicon.Term;
import dev.assay.lexicon.Vocabulary;
import java.util.Locale;

/** Words that a page's furniture is made of. */
record FurnitureCue(Kind kind) implements Term {

  /** What a line with the cue may be. */
  enum Kind {
    /** A footer's own words, which prose uses only in sentences. */
    FOOTER,
    /** Words that a footer shares with prose: they count beside a footer line. */
    FOOTER_WEAK,
    /** A share bar. */
    SHARE,
    /** Buttons: print, close, font size, pages, log in. */
    TOOL,
    /** A button's whole label, which is nothing else even on a line of its own. */
    BUTTON,
    /** The label of a link to the next page or the one before. */
    PAGER,
    /** What makes the line that begins or ends with it a notice about the site. */
    NOTICE,
    /** Sections of a site and the words of a breadcrumb. */
    NAVIGATION,
    /** The heading of a list of links to other pages. */
    RELATED,
    /** The mark that ends an article. */
    END
  }

  /** Adds the entries of the lexicon {@code furniture}. */
  static void addTo(Vocabulary.Builder vocabulary, LexiconSource lexicons) {
    for (LexiconFile file : lexicons.files("furniture")) {
      int cue = file.column("cue");
      int kind = file.column("kind");
      for (int i = 0; i < file.rows().size(); i++) {
        String name = file.rows().get(i).get(kind).toUpperCase(Locale.ROOT);
        try {
          vocabulary.add(file.rows().get(i).get(cue), new FurnitureCue(Kind.valueOf(name)));
        } catch (IllegalArgumentException e) {
          throw new LexiconException(file.name(), file.lines().get(i), "no kind \"" + name + "\"");
        }
      }
    }
  }
}
