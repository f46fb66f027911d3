package dev.assay.claim;

import dev.assay.text.Span;

/** Finds what a change says itself that it is one of. */
final class ChangeSubjects {

  private final Scene scene;

  ChangeSubjects(Scene scene) {
    this.scene = scene;
  }

  /** What stands between the last clause mark or joining word and a position. */
  Span before(int end) {
    Span clause = scene.clauses.at(end);
    int start = clause.start();
    for (int i = clause.start(); i < end; i++) {
      int c = scene.peek(i);
      boolean and =
          scene.formIs(i, " and ") || scene.formIs(i, " while ") || scene.formIs(i, " but ");
      if (c == '、' || and) {
        start = c == '、' ? i + 1 : i + 5;
      }
    }
    return new Span(Math.min(start, end), end);
  }

  /** Whether a subject names anything, and not only when or since when something changed. */
  boolean isNamed(Span subject) {
    return scene.nouns.within(subject.start(), subject.end()).stream()
            .anyMatch(noun -> !scene.bases.covers(noun.start(), noun.end()))
        || leftoverHan(subject) > 1;
  }

  /** Han characters that no basis, filler, comparator or word of change accounts for. */
  private int leftoverHan(Span subject) {
    int left = 0;
    int at = subject.start();
    int end = subject.end();
    for (var basis : scene.bases.within(subject.start(), subject.end())) {
      end = Math.min(end, basis.start());
    }
    for (int i = subject.start(); i < end; i++) {
      if (scene.peek(i) == '比' || scene.peek(i) == '较') {
        end = i;
      }
    }
    while (at < end) {
      int behind = endOfFunctionWord(at, end);
      if (behind > at) {
        at = behind;
      } else {
        left += scene.isHanAt(at) ? 1 : 0;
        at++;
      }
    }
    return left;
  }

  private int endOfFunctionWord(int at, int limit) {
    int end = at;
    var basis = scene.bases.startingAt(at);
    end = basis == null ? end : Math.max(end, basis.end());
    var word = scene.words.startingAt(at);
    end = word == null ? end : Math.max(end, word.end());
    var change = scene.changes.startingAt(at);
    end = change == null ? end : Math.max(end, change.end());
    var bound = scene.comparators.startingAt(at);
    end = bound == null ? end : Math.max(end, bound.end());
    return end > limit ? at : end;
  }
}
