package dev.assay.claim;

import dev.assay.claim.ClaimTerms.Predicate;
import dev.assay.claim.ClaimTerms.Verb;
import dev.assay.claim.ClaimTerms.Word;
import dev.assay.lexicon.Hit;
import dev.assay.text.Span;
import org.jspecify.annotations.Nullable;

/**
 * Finds the verbs of Chinese that show by what stands beside them, whether a list knows them or
 * not.
 */
final class GrammaticalVerbs {

  private static final String ASPECTS = "了过着";

  private final Scene scene;

  GrammaticalVerbs(Scene scene) {
    this.scene = scene;
  }

  /** 拖 in 谈判拖了15次: 了, 过 and 着 before a quantity stand behind a verb, known or not; or null. */
  @Nullable Span withAspect(int start, int quantity) {
    int mark = quantity - 1;
    int end = ASPECTS.indexOf(scene.peek(mark)) >= 0 ? mark : 0;
    if (end <= start || !scene.isHanAt(end - 1) || scene.words.endingAt(end) != null) {
      return null;
    }
    Hit<Verb> known = scene.verbs.endingAt(end, Verb.Role.VERB.bit());
    int from = known == null || known.start() < start ? end - 1 : known.start();
    return scene.changes.endingAt(end) == null ? new Span(from, end) : null;
  }

  /** 出口 in 对东盟出口402.9亿元, 投资 in 投资18亿元: names the money and says what was done. */
  @Nullable Span inMoneyNoun(Span counted) {
    Hit<Predicate> verb = scene.predicates.endingAt(counted.end(), Predicate.NO_LINK);
    boolean done =
        verb != null
            && (verb.start() == counted.start()
                || verb.start() > counted.start()
                    && scene.isWord(counted.start(), Word.Role.PREPOSITION));
    return done && verb != null && verb.length() > 1 ? verb.span() : null;
  }
}
