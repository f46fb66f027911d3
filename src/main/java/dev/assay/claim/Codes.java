package dev.assay.claim;

import dev.assay.claim.ClaimTerms.Cue;
import dev.assay.text.CodePoints;
import dev.assay.text.Span;

/** Tells digits that are a code, a time, a ratio or a version from those that are a number. */
final class Codes {

  /** Plain digits of this length and more are a telephone number or a code. */
  private static final int CODE_LENGTH = 11;

  private final Scene scene;
  private final int[] form;
  private final WordNumerals words;
  private final Units units;
  private final HanNumerals han;

  Codes(Scene scene, WordNumerals words, Units units, HanNumerals han) {
    this.scene = scene;
    this.form = scene.form;
    this.words = words;
    this.units = units;
    this.han = han;
  }

  boolean isCode(int start, Digits digits) {
    int end = digits.end();
    int next = peek(end);
    int after = peek(end + 1);
    if (isWordBefore(start) && !units.isPrefix(scene, start)) {
      return true;
    }
    int before = peek(start - 1);
    boolean tied =
        before == '-'
            || before == '_'
            || before == '/'
            || before == '.'
            || before == ':'
            || before == '@'
            || before == '#'
            || before == '·'
            || before == '∶';
    if (tied && start >= 2 && isTied(start)) {
      return true;
    }
    if (digits.leadingZero() || digits.plain() && end - start >= CODE_LENGTH && !isScaled(end)) {
      return true;
    }
    if ((next == ':' || next == '.' || next == '·' || next == '∶' || next == '_' || next == '@')
        && CodePoints.isDigit(after)) {
      return true;
    }
    if (next == '-' && CodePoints.isDigit(after) && isDashedCode(start)) {
      return true;
    }
    return CodePoints.isLatin(next)
        && (!units.isSuffix(scene, end) || Degrees.isLetter(scene, end) && !isTemperature(start))
        && !words.isAbbreviation(end)
        && !isGluedWord(end);
  }

  /** Machine translation leaves no space between a number and its noun: "3people", "1,900homes". */
  private boolean isGluedWord(int start) {
    boolean known =
        scene.nouns.startingAt(start) != null
            || scene.units.startsAt(start, ClaimTerms.Side.AFTER.bit());
    return known && !CodePoints.isUpperLatin(scene.text.codePointAt(start));
  }

  /** 30C in the heat, but not the flat 30C. */
  private boolean isTemperature(int start) {
    Span sentence = scene.sentenceAt(start);
    if (sentence == null || !scene.cues.has(Cue.Role.HEAT.bit())) {
      return false;
    }
    int from = Math.max(sentence.start(), start - Clauses.REACH);
    int to = Math.min(sentence.end(), start + Clauses.REACH);
    return scene.cues.lastStart(from, to, Cue.Role.HEAT.bit()) >= 0;
  }

  private boolean isScaled(int end) {
    return end < form.length
        && (han.isMultiplier(form[end]) || scene.units.startingAt(end) != null);
  }

  /** Whether what stands before a joining mark ties the digits to a word or to other digits. */
  private boolean isTied(int start) {
    int mark = peek(start - 1);
    int head = peek(start - 2);
    if (mark == '-') {
      return CodePoints.isLatin(head)
          && !units.isSuffixBefore(form, start - 1)
          && !scene.cues.endsAt(start - 1, Cue.Role.TIED.bit());
    }
    if (mark == '#' || mark == '@') {
      return true;
    }
    if (mark == '/') {
      return CodePoints.isDigit(head) || CodePoints.isLatin(head) || head == '/';
    }
    return CodePoints.isDigit(head) || mark != ':' && CodePoints.isLatin(head);
  }

  /** 0355-2113499, 2021-12-10, 978-7-100: dashes that join no range. */
  private boolean isDashedCode(int start) {
    int groups = 1;
    int longest = 0;
    int run = 0;
    boolean zero = form[start] == '0';
    int limit = Math.min(form.length, start + 40);
    for (int i = start; i < limit; i++) {
      if (CodePoints.isDigit(form[i])) {
        longest = Math.max(longest, ++run);
      } else if (form[i] == '-' && CodePoints.isDigit(peek(i + 1))) {
        groups++;
        run = 0;
        zero |= peek(i + 1) == '0' && CodePoints.isDigit(peek(i + 2));
      } else {
        break;
      }
    }
    return groups > 2 || longest > 6 || zero;
  }

  /** The end of the token that a code goes on in. */
  int endOfToken(int from) {
    int i = from;
    while (i < form.length && (CodePoints.isWord(form[i]) || joins(i))) {
      i++;
    }
    return i;
  }

  /** Whether a mark ties the digits behind it to what stands before it. */
  private boolean joins(int at) {
    return switch (form[at]) {
      case '.', ':', '/', '_', '@', '·', '∶' -> CodePoints.isDigit(peek(at + 1));
      case '-' -> CodePoints.isDigit(peek(at + 1)) && CodePoints.isDigit(peek(at - 1));
      default -> false;
    };
  }

  private boolean isWordBefore(int start) {
    return start > 0 && CodePoints.isWord(form[start - 1]);
  }

  private int peek(int at) {
    return at < 0 || at >= form.length ? -1 : form[at];
  }
}
