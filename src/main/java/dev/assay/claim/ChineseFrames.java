package dev.assay.claim;

import dev.assay.claim.ClaimTerms.Word;
import dev.assay.entity.EntityType;
import dev.assay.entity.Mention;
import dev.assay.lexicon.Hit;

/** Knows the verbs of Chinese that only say when: those before 后, 时, 期间. */
final class ChineseFrames {

  private final Scene scene;

  ChineseFrames(Scene scene) {
    this.scene = scene;
  }

  /** 救援 in 在救援中受伤: a verb that says when, not what. */
  boolean isFramed(int verbEnd, int limit) {
    int end = end(verbEnd);
    return end > 0 && end < limit && scene.isHanAt(end);
  }

  /** The end of 后, 时, 期间 at a position, or 0; 时间 and 后续 are other words. */
  private int end(int at) {
    Hit<Word> frame = scene.words.startingAt(at, Word.Role.FRAME.bit());
    Hit<Word> longest = scene.words.startingAt(at);
    if (frame == null || longest == null || longest.length() > frame.length()) {
      return 0;
    }
    return scene.verbs.startsAt(at) || scene.nouns.startsAt(at) ? 0 : frame.end();
  }

  /** Behind the last 后, 时, 期间 of a verb in a range: 投产后月产能. */
  int behind(int start, int end) {
    int i = end;
    while ((i = scene.words.lastStart(start + 2, i, Word.Role.FRAME.bit())) >= 0) {
      boolean verb = scene.predicates.endingAt(i) != null || scene.verbs.endingAt(i) != null;
      if (verb && end(i) > 0 && end(i) < end) {
        return end(i);
      }
    }
    return start;
  }

  /**
   * Behind the place that leads a comparison: 高雄市 in 以高雄市3762人最多, 嘉义县 in 各县市以嘉义县损失2亿元居首; the start
   * where nothing is compared.
   */
  int behindLeader(int start, Quantity quantity) {
    Hit<Word> most = scene.words.startingAt(quantity.to(), Word.Role.STOP.bit());
    if (most == null || most.length() < 2) {
      return start;
    }
    for (int i = start; i < quantity.from(); i++) {
      Mention leader = scene.peek(i) == '以' ? scene.mentionStartingAt(i + 1) : null;
      if (leader != null
          && leader.type() == EntityType.PLACE
          && Scene.spanOf(leader).end() <= quantity.from()) {
        return Scene.spanOf(leader).end();
      }
    }
    return start;
  }

  /** 而 in 而2024年为198亿元: a link to what was said before, and no part of a noun. */
  boolean isContrast(int at) {
    return scene.peek(at) == '而'
        && at == scene.skipSpaces(scene.clauses.at(at).start())
        && scene.mentionStartingAt(at + 1) != null;
  }
}
