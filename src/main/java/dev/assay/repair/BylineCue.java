package dev.assay.repair;

import dev.assay.lexicon.LexiconException;
import dev.assay.lexicon.LexiconFile;
import dev.assay.lexicon.LexiconSource;
import dev.assay.lexicon.Term;
import dev.assay.lexicon.Vocabulary;
import java.util.Locale;

/**
 * Words that say who published a text, when, and who wrote it. A line with one belongs to the text,
 * wherever it stands: it is never furniture.
 */
public record BylineCue(Role role) implements Term {

  /** What stands behind the cue. */
  public enum Role {
    /** Site, newspaper or office. */
    SOURCE,
    /** Writer, or an office that publishes under its own name. */
    AUTHOR,
    /** Date of publication. */
    DATE,
    /** Reporter, editor, photographer, reviewer. */
    STAFF,
    /** The title that the source gave it. */
    ORIGINAL_TITLE,
    /** Views and clicks: no content, but part of a byline. */
    COUNTER
  }

  /** Adds the entries of the lexicon {@code bylines}. */
  public static void addTo(Vocabulary.Builder vocabulary, LexiconSource lexicons) {
    for (LexiconFile file : lexicons.files("bylines")) {
      int cue = file.column("cue");
      int role = file.column("role");
      for (int i = 0; i < file.rows().size(); i++) {
        String name = file.rows().get(i).get(role).toUpperCase(Locale.ROOT);
        try {
          vocabulary.add(file.rows().get(i).get(cue), new BylineCue(Role.valueOf(name)));
        } catch (IllegalArgumentException e) {
          throw new LexiconException(file.name(), file.lines().get(i), "no role \"" + name + "\"");
        }
      }
    }
  }
}
