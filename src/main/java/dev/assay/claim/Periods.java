package dev.assay.claim;

import dev.assay.claim.ClaimTerms.Word;
import dev.assay.entity.EntityType;
import dev.assay.entity.Mention;
import dev.assay.lexicon.Hit;
import dev.assay.text.Span;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Settles when a quantity holds: the nearest date before it in its clause, sentence or paragraph,
 * else the document's first interval. Dates on which something was reported or published are no
 * periods.
 */
final class Periods {

  private static final long HELD = Word.Role.HELD.bit();
  private final Scene scene;
  private final DatePeriods datePeriods;
  private final List<Dated> dates = new ArrayList<>();
  private final @Nullable Period ofDocument;

  /**
   * The periods of a document.
   *
   * @param fiscal the month in which a financial year begins where the text speaks of
   */
  Periods(Scene scene, int fiscal) {
    this.scene = scene;
    this.datePeriods = new DatePeriods(scene, fiscal);
    for (Mention mention : scene.mentions) {
      if (mention.type() == EntityType.DATE) {
        Span span = Scene.spanOf(mention);
        String edtf = datePeriods.of(mention, span);
        if (edtf != null) {
          dates.add(dated(span, Period.of(edtf)));
        }
      }
    }
    for (Span year : TaiwanYears.in(scene)) {
      dates.add(dated(year, TaiwanYears.period(scene, year)));
    }
    dates.sort(Comparator.comparing(Dated::span));
    ofDocument = new DocumentPeriod(scene, dates).find();
    addWholeYears();
  }

  private Dated dated(Span span, Period period) {
    boolean aside =
        ReportDates.isReporting(scene, span, period.edtf()) || RecordDates.isRecord(scene, span);
    boolean passing = AsideDates.isPassing(scene, span, period);
    return new Dated(
        span, period, aside, isCompared(span), passing, isLeft(span), isFounding(span));
  }

  /** 全年 and 年内 where no date stands right before them: the year that is told of, or this year. */
  private void addWholeYears() {
    if (!scene.words.has(Word.Role.WHOLE_YEAR.bit())) {
      return;
    }
    List<Dated> years = new ArrayList<>();
    for (Hit<Word> word : scene.words.all()) {
      if (word.term().role() == Word.Role.WHOLE_YEAR && !AsideDates.isDuration(scene, word)) {
        Period period = wholeYear(word.start());
        if (period != null) {
          years.add(new Dated(word.span(), period, false, false, false, false, false));
        }
      }
    }
    if (!years.isEmpty()) {
      dates.addAll(years);
      dates.sort(Comparator.comparing(Dated::span));
    }
  }

  private @Nullable Period wholeYear(int position) {
    Span sentence = scene.sentenceAt(position);
    int start = sentence == null ? position : sentence.start();
    Period told = ofDocument;
    for (Dated date : Dated.within(dates, Math.max(start, position - Clauses.REACH), position)) {
      if (date.span().end() == position) {
        return null;
      }
      told =
          date.reporting() || date.compared() || date.period().start() == null
              ? told
              : date.period();
    }
    if (told != null && AccountYears.isYear(told)) {
      return told;
    }
    LocalDate reference = scene.document.referenceDate();
    LocalDate day = told == null || told.start() == null ? reference : told.start();
    return day == null ? null : Period.of(String.valueOf(day.getYear()));
  }

  /**
   * The period of a quantity, or null if the text does not settle it.
   *
   * @param change whether the quantity is a change: its period is never the one it compares with
   * @param level the period of the level in its sentence that it is a change of, or null
   */
  @Nullable Period of(Quantity quantity, boolean change, @Nullable Period level) {
    int position = quantity.start();
    Span clause = scene.clauses.at(position);
    Period labelled = BareYears.labelling(scene, quantity.from());
    if (labelled != null) {
      return shifted(labelled, quantity);
    }
    if (!change) {
      for (Dated date : Dated.within(dates, quantity.end(), clause.end())) {
        if (!date.compared() || scene.isHanAt(date.span().start())) {
          break;
        }
        if (!isComparedBetween(quantity.end(), date.span().start())) {
          return shifted(date.period(), quantity);
        }
      }
      Dated earlier = heldAgainst(quantity, clause);
      if (earlier != null) {
        return shifted(earlier.period(), quantity);
      }
    }
    Period right = change ? null : rightBehind(quantity);
    if (right != null) {
      return EarlierPeriod.known(right, ofDocument);
    }
    if (change && level != null && !isDated(quantity, clause)) {
      return level;
    }
    Period settled = EarlierPeriod.known(around(quantity, clause), ofDocument);
    var basis = change ? null : EarlierPeriod.basisOf(scene, quantity);
    return basis == null || settled == null
        ? settled
        : EarlierPeriod.of(settled, basis.term().basis());
  }

  /** Whether the sentence of a quantity says when it holds. */
  private boolean isDated(Quantity quantity, Span clause) {
    Span sentence = scene.sentenceAt(quantity.start());
    return nearest(clause.start(), clause.end(), quantity, true) != null
        || sentence != null && nearest(sentence.start(), sentence.end(), quantity, false) != null;
  }

  /** "from" in "to 5 from 4 in the same month last year": the first of the two is not of then. */
  private boolean isComparedBetween(int start, int date) {
    long held = HELD | Word.Role.COMPARE.bit();
    for (int word = scene.words.lastStart(start, date, held);
        word >= 0;
        word = scene.words.lastStart(start, word, held)) {
      if (AsideDates.hasDigit(scene, word, date)) {
        return true;
      }
    }
    return false;
  }

  /**
   * The date of an earlier level, 去年同期 in 去年同期为5万吨 and 高于8月的1.3%: right before it, or at the head
   * of its clause with no word that compares.
   */
  private @Nullable Dated heldAgainst(Quantity quantity, Span clause) {
    List<Dated> before = Dated.within(dates, clause.start(), quantity.from());
    Dated last = before.isEmpty() ? null : before.get(before.size() - 1);
    if (last == null || !last.compared() || !scene.isHanAt(last.span().end() - 1)) {
      return null;
    }
    boolean owner =
        scene.peek(last.span().end()) == '的' && last.span().end() + 1 >= quantity.from();
    int head = scene.peek(last.span().start() - 1);
    boolean opens = last.span().start() <= clause.start() + 1 && "比较与同跟和于".indexOf(head) < 0;
    boolean held = opens && scene.bases.cover(last.span().start(), last.span().end()) != null;
    return owner || held ? last : null;
  }

  private @Nullable Period around(Quantity quantity, Span clause) {
    int position = quantity.start();
    Period inClause = nearest(clause.start(), clause.end(), quantity, true);
    if (inClause != null) {
      return inClause;
    }
    Span sentence = scene.sentenceAt(position);
    if (sentence != null) {
      Period inSentence = nearest(sentence.start(), sentence.end(), quantity, false);
      if (inSentence != null) {
        return inSentence;
      }
    }
    Span paragraph = scene.document.paragraphAt(position);
    Period inParagraph =
        paragraph == null ? null : nearest(paragraph.start(), position, quantity, false);
    if (inParagraph != null) {
      return inParagraph;
    }
    Period ofDay =
        AsideDates.isNow(scene, sentence, position)
            ? AsideDates.published(scene)
            : paragraph == null ? null : AsideDates.dayOfClock(scene, paragraph);
    return ofDay != null ? ofDay : ofDocument;
  }

  /** "in March" in "to 9% in April from 11% in March". */
  private @Nullable Period rightBehind(Quantity quantity) {
    int in = scene.skipSpaces(quantity.to());
    boolean dated =
        scene.formIs(in, "in ") || scene.formIs(in, "on ") || scene.formIs(in, "during ");
    int at = scene.skipSpaces(scene.wordEnd(in));
    at = scene.formIs(at, "the ") ? scene.skipSpaces(scene.wordEnd(at)) : at;
    for (Dated date : dated ? Dated.within(dates, in, at + 1) : List.<Dated>of()) {
      if (!date.reporting() && !date.compared()) {
        return date.period();
      }
    }
    return null;
  }

  /**
   * What a change compares with where it names a date (than in 2024, 较4月): the year or the month
   * before its own; null for other dates.
   */
  @Nullable Basis basis(Quantity quantity, @Nullable Period period) {
    Span clause = scene.clauses.at(quantity.start());
    for (Dated date :
        period == null ? List.<Dated>of() : Dated.within(dates, clause.start(), clause.end())) {
      if (date.compared() && period != null) {
        return EarlierPeriod.basisBetween(date.period(), period);
      }
    }
    return null;
  }

  /** What "the same period last year" is where the period of the sentence or text is known. */
  private Period shifted(Period compared, Quantity quantity) {
    Span sentence = scene.sentenceAt(quantity.start());
    Period own =
        sentence == null ? null : nearest(sentence.start(), quantity.start(), quantity, false);
    Span paragraph = own == null ? scene.document.paragraphAt(quantity.start()) : null;
    own = paragraph == null ? own : nearest(paragraph.start(), quantity.start(), quantity, false);
    Period lead = own == null ? ofDocument : own;
    return lead == null || compared.edtf().length() != DocumentPeriod.YEAR_LENGTH
        ? compared
        : EarlierPeriod.inYear(lead, compared);
  }

  private @Nullable Period nearest(int start, int end, Quantity quantity, boolean behind) {
    int position = quantity.start();
    Period found = null;
    for (Dated date : Dated.within(dates, start, end)) {
      if (date.reporting()
          || isElsewhere(date, position)
          || (date.passing() || date.left())
              && AsideDates.hasDigit(scene, quantity.end(), date.span().start())) {
        continue;
      }
      if (date.span().start() < position) {
        found = date.compared() ? found : date.period();
      } else if (found == null && behind && !date.compared()) {
        return date.period();
      }
    }
    return found;
  }

  /** Whether a date holds of its own level or clause alone, and the position is behind it. */
  private boolean isElsewhere(Dated dated, int position) {
    Span date = dated.span();
    boolean alone = isToCome(dated) || AsideDates.isSingle(scene, date);
    return alone && scene.sentenceAt(position) != scene.sentenceAt(date.start())
        || dated.left() && date.end() + 1 < position
        || (dated.passing() || dated.founding())
            && scene.clauses.at(date.start()).start() != scene.clauses.at(position).start();
  }

  /** Whether a period begins after the text was published: what is planned for it ends there. */
  private boolean isToCome(Dated date) {
    LocalDate reference = scene.document.referenceDate();
    LocalDate start = date.period().start();
    return reference != null && start != null && start.isAfter(reference);
  }

  /** 一季度 in 由一季度的24.6%降至22.5%. */
  private boolean isLeft(Span date) {
    return AsideDates.isBehindFrom(scene, date.start())
        || scene.peek(date.end()) == '的'
            && scene.words.endsAt(date.start(), Word.Role.SOURCE.bit());
  }

  /** 2012年 in 成立于2012年, 1998 in "The ferry, built in 1998,". */
  private boolean isFounding(Span date) {
    return scene.words.endsAt(date.start(), Word.Role.FOUNDED.bit())
        || AsideDates.isOfOrigin(scene, date)
        || scene.isWord(date.end(), Word.Role.FOUNDED)
            && !scene.formIs(date.end(), "出生人口")
            && !datePeriods.isSince(date);
  }

  /** 比上半年, 较2022年, "than in September", "the same period last year". */
  private boolean isCompared(Span span) {
    int before = scene.skipSpacesBack(span.start());
    return scene.words.endsAt(before, Word.Role.COMPARE.bit())
        || scene.peek(span.end()) == '的' && scene.peek(before - 1) == '是'
        || scene.isWord(AsideDates.behindArticle(scene, span), Word.Role.COMPARE)
        || AsideDates.isComparedWith(scene, span)
        || AsideDates.isBehindComparison(scene, span)
        || AsideDates.isBehindSize(scene, before)
        || AsideDates.isBehindAmountOfChange(scene, span)
        || scene.bases.cover(span.start(), span.end()) != null;
  }
}
