package dev.assay.claim;

import dev.assay.claim.ClaimTerms.BasisCue;
import dev.assay.claim.ClaimTerms.Change;
import dev.assay.claim.ClaimTerms.Classifier;
import dev.assay.claim.ClaimTerms.Comparator;
import dev.assay.claim.ClaimTerms.Cue;
import dev.assay.claim.ClaimTerms.Locality;
import dev.assay.claim.ClaimTerms.NonClaim;
import dev.assay.claim.ClaimTerms.Noun;
import dev.assay.claim.ClaimTerms.NumberWord;
import dev.assay.claim.ClaimTerms.Predicate;
import dev.assay.claim.ClaimTerms.Unit;
import dev.assay.claim.ClaimTerms.Verb;
import dev.assay.claim.ClaimTerms.Word;
import dev.assay.document.Document;
import dev.assay.entity.EntityType;
import dev.assay.entity.Mention;
import dev.assay.lexicon.Hit;
import dev.assay.lexicon.HitIndex;
import dev.assay.lexicon.TermHits;
import dev.assay.text.AlignedText;
import dev.assay.text.CodePoints;
import dev.assay.text.Span;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A document as the readers of claims see it: text, hits by kind, clauses and mentions. */
final class Scene {

  final Document document;
  final AlignedText text;
  final int[] form;
  final HitIndex<Unit> units;
  final HitIndex<Classifier> classifiers;
  final HitIndex<Noun> nouns;
  final HitIndex<Comparator> comparators;
  final HitIndex<Change> changes;
  final HitIndex<BasisCue> bases;
  final HitIndex<Predicate> predicates;
  final HitIndex<Verb> verbs;
  final HitIndex<NumberWord> numberWords;
  final HitIndex<NonClaim> nonClaims;
  final HitIndex<Locality> localities;
  final HitIndex<Word> words;
  final HitIndex<Cue> cues;
  final Clauses clauses;
  final List<Mention> mentions;
  private final BitSet names = new BitSet();
  private final Set<String> placeCodes = new HashSet<>();
  private final boolean taiwan;
  private @Nullable Span sentence;

  /** Positions of which {@link #sentence} is known to be the one. */
  private int sentenceFrom;

  private int sentenceTo;

  Scene(Document document, TermHits hits, List<Mention> mentions) {
    this.document = document;
    this.text = document.text();
    this.form = document.matchForm();
    this.units = hits.index(Unit.class);
    this.classifiers = hits.index(Classifier.class);
    this.nouns = hits.index(Noun.class);
    this.comparators = hits.index(Comparator.class);
    this.changes = hits.index(Change.class);
    this.predicates = hits.index(Predicate.class);
    this.verbs = hits.index(Verb.class);
    this.numberWords = hits.index(NumberWord.class);
    this.nonClaims = hits.index(NonClaim.class);
    this.localities = hits.index(Locality.class);
    this.words = hits.index(Word.class);
    this.cues = hits.index(Cue.class);
    this.bases = BasisPhrases.in(this, hits.index(BasisCue.class));
    this.clauses = new Clauses(document);
    this.mentions = inText(mentions);
    for (Mention mention : this.mentions) {
      boolean name =
          mention.type() != EntityType.DATE
              && mention.type() != EntityType.PLACE
              && mention.type() != EntityType.CONTACT;
      if (name) {
        names.set(spanOf(mention).start(), spanOf(mention).end());
      }
      String code = mention.type() == EntityType.PLACE ? mention.ref() : null;
      if (code != null) {
        placeCodes.add(code);
      }
    }
    taiwan = placeCodes.contains(TaiwanYears.TAIWAN) || TaiwanYears.isCounted(this.mentions);
  }

  /** Whether the text is of Taiwan: it names a place there, or counts its years from 1912. */
  boolean isOfTaiwan() {
    return taiwan;
  }

  /** The mentions that stand in the text, in its order. */
  private static List<Mention> inText(List<Mention> mentions) {
    List<Mention> inText = new ArrayList<>(mentions.size());
    boolean ordered = true;
    Span last = null;
    for (int i = 0; i < mentions.size(); i++) {
      Span span = mentions.get(i).span();
      if (span != null) {
        ordered &= last == null || last.compareTo(span) <= 0;
        last = span;
        inText.add(mentions.get(i));
      }
    }
    if (!ordered) {
      inText.sort(java.util.Comparator.comparing(Scene::spanOf));
    }
    return inText;
  }

  /** Whether a position is inside the name of an office, a work, a campaign or a person. */
  boolean isInName(int position) {
    return names.get(position);
  }

  /** Whether the text names a place of this code. */
  boolean names(String code) {
    return placeCodes.contains(code);
  }

  /** The mention that starts at a position, or null. */
  @Nullable Mention mentionStartingAt(int position) {
    int low = firstMention(position);
    return low < mentions.size() && spanOf(mentions.get(low)).start() == position
        ? mentions.get(low)
        : null;
  }

  /** The last mention that ends at a position, or null. */
  @Nullable Mention mentionEndingAt(int position) {
    int low = firstMention(position);
    return low > 0 && spanOf(mentions.get(low - 1)).end() == position
        ? mentions.get(low - 1)
        : null;
  }

  /** The last mention of a type that lies in a range, or null. */
  @Nullable Mention lastMention(int start, int end, EntityType type) {
    Mention found = null;
    for (int i = firstMention(start); i < mentions.size(); i++) {
      Span span = spanOf(mentions.get(i));
      if (span.start() >= end) {
        break;
      }
      found = span.end() <= end && mentions.get(i).type() == type ? mentions.get(i) : found;
    }
    return found;
  }

  private int firstMention(int position) {
    int low = 0;
    int high = mentions.size();
    while (low < high) {
      int middle = low + high >>> 1;
      if (spanOf(mentions.get(middle)).start() < position) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  static Span spanOf(Mention mention) {
    return Objects.requireNonNull(mention.span());
  }

  /** The code point of the match form, or -1 outside the text. */
  int peek(int at) {
    return at < 0 || at >= form.length ? -1 : form[at];
  }

  boolean isHanAt(int at) {
    return CodePoints.isHan(peek(at));
  }

  boolean isLatinAt(int at) {
    return CodePoints.isLatin(peek(at));
  }

  int skipSpaces(int at) {
    int i = at;
    while (i < form.length && form[i] == ' ' && i - at < 3) {
      i++;
    }
    return i;
  }

  int skipSpacesBack(int at) {
    int i = at;
    while (i > 0 && form[i - 1] == ' ' && at - i < 3) {
      i--;
    }
    return i;
  }

  /** The end of the word of Latin letters, inner hyphens and apostrophes that starts there. */
  int wordEnd(int start) {
    int i = start;
    while (i < form.length
        && (CodePoints.isWord(form[i])
            || (form[i] == '-' || form[i] == '\'') && i > start && isLatinAt(i + 1))) {
      i++;
    }
    return i;
  }

  /** The start of the word that ends there. */
  int wordStart(int end) {
    int i = end;
    while (i > 0
        && (CodePoints.isWord(form[i - 1])
            || (form[i - 1] == '-' || form[i - 1] == '\'') && i < end && isLatinAt(i - 2))) {
      i--;
    }
    return i;
  }

  boolean formIs(int at, String expected) {
    if (at < 0 || at + expected.length() > form.length) {
      return false;
    }
    for (int i = 0; i < expected.length(); i++) {
      if (form[at + i] != expected.charAt(i)) {
        return false;
      }
    }
    return true;
  }

  boolean isWord(int start, Word.Role role) {
    return words.startsAt(start, role.bit());
  }

  /** 高 in 身高, 增 in 新增: a word of change that is only a part of another word. */
  boolean isInLongerWord(Hit<Change> change) {
    int length = change.length();
    Hit<Noun> noun = nouns.cover(change.start(), change.end());
    Hit<Predicate> verb = predicates.cover(change.start(), change.end());
    return isHanAt(change.start())
            && noun != null
            && noun.length() > length
            && noun.end() == change.end()
        || verb != null && verb.length() > length && verb.end() == change.end();
  }

  /** {@link Document#sentenceAt}; mostly the one that was asked for before. */
  @Nullable Span sentenceAt(int position) {
    if (position < sentenceFrom || position >= sentenceTo) {
      sentence = document.sentenceAt(position);
      sentenceFrom = sentence == null ? 0 : sentence.start();
      sentenceTo = sentence == null ? 0 : sentence.end();
    }
    return sentence;
  }

  /** Whether two positions are not in one paragraph; they are looked at no further than nearby. */
  boolean isLineBetween(int start, int end) {
    if (end - start > Clauses.REACH * 2) {
      return true;
    }
    for (int i = start; i < end; i++) {
      if (form[i] == '\n') {
        return true;
      }
    }
    return false;
  }

  /** The match form of a span as a string. */
  String folded(Span span) {
    return new String(form, span.start(), span.length());
  }
}
