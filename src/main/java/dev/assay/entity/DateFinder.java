package dev.assay.entity;

import dev.assay.document.Document;
import dev.assay.lexicon.HitIndex;
import dev.assay.lexicon.LexiconException;
import dev.assay.lexicon.LexiconFile;
import dev.assay.lexicon.LexiconSource;
import dev.assay.lexicon.TermHits;
import dev.assay.lexicon.Vocabulary;
import dev.assay.text.AlignedText;
import dev.assay.text.CodePoints;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Finds dates, times and intervals in Chinese and English text and says what they mean.
 *
 * <p>Relative dates, and days without a year, are resolved against the document's reference date;
 * without one, unknown digits stay {@code X}. A year that stands in the text holds for the dates
 * behind it in its paragraph.
 */
public final class DateFinder {

  private static final String LEXICON = "date_words";

  /** The roles of the words that a date can start with. */
  private static final long STARTS =
      ~DateTerm.roles(
          DateTerm.Kind.OF,
          DateTerm.Kind.AFTER,
          DateTerm.Kind.LEAD,
          DateTerm.Kind.FUTURE,
          DateTerm.Kind.TAIWAN,
          DateTerm.Kind.DECADE);

  private DateFinder() {}

  /** Registers the words that dates are made of. */
  public static void addTo(Vocabulary.Builder vocabulary, LexiconSource lexicons) {
    for (LexiconFile file : lexicons.files(LEXICON)) {
      int form = file.column("form");
      int kind = file.column("kind");
      int value = file.column("value");
      for (int i = 0; i < file.rows().size(); i++) {
        List<String> row = file.rows().get(i);
        vocabulary.add(
            row.get(form), term(row.get(kind), row.get(value), file.name(), file.lines().get(i)));
      }
    }
  }

  private static DateTerm term(String kind, String value, String file, int line) {
    try {
      return new DateTerm(
          DateTerm.Kind.valueOf(kind.toUpperCase(Locale.ROOT)), Integer.parseInt(value));
    } catch (IllegalArgumentException e) {
      throw new LexiconException(
          file, line, "\"" + kind + "\" with \"" + value + "\" is no kind and whole number");
    }
  }

  /**
   * The dates of a document in text order, without overlaps.
   *
   * @param hits of a vocabulary that {@link #addTo} has filled
   * @param marks of the document's match form
   */
  static List<FoundDate> find(Document document, TermHits hits, Marks marks) {
    AlignedText text = document.text();
    int[] form = document.matchForm();
    HitIndex<DateTerm> words = hits.index(DateTerm.class);
    DateContext context =
        new DateContext(
            document.referenceDate(), countsFromRepublic(document, words), new Tenses(form, words));
    DateText source = new DateText(form, words);
    ChineseDates chinese = new ChineseDates(source, context);
    EnglishDates english = new EnglishDates(text, source, context);
    List<FoundDate> dates = new ArrayList<>();
    boolean isChinese = document.isChinese();
    int paragraph = 0;
    Starts starts = new Starts(form, marks, words);
    int i = starts.next(0);
    while (i >= 0) {
      if (!mayStart(form, i, words)) {
        i = starts.next(i + 1);
        continue;
      }
      while (paragraph + 1 < document.paragraphs().size()
          && document.paragraphs().get(paragraph + 1).start() <= i) {
        paragraph++;
      }
      context.enterParagraph(paragraph);
      context.enterPosition(i);
      FoundDate found = at(i, form, isChinese, chinese, english);
      if (found != null) {
        dates.add(found);
      }
      i = starts.next(found == null ? i + 1 : Math.max(i + 1, found.span().end()));
    }
    return dates;
  }

  /** Where numbers, the articles of days and the words of dates start, from left to right. */
  private static final class Starts {

    private final int[] form;
    private final Marks marks;
    private final HitIndex<DateTerm> words;
    private int mark;

    Starts(int[] form, Marks marks, HitIndex<DateTerm> words) {
      this.form = form;
      this.marks = marks;
      this.words = words;
    }

    /** The first of them that is not before a position, or -1. */
    int next(int position) {
      while (mark < marks.size() && (marks.at(mark) < position || !isNumber(mark))) {
        mark++;
      }
      int number = mark < marks.size() ? marks.at(mark) : -1;
      int word = words.nextStart(position);
      return number < 0 || word >= 0 && word < number ? word : number;
    }

    private boolean isNumber(int mark) {
      int at = marks.at(mark);
      return marks.is(mark, Marks.NUMERAL)
          || marks.is(mark, Marks.WORD)
              && (CodePoints.isDigit(form[at]) || isArticleOfDay(form, at));
    }
  }

  private static @Nullable FoundDate at(
      int i, int[] form, boolean isChinese, ChineseDates chinese, EnglishDates english) {
    if (CodePoints.isHan(form[i])) {
      return chinese.at(i);
    }
    FoundDate found = isChinese ? chinese.at(i) : english.at(i);
    if (found != null || (isChinese ? isBeforeHan(form, i) : !CodePoints.isDigit(form[i]))) {
      return found;
    }
    return isChinese ? english.at(i) : chinese.at(i);
  }

  /** Whether a number goes on in Chinese, and is no English date. */
  private static boolean isBeforeHan(int[] form, int start) {
    int end = start;
    while (end < form.length && CodePoints.isDigit(form[end])) {
      end++;
    }
    return end > start && end < form.length && CodePoints.isHan(form[end]);
  }

  /** A date starts with a number, a word of the lexicon or an article, and never inside a word. */
  private static boolean mayStart(int[] form, int i, HitIndex<DateTerm> words) {
    if (i > 0 && CodePoints.isWord(form[i]) && CodePoints.isWord(form[i - 1])) {
      return false;
    }
    return Numerals.isNumeral(form[i]) || isArticleOfDay(form, i) || words.startsAt(i, STARTS);
  }

  /** The article of "the 29th". */
  private static boolean isArticleOfDay(int[] form, int i) {
    return form[i] == 't'
        && i + 4 < form.length
        && form[i + 1] == 'h'
        && form[i + 2] == 'e'
        && form[i + 3] == ' '
        && CodePoints.isDigit(form[i + 4]);
  }

  /** Texts of Taiwan in traditional characters give years of the republic as a rule. */
  private static boolean countsFromRepublic(Document document, HitIndex<DateTerm> words) {
    return document.language().equals("zh-Hant") && words.has(DateTerm.Kind.TAIWAN.bit());
  }
}
