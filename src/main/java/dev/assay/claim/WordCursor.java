package dev.assay.claim;

import dev.assay.claim.ClaimTerms.NumberWord;
import dev.assay.claim.ClaimTerms.NumberWord.Role;
import dev.assay.lexicon.Hit;
import dev.assay.lexicon.HitIndex;
import dev.assay.text.CodePoints;
import org.jspecify.annotations.Nullable;

/** Steps through the words of an English number, which one space or hyphen parts. */
final class WordCursor {

  private final int[] form;
  private final HitIndex<NumberWord> words;

  WordCursor(Scene scene) {
    this.form = scene.form;
    this.words = scene.numberWords;
  }

  @Nullable Hit<NumberWord> at(int position) {
    return words.startingAt(position, word -> word.role() != Role.ABBREVIATION);
  }

  /** Where the next word starts behind a space or hyphen, or -1. */
  int next(int end) {
    int at = end;
    while (at < form.length && (form[at] == ' ' || form[at] == '-') && at - end < 2) {
      at++;
    }
    return at > end && at < form.length && CodePoints.isLatin(form[at]) ? at : -1;
  }

  int afterWord(int end, String phrase) {
    int at = next(end);
    return at < 0 || !startsWith(at, phrase) ? -1 : Math.max(-1, orEnd(at + phrase.length()));
  }

  private int orEnd(int end) {
    int at = next(end);
    return at < 0 ? end + 1 : at;
  }

  boolean startsWith(int at, String phrase) {
    int end = at + phrase.length();
    if (end > form.length || end < form.length && CodePoints.isWord(form[end])) {
      return false;
    }
    for (int i = 0; i < phrase.length(); i++) {
      if (form[at + i] != phrase.charAt(i)) {
        return false;
      }
    }
    return true;
  }

  boolean isArticle(int at) {
    return startsWith(at, "a") || startsWith(at, "an");
  }

  int wordEnd(int start) {
    int end = start;
    while (end < form.length && CodePoints.isLatin(form[end])) {
      end++;
    }
    return end;
  }

  int skipSpaceBack(int at) {
    return at > 0 && form[at - 1] == ' ' ? at - 1 : at;
  }
}
