package dev.assay.claim;

import dev.assay.claim.ClaimTerms.Verb;
import dev.assay.claim.ClaimTerms.Word;
import dev.assay.entity.EntityType;
import dev.assay.entity.Mention;
import dev.assay.text.CodePoints;
import dev.assay.text.Span;
import org.jspecify.annotations.Nullable;

/**
 * Knows the ages that English writes without a unit: "aged 30", "aged between 17 and 42", "Li,
 * 44,".
 */
final class Ages {

  private static final int MOST_DIGITS = 2;
  private static final String BETWEEN = "between";
  private static final String[] PRONOUNS = {"he ", "she ", "who "};
  private static final String[] AUXILIARIES = {"will ", "has ", "had ", "would "};
  private static final String[] BECOMING = {"was ", "is ", "be ", "turned ", "turns ", "turn "};
  private static final String[] BEHIND = {"when ", "by ", "at ", "and "};

  private Ages() {}

  /** Whether a number that starts at a position stands behind "aged". */
  static boolean isBehindWord(Scene scene, int from) {
    int end = scene.skipSpacesBack(from);
    if (scene.formIs(end - BETWEEN.length(), BETWEEN)) {
      end = scene.skipSpacesBack(end - BETWEEN.length());
    }
    return scene.words.endsAt(end, Word.Role.AGE.bit());
  }

  /** "she was 44.", "who will be 47 by May": of a person that a pronoun stands for. */
  static boolean isBehindPronoun(Scene scene, int from, int end) {
    int verb = scene.wordStart(scene.skipSpacesBack(from));
    int subject = scene.wordStart(scene.skipSpacesBack(verb));
    if (startsWithAny(scene, subject, AUXILIARIES)) {
      subject = scene.wordStart(scene.skipSpacesBack(subject));
    }
    return end - from <= MOST_DIGITS
        && startsWithAny(scene, verb, BECOMING)
        && startsWithAny(scene, subject, PRONOUNS)
        && (closes(scene, end) || startsWithAny(scene, scene.skipSpaces(end), BEHIND));
  }

  private static boolean startsWithAny(Scene scene, int at, String[] words) {
    for (String word : words) {
      if (scene.formIs(at, word)) {
        return true;
      }
    }
    return false;
  }

  /**
   * The person whose age a number from start to end states between commas, or null: "Li Na, 44, a
   * teacher", "said Li Na, 44."
   */
  static @Nullable Span person(Scene scene, int start, int end) {
    int comma = scene.skipSpacesBack(start) - 1;
    boolean apposed =
        end - start <= MOST_DIGITS
            && scene.peek(comma) == ','
            && comma + 1 < start
            && scene.peek(start) != '0'
            && closes(scene, end);
    Mention person = apposed ? scene.mentionEndingAt(comma) : null;
    if (apposed && person == null) {
      return surname(scene, comma, end);
    }
    return person == null || person.type() != EntityType.PERSON ? null : person.span();
  }

  /** "Maddon, 66, has": a word with a capital that does something, whoever it is; or null. */
  private static @Nullable Span surname(Scene scene, int comma, int end) {
    int start = scene.wordStart(comma);
    int verb = scene.skipSpaces(end + 1);
    boolean name =
        start < comma
            && CodePoints.isUpperLatin(scene.text.codePointAt(start))
            && scene.words.startingAt(start) == null
            && scene.nouns.startingAt(start) == null
            && scene.localities.startingAt(start) == null;
    boolean acts =
        scene.peek(end) == ','
            && (scene.isWord(verb, Word.Role.AUX)
                || scene.formIs(verb, "who ")
                || scene.verbs.startsAt(verb, Verb.Role.PAST.bit()));
    return name && acts ? new Span(start, comma) : null;
  }

  /** A comma, a bracket, or what ends the sentence or its paragraph. */
  private static boolean closes(Scene scene, int at) {
    return switch (scene.peek(at)) {
      case ',', ')', ';', '\n', -1 -> true;
      case '.' -> scene.peek(at + 1) == ' ' || scene.peek(at + 1) == '\n' || scene.peek(at + 1) < 0;
      default -> false;
    };
  }
}
