package dev.assay.claim;

import dev.assay.lexicon.Hit;
import dev.assay.text.CodePoints;
import dev.assay.text.Span;
import org.jspecify.annotations.Nullable;

/** Finds the verb that introduces an English list: "The group expects:" over "- sales of $5m;". */
final class EnglishLists {

  /** Characters between an item and the line over the list, at most. */
  private static final int REACH = 800;

  private final Scene scene;
  private final EnglishVerbs verbs;

  EnglishLists(Scene scene, EnglishVerbs verbs) {
    this.scene = scene;
    this.verbs = verbs;
  }

  /** The last word before the colon over the list that a position is in, if it is a verb. */
  @Nullable Span introduced(int position) {
    int first = Math.max(0, position - REACH);
    int line = lineStart(position, first);
    boolean item = isItem(line);
    while (item && line > first && isItem(line)) {
      line = lineStart(scene.skipSpacesBack(behindBreak(line)), first);
    }
    int colon = item && !isItem(line) ? endOfLine(line) - 1 : -1;
    if (scene.peek(colon) != ':') {
      return null;
    }
    int start = scene.clauses.at(colon).start();
    Hit<ClaimTerms.Predicate> listed = verbs.lastListed(start, colon);
    Span verb = listed != null && !listed.term().link() ? listed.span() : null;
    verb = verb == null ? verbs.lastGeneral(start, colon) : verb;
    return verb != null && verb.end() == colon ? verb : null;
  }

  /** Behind the last line before a line that is not empty. */
  private int behindBreak(int line) {
    int at = line;
    while (at > 0 && CodePoints.isSpace(scene.peek(at - 1))) {
      at--;
    }
    return at;
  }

  private boolean isItem(int line) {
    int at = scene.skipSpaces(line);
    int c = scene.peek(at);
    return (c == '-' || c == '•' || c == '*') && !CodePoints.isDigit(scene.peek(at + 1));
  }

  private int lineStart(int position, int first) {
    int at = position;
    while (at > first && scene.peek(at - 1) != '\n') {
      at--;
    }
    return at;
  }

  private int endOfLine(int start) {
    int at = start;
    while (at < scene.form.length && scene.peek(at) != '\n') {
      at++;
    }
    return scene.skipSpacesBack(at);
  }
}
