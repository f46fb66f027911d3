package dev.assay.claim;

import dev.assay.text.CodePoints;
import dev.assay.text.Span;
import org.jspecify.annotations.Nullable;

/**
 * Knows what an amount is of by the verb and preposition before it or the noun behind, in English.
 */
final class EnglishAmounts {

  private final Scene scene;
  private final NounPhrases nounPhrases;

  EnglishAmounts(Scene scene, NounPhrases nounPhrases) {
    this.scene = scene;
    this.nounPhrases = nounPhrases;
  }

  /** "capped at 9,000", "backed by £4m", "sell for 98 yuan": the subject has the amount. */
  boolean isSetAt(int verbEnd, Quantity quantity) {
    boolean amount =
        quantity.kind() == ClaimKind.COUNT
            ? quantity.noun() == null
            : quantity.kind() != ClaimKind.DURATION;
    int at = scene.skipSpaces(verbEnd);
    boolean set =
        scene.formIs(at, "at ")
            || scene.formIs(at, "to ")
            || scene.formIs(at, "for ")
            || scene.formIs(at, "by ");
    int next = scene.skipSpaces(scene.wordEnd(at));
    int number = scene.formIs(next, "between ") ? scene.skipSpaces(scene.wordEnd(next)) : next;
    return amount && set && (next == quantity.from() || number == quantity.from());
  }

  /** "fined nine firms a combined $5 million": the amount right behind whose it is. */
  boolean isEachs(Quantity previous, Quantity quantity) {
    int at = scene.skipSpaces(previous.wholeEnd());
    boolean article = scene.formIs(at, "a ");
    if (article) {
      at = scene.skipSpaces(scene.wordEnd(scene.skipSpaces(at + 1)));
    }
    return previous.kind() == ClaimKind.COUNT
        && quantity.kind() == ClaimKind.MONEY
        && quantity.from() > previous.wholeEnd()
        && at >= quantity.from();
  }

  /** "12 doses at $740 each": what each of is so much. */
  boolean isPriceOf(Quantity previous, Quantity quantity) {
    int end = scene.skipSpacesBack(quantity.from());
    int each = scene.skipSpaces(quantity.to());
    return previous.kind() == ClaimKind.COUNT
        && quantity.kind() == ClaimKind.MONEY
        && scene.formIs(end - 3, " at")
        && (scene.formIs(each, "each") || scene.formIs(each, "apiece"));
  }

  /** "donations" in "$5 billion in donations": what a sum is made up of, or null. */
  @Nullable Span madeUpOf(Quantity quantity) {
    int in = scene.skipSpaces(quantity.to());
    if (quantity.kind() != ClaimKind.MONEY || !scene.formIs(in, "in ")) {
      return null;
    }
    int at = scene.skipSpaces(in + "in ".length());
    boolean named =
        CodePoints.isUpperLatin(scene.text.peek(at))
            || CodePoints.isDigit(scene.peek(at))
            || scene.words.startingAt(at) != null
            || scene.mentionStartingAt(at) != null;
    NounPhrases.Phrase of = named ? null : nounPhrases.read(at);
    boolean plural = of != null && scene.peek(of.span().end() - 1) == 's';
    boolean known = of != null && scene.nouns.endingAt(of.span().end()) != null;
    return of != null && (plural || known) ? of.whole() : null;
  }

  /**
   * "brought in $4 million", "earn £900", "took six hours": verbs whose subject has, makes or pays
   * the amount.
   */
  boolean isSubjects(Span verb, Quantity quantity) {
    if (quantity.kind() == ClaimKind.DURATION) {
      return scene.formIs(verb.start(), "took ")
          || scene.formIs(verb.start(), "takes ")
          || scene.formIs(verb.start(), "take ")
          || scene.formIs(verb.start(), "waited ")
          || scene.formIs(verb.start(), "wait ");
    }
    return quantity.kind() == ClaimKind.MONEY
        && scene.predicates.startsAt(verb.start(), ClaimTerms.Predicate.Role.AMOUNT.bit())
        && isRightBehind(verb, quantity);
  }

  private boolean isRightBehind(Span verb, Quantity quantity) {
    int at = scene.skipSpaces(verb.end());
    return at == quantity.from()
        || scene.formIs(at, "in ") && scene.skipSpaces(at + "in ".length()) == quantity.from();
  }

  /** "spent $4 million on a campaign": what it is spent on, if no name and no date. */
  @Nullable Span spentOn(Quantity quantity, Span verb) {
    int on = scene.skipSpaces(quantity.to());
    boolean spent =
        quantity.kind() == ClaimKind.MONEY
            && scene.formIs(verb.start(), "spen")
            && scene.formIs(on, "on ");
    int at = nounPhrases.skipArticle(scene.skipSpaces(scene.wordEnd(on)));
    NounPhrases.Phrase of =
        spent && !CodePoints.isUpperLatin(scene.text.peek(at)) ? nounPhrases.read(at) : null;
    return of == null ? null : of.whole();
  }
}
