package dev.assay.claim;

import dev.assay.claim.ClaimTerms.Word;
import dev.assay.lexicon.Hit;
import dev.assay.text.Span;
import org.jspecify.annotations.Nullable;

/**
 * Reads in Chinese what changes, and the words of change around the levels that it left or reached.
 */
final class ChineseChanges {

  /** As many characters may stand from 由 to the 的 before a level that was left. */
  private static final int LONGEST_SOURCE = 10;

  private final Scene scene;
  private final ChineseNouns nouns;

  ChineseChanges(Scene scene, ChineseNouns nouns) {
    this.scene = scene;
    this.nouns = nouns;
  }

  /** 增至, 提高到: a word of change before the level that was reached. */
  @Nullable Span reached(int start, int end, int limit) {
    for (Hit<ClaimTerms.Change> hit : scene.changes.within(start, limit)) {
      boolean level = hit.term().mode() == ClaimTerms.Change.Mode.TO;
      if ((level || hit.end() >= end)
          && !scene.isInLongerWord(hit)
          && nouns.trimBack(hit.end(), limit) <= hit.end()) {
        return hit.span();
      }
    }
    return null;
  }

  /** Behind 由 in 由每年5天, 从2015年的5天, 由高峰时的8000户. */
  int sourceOf(Quantity quantity, int start) {
    int end = scene.skipSpacesBack(quantity.from());
    int source = nouns.beforeDate(nouns.beforePer(start, end));
    for (int i = end - 2; i >= Math.max(start, end - LONGEST_SOURCE); i--) {
      if (source == end && scene.peek(end - 1) == '的' && scene.isWord(i, Word.Role.SOURCE)) {
        return i + 1;
      }
    }
    return source;
  }

  /** 缩短为 in 由5天缩短为2天, or null. */
  @Nullable Span behind(Quantity quantity, int start) {
    int from = sourceOf(quantity, start) - 1;
    if (from < start || !scene.isWord(from, Word.Role.SOURCE)) {
      return null;
    }
    Hit<ClaimTerms.Change> change =
        scene.changes.startingAt(quantity.to(), term -> term.mode() == ClaimTerms.Change.Mode.TO);
    return change == null ? null : change.span();
  }

  /**
   * What changes: the noun before a word of change, which is the predicate.
   *
   * @param from where its clause begins, behind list marks and joining words
   */
  Context of(Span cue, int from) {
    Span clause = scene.clauses.at(cue.start());
    int start = from;
    int end = cue.start();
    for (Hit<ClaimTerms.BasisCue> basis : scene.bases.within(start, cue.start())) {
      if (basis.start() > start && scene.words.covers(basis.start() - 1, basis.start() + 1)) {
        continue;
      }
      if (basis.start() > start) {
        end = Math.min(end, basis.start());
      } else {
        start = basis.end();
      }
    }
    Hit<ClaimTerms.BasisCue> around = scene.bases.cover(cue.start(), cue.start() + 1);
    if (around != null && around.start() >= start) {
      end = Math.min(end, around.start()); // 年增
    }
    for (int i = start; i < end; i++) {
      if (scene.peek(i) == '比' || scene.peek(i) == '较') {
        end = i;
      }
    }
    if (start > from && (scene.peek(start) == '的' || isOfEarlier(from, start))) {
      return new Context(null, cue); // 较去年同期的5吨增加
    }
    Span changed = nouns.noun(start, Math.max(start, end));
    return new Context(changed == null ? beforeBracket(clause.start()) : changed, cue);
  }

  /** Whether what stands behind a basis belongs to it: 较去年峰值多出, but not 较上年同期出口增长. */
  private boolean isOfEarlier(int start, int end) {
    int first = scene.peek(start);
    int last = scene.peek(end - 1);
    return (first == '比' || first == '较') && last != '期' && last != '比';
  }

  /** 投资 in 投资(不含农户)增长: the noun before the bracket that ends at a position, or null. */
  private @Nullable Span beforeBracket(int end) {
    if (scene.peek(end - 1) != ')') {
      return null;
    }
    int open = scene.clauses.at(end - 1).start() - 1;
    return scene.peek(open) == '(' && open > 0
        ? nouns.noun(scene.clauses.at(open).start(), open)
        : null;
  }
}
