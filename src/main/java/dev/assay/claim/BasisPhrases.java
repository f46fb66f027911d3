package dev.assay.claim;

import dev.assay.claim.ClaimTerms.BasisCue;
import dev.assay.claim.ClaimTerms.Word;
import dev.assay.lexicon.Hit;
import dev.assay.lexicon.HitIndex;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Puts English phrases together that say what a change compares with, where the lexicon has their
 * parts: "than in the same nine months of last year", "against a year earlier", "over the year-ago
 * quarter".
 */
final class BasisPhrases {

  /** Words of the period between "same" and "last year". */
  private static final int MOST_WORDS = 4;

  /** Words between "compared" and the period: "with that of the". */
  private static final int MOST_JOINTS = 5;

  private static final String[] JOINTS = {
    "the", "in", "at", "during", "for", "by", "of", "that", "those", "with", "to", "its", "their"
  };

  private static final long AGO =
      Word.Role.YEAR_AGO.bit() | Word.Role.MONTH_AGO.bit() | Word.Role.QUARTER_AGO.bit();

  private static final long OPENING = AGO | Word.Role.SAME.bit() | Word.Role.PRIOR.bit();

  private final Scene scene;

  private BasisPhrases(Scene scene) {
    this.scene = scene;
  }

  /** The cues of the lexicon together with the phrases of a text. */
  static HitIndex<BasisCue> in(Scene scene, HitIndex<BasisCue> cues) {
    if (!scene.words.has(OPENING)) {
      return cues;
    }
    BasisPhrases phrases = new BasisPhrases(scene);
    List<Hit<BasisCue>> found = new ArrayList<>();
    for (Hit<Word> word : scene.words.all()) {
      Hit<BasisCue> phrase =
          (word.term().roles() & OPENING) == 0 ? null : phrases.openedBy(word, cues);
      if (phrase != null) {
        found.add(phrase);
      }
    }
    return cues.with(found);
  }

  private @Nullable Hit<BasisCue> openedBy(Hit<Word> word, HitIndex<BasisCue> cues) {
    int end =
        switch (word.term().role()) {
          case SAME -> endOfSame(word.end());
          case PRIOR -> scene.wordEnd(scene.skipSpaces(word.end()));
          default -> word.end();
        };
    boolean ago = (word.term().roles() & AGO) != 0;
    int joints = startOfJoints(word.start());
    Hit<Word> held = scene.words.endingAt(scene.skipSpacesBack(joints), Word.Role.HELD.bit());
    boolean cut = end <= word.end() && !ago || scene.formIs(end, "'s");
    if (cut || ago && held == null) {
      return null;
    }
    int start = held == null ? joints : held.start();
    Basis basis = ago ? basis(word.term()) : basisAt(end);
    boolean known = cues.covers(start, end);
    return known ? null : new Hit<>(start, end, new BasisCue(basis));
  }

  /** The end of "same nine months of last year" from behind "same", or that position. */
  private int endOfSame(int same) {
    int at = same;
    for (int words = 0; words <= MOST_WORDS; words++) {
      int word = scene.skipSpaces(at);
      Hit<Word> ago = words == 0 ? null : scene.words.startingAt(behindJoint(word), AGO);
      if (ago != null) {
        return ago.end();
      }
      at = scene.wordEnd(word);
      if (at == word || scene.peek(at) != ' ') {
        return same;
      }
    }
    return same;
  }

  private int behindJoint(int at) {
    boolean joint = scene.formIs(at, "of ") || scene.formIs(at, "in ");
    return joint ? scene.skipSpaces(at + 3) : at;
  }

  /** What the time that ends there is the basis of; a year for all phrases without one. */
  private Basis basisAt(int end) {
    Hit<Word> ago = scene.words.endingAt(end, AGO);
    return ago == null ? Basis.YEAR_ON_YEAR : basis(ago.term());
  }

  private static Basis basis(Word ago) {
    return switch (ago.role()) {
      case MONTH_AGO -> Basis.MONTH_ON_MONTH;
      case QUARTER_AGO -> Basis.QUARTER_ON_QUARTER;
      default -> Basis.YEAR_ON_YEAR;
    };
  }

  /** The start of "with that of the" or "in the" before a period, or the period's own. */
  private int startOfJoints(int period) {
    int start = period;
    for (int words = 0; words < MOST_JOINTS; words++) {
      int end = scene.skipSpacesBack(start);
      int word = scene.wordStart(end);
      if (word == end || end == start || !isJoint(word)) {
        return start;
      }
      start = word;
    }
    return start;
  }

  private boolean isJoint(int at) {
    int length = scene.wordEnd(at) - at;
    for (String joint : JOINTS) {
      if (joint.length() == length && scene.formIs(at, joint)) {
        return true;
      }
    }
    return false;
  }
}
