package dev.assay.claim;

import java.util.List;
import java.util.Optional;

/** Regular inflection of English lexicon entries. */
final class Inflection {

  private static final String VOWELS = "aeiou";

  private Inflection() {}

  /** The regular plural of a noun; none for one that is a plural by its looks. */
  static Optional<String> plural(String noun) {
    if (noun.endsWith("s") && !noun.endsWith("ss") && !noun.endsWith("us")) {
      return Optional.empty();
    }
    if (noun.endsWith("y") && !isVowel(noun, noun.length() - 2)) {
      return Optional.of(noun.substring(0, noun.length() - 1) + "ies");
    }
    return Optional.of(noun + (isSibilant(noun) ? "es" : "s"));
  }

  /** A regular verb's forms, itself among them. */
  static List<String> verb(String verb) {
    String stem = verb.endsWith("e") ? verb.substring(0, verb.length() - 1) : verb;
    if (verb.endsWith("y") && !isVowel(verb, verb.length() - 2)) {
      String i = verb.substring(0, verb.length() - 1) + "i";
      return List.of(verb, i + "es", i + "ed", verb + "ing");
    }
    return List.of(verb, verb + (isSibilant(verb) ? "es" : "s"), stem + "ed", stem + "ing");
  }

  /** "using" of use, "stopping" of stop by its past, "making" of make, "winning" of win. */
  static String participle(String lemma, String past) {
    if (lemma.endsWith("ie")) {
      return lemma.substring(0, lemma.length() - 2) + "ying";
    }
    boolean doubled = past.length() == lemma.length() + 3 && past.endsWith("ed");
    if (doubled) {
      return past.substring(0, past.length() - 2) + "ing";
    }
    if (!past.endsWith("ed") && endsInShortSyllable(lemma)) {
      return lemma + lemma.charAt(lemma.length() - 1) + "ing";
    }
    boolean silent = lemma.endsWith("e") && !lemma.endsWith("ee") && lemma.length() > 2;
    return (silent ? lemma.substring(0, lemma.length() - 1) : lemma) + "ing";
  }

  /** "win", "begin", but not "meet" and "draw": irregular verbs double what follows one vowel. */
  private static boolean endsInShortSyllable(String lemma) {
    int last = lemma.length() - 1;
    return last >= 2
        && !isVowel(lemma, last)
        && "wxy".indexOf(lemma.charAt(last)) < 0
        && isVowel(lemma, last - 1)
        && (!isVowel(lemma, last - 2) || lemma.startsWith("qu", last - 3));
  }

  private static boolean isSibilant(String word) {
    return word.endsWith("s")
        || word.endsWith("x")
        || word.endsWith("z")
        || word.endsWith("ch")
        || word.endsWith("sh");
  }

  private static boolean isVowel(String word, int index) {
    return index >= 0 && VOWELS.indexOf(word.charAt(index)) >= 0;
  }
}
