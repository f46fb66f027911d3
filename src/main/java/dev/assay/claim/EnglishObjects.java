package dev.assay.claim;

import dev.assay.claim.ClaimTerms.Unit;
import dev.assay.claim.ClaimTerms.Verb;
import dev.assay.claim.ClaimTerms.Word;
import dev.assay.entity.EntityType;
import dev.assay.entity.Mention;
import dev.assay.lexicon.Hit;
import dev.assay.text.CodePoints;
import dev.assay.text.Span;
import org.jspecify.annotations.Nullable;

/** Finds what is counted or measured where it stands behind the quantity, in English. */
final class EnglishObjects {

  private final Scene scene;
  private final NounPhrases nounPhrases;
  private final EnglishVerbs verbs;

  EnglishObjects(Scene scene, NounPhrases nounPhrases, EnglishVerbs verbs) {
    this.scene = scene;
    this.nounPhrases = nounPhrases;
    this.verbs = verbs;
  }

  /** "one in five children", "1 in 5 children", but not "5 percent growth". */
  boolean isShareInWords(Quantity quantity) {
    return scene.isLatinAt(quantity.start()) || isOutOf(quantity);
  }

  private boolean isOutOf(Quantity quantity) {
    for (int i = quantity.start(); i < quantity.end(); i++) {
      if (scene.peek(i) == ' ') {
        return scene.isLatinAt(i + 1) && CodePoints.isDigit(scene.peek(quantity.end() - 1));
      }
    }
    return false;
  }

  /** "twice as many children": what is as many. */
  private @Nullable Span asMany(int end) {
    int as = scene.skipSpaces(end);
    if (!scene.formIs(as, "as ")) {
      return null;
    }
    int many = scene.wordEnd(scene.skipSpaces(scene.wordEnd(as)));
    NounPhrases.Phrase phrase = nounPhrases.read(scene.skipSpaces(many));
    return phrase == null ? null : phrase.whole();
  }

  /** The noun phrase behind the quantity, without the unit that it may start with. */
  @Nullable Span behind(Quantity quantity) {
    NounPhrases.Phrase phrase = quantity.noun();
    if (phrase == null) {
      if (quantity.kind() == ClaimKind.MULTIPLE) {
        return asMany(quantity.to());
      }
      if (isTied(quantity)) {
        int next = scene.skipSpaces(quantity.to());
        NounPhrases.Phrase thing =
            CodePoints.isUpperLatin(scene.text.codePointAt(next)) ? null : nounPhrases.read(next);
        return thing == null ? null : thing.span();
      }
      Span measured = attributed(quantity);
      if (measured != null) {
        return measured;
      }
      NounPhrases.Phrase of = nounPhrases.complement(quantity.to());
      int next = scene.skipSpaces(quantity.to());
      if (of == null && quantity.unit().equals("%") && scene.nouns.startingAt(next) != null) {
        of = nounPhrases.read(next);
      } else if (of == null && quantity.unit().equals("%") && isShareInWords(quantity)) {
        of = isSaid(next) ? null : nounPhrases.readCounted(nounPhrases.skipArticle(next));
      }
      return of == null ? null : of.whole();
    }
    Span complement = phrase.complement();
    return complement != null && "{batch}".equals(phrase.unit())
        ? complement
        : withoutComparison(phrase.whole());
  }

  /** "fires" in "14 more fires"; nothing of "14 less than the limit". */
  private @Nullable Span withoutComparison(Span counted) {
    int start = counted.start();
    int from = Changes.isMoreOrFewer(scene, start) ? scene.skipSpaces(scene.wordEnd(start)) : start;
    return from < counted.end() ? new Span(from, counted.end()) : null;
  }

  /** "live" in "two in five live in towns", "waited" in "one in nine waited longer". */
  private boolean isSaid(int word) {
    int next = scene.skipSpaces(scene.wordEnd(word));
    boolean verb =
        scene.verbs.startsAt(word, Verb.Role.BASE.bit() | Verb.Role.PAST.bit())
            && scene.nouns.startingAt(word) == null;
    return verb && (!scene.isLatinAt(next) || scene.words.startingAt(next) != null)
        || verb && scene.comparators.startingAt(next) != null
        || verb && !NounPhrases.isPlural(scene, scene.wordEnd(next));
  }

  /** "a $20 million loan", "300mm wafers": what stands right behind the amount it has. */
  private @Nullable Span attributed(Quantity quantity) {
    int next = scene.skipSpaces(quantity.to());
    boolean amount = quantity.kind() == ClaimKind.MONEY || quantity.kind() == ClaimKind.MEASURE;
    NounPhrases.Phrase phrase =
        amount && next > quantity.to() && quantity.per() == null ? nounPhrases.read(next) : null;
    return phrase == null || phrase.unit() == null && !verbs.isDetermined(quantity.from())
        ? null
        : phrase.span();
  }

  /** "a 96-km section", "an eight-day visit": what is so long, but no person of an age. */
  private boolean isTied(Quantity quantity) {
    Hit<Unit> unit =
        scene.units.endingAt(
            quantity.end(), term -> term.after() && term.kind() != ClaimKind.MONEY);
    return unit != null
        && quantity.to() == quantity.end()
        && scene.peek(unit.start() - 1) == '-'
        && scene.peek(quantity.end()) == ' '
        && !scene.formIs(unit.end() - 3, "old");
  }

  /** The object of "trimmed its workforce by 1,200 to 18,400", "cut the levy from 5% to 3%". */
  @Nullable Span changed(Span cue) {
    int at = scene.skipSpaces(cue.end());
    if (scene.isWord(at, Word.Role.DETERMINER)) {
      at = scene.skipSpaces(scene.wordEnd(at));
    }
    at = scene.formIs(at, "overnight ") ? scene.skipSpaces(scene.wordEnd(at)) : at;
    boolean number = scene.numberWords.startingAt(at) != null; // rose two points to 6
    NounPhrases.Phrase object = number ? null : nounPhrases.read(at);
    int end = object == null ? 0 : behindPer(behindCompound(object));
    int next = object == null ? -1 : scene.skipSpaces(end);
    return object != null && isOfChange(next) && !isWhenOrHow(object.span())
        ? new Span(object.span().start(), end)
        : null;
  }

  private boolean isOfChange(int at) {
    return scene.formIs(at, "by ") || scene.formIs(at, "to ") || scene.formIs(at, "from ");
  }

  /** Behind "rate" in "raised its policy rate by", where "policy" is the noun that is known. */
  private int behindCompound(NounPhrases.Phrase object) {
    int end = object.whole().end();
    int next = scene.skipSpaces(end);
    int behind = scene.wordEnd(next);
    boolean noun =
        next > end
            && behind > next
            && !isOfChange(next)
            && isOfChange(scene.skipSpaces(behind))
            && scene.words.startingAt(next) == null
            && scene.mentionStartingAt(next) == null
            && !scene.formIs(behind - "ly".length(), "ly")
            && !scene.verbs.startsAt(next, Verb.Role.PAST.bit());
    return noun ? behind : end;
  }

  /** "its benchmark rate" in "kept its benchmark rate at 5%": a thing that is given an amount. */
  boolean isSet(NounPhrases.Phrase object, int amount) {
    int word = scene.skipSpaces(object.whole().end());
    boolean set = scene.formIs(word, "at ") || scene.formIs(word, "to ");
    return set
        && scene.skipSpaces(scene.wordEnd(word)) == amount
        && !scene.words.endsAt(scene.skipSpacesBack(object.span().start()), Word.Role.BRING.bit())
        && scene.mentionEndingAt(object.span().end()) == null;
  }

  /** The end of "emissions per unit of output" behind "emissions". */
  private int behindPer(int end) {
    int per = scene.skipSpaces(end);
    NounPhrases.Phrase whole =
        scene.formIs(per, "per ") ? nounPhrases.read(scene.wordEnd(per)) : null;
    return whole == null ? end : whole.whole().end();
  }

  /** "Friday" in "fell Friday by 3%", "sharply" in "rose sharply to $80". */
  private boolean isWhenOrHow(Span phrase) {
    Mention mention = scene.mentionEndingAt(phrase.end());
    boolean date = mention != null && mention.type() == EntityType.DATE;
    boolean adverb =
        scene.formIs(phrase.end() - 2, "ly") && scene.nouns.endingAt(phrase.end()) == null;
    return date || adverb;
  }
}
