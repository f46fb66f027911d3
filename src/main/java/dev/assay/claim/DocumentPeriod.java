package dev.assay.claim;

import dev.assay.claim.ClaimTerms.Word;
import dev.assay.lexicon.Hit;
import dev.assay.text.Span;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds the period that a document tells of as a whole: that of its title, or of its opening. */
final class DocumentPeriod {

  static final int YEAR_LENGTH = 4;
  private static final int MONTH_LENGTH = 7;

  /** What happened fewer days ago is what the text is about. */
  private static final int NEWS_DAYS = 8;

  /** As many sentences open a text. */
  private static final int LEAD_SENTENCES = 2;

  /** A paragraph below the title that is longer is text. */
  private static final int LONGEST_BYLINE = 60;

  private final Scene scene;
  private final List<Dated> dates;

  /**
   * The period of a document.
   *
   * @param dates those of the text, in its order
   */
  DocumentPeriod(Scene scene, List<Dated> dates) {
    this.scene = scene;
    this.dates = dates;
  }

  /**
   * The first month, quarter or interval of the opening, else the first interval of the paragraph
   * behind it, else the year of its opening.
   */
  @Nullable Period find() {
    Period title = ofTitle();
    Period titled = title == null ? ofSubtitle() : title;
    Period opening = ofOpening();
    boolean finer =
        titled != null
            && opening != null
            && opening.edtf().indexOf('/') > 0
            && opening.start() != null
            && titled.start() != null
            && !opening.start().isBefore(titled.start());
    return titled == null || finer ? opening : titled;
  }

  /** The year, quarter or month that the title names and that is not to come, or null. */
  private @Nullable Period ofTitle() {
    LocalDate reference = scene.document.referenceDate();
    for (Dated date : Dated.within(dates, 0, endOfParagraph(0))) {
      Period period = date.period();
      boolean past =
          reference == null || period.start() != null && !period.start().isAfter(reference);
      boolean day = period.edtf().length() > MONTH_LENGTH && period.edtf().indexOf('/') < 0;
      boolean aside =
          date.reporting()
              || date.compared()
              || date.left()
              || date.founding()
              || AsideDates.isGoal(scene, date.span());
      boolean open = period.edtf().startsWith("..") || period.edtf().startsWith("X");
      if (past && !day && !aside && !open) {
        return period;
      }
    }
    List<Span> paragraphs = scene.document.paragraphs();
    return paragraphs.size() < 2 ? null : BareYears.ofReport(scene, paragraphs.get(0));
  }

  /** The interval that a line between title and text names: "for the six months ended 30 June". */
  private @Nullable Period ofSubtitle() {
    int first = firstOfText();
    int end = first < 2 ? 0 : endOfParagraph(first - 1);
    for (Dated date : Dated.within(dates, endOfParagraph(0), end)) {
      String edtf = date.period().edtf();
      boolean interval = edtf.indexOf('/') > 0 && !edtf.startsWith("..");
      if (interval && !date.reporting() && !date.compared() && !date.left()) {
        return date.period();
      }
    }
    return null;
  }

  private @Nullable Period ofOpening() {
    int first = firstOfText();
    int opening = endOfLead(first);
    int next = endOfLead(first + 1);
    Period year = null;
    Period unknown = null;
    Period day = null; // of what happened, where no longer time is told of
    for (Dated date : dates) {
      boolean aside = date.left() || date.founding() || AsideDates.isGoal(scene, date.span());
      if (date.reporting() || date.compared() || aside) {
        continue;
      }
      String edtf = date.period().edtf();
      boolean interval = edtf.indexOf('/') > 0 && !edtf.startsWith("..");
      boolean opens = date.span().start() < opening;
      if (interval && edtf.startsWith("X")) {
        unknown = unknown == null ? date.period() : unknown;
        continue;
      }
      boolean later = interval && !opens && day != null && lastsOn(date.period());
      if (interval && !later && !date.passing() && date.span().start() < next
          || opens && edtf.length() == MONTH_LENGTH) {
        return date.period();
      }
      boolean named = opens && !date.passing() && edtf.length() == YEAR_LENGTH;
      year = year == null && named ? date.period() : year;
      boolean happened =
          opens && edtf.indexOf('/') < 0 && isNews(date.period()) && !isConference(date.span());
      day = day == null && happened ? date.period() : day;
    }
    Period told = year == null ? unknown : year;
    return told == null ? day : told;
  }

  /** Whether a period lasts up to the day of publication: "since January", 今年以来. */
  private boolean lastsOn(Period period) {
    LocalDate reference = scene.document.referenceDate();
    return reference != null && reference.equals(period.end());
  }

  /** "On 2 November the bureau held a briefing": when it was told, and not when it happened. */
  private boolean isConference(Span date) {
    Span sentence = scene.sentenceAt(date.start());
    if (sentence == null) {
      return false;
    }
    for (Hit<Word> word : scene.words.within(sentence.start(), sentence.end())) {
      boolean report = word.term().role() == Word.Role.REPORT;
      if (report
          && (scene.formIs(word.end() - "conference".length(), "conference")
              || scene.formIs(word.end() - "briefing".length(), "briefing"))) {
        return true;
      }
    }
    return false;
  }

  /** Whether a day lies so shortly before the text was published that the text is news of it. */
  private boolean isNews(Period period) {
    LocalDate reference = scene.document.referenceDate();
    LocalDate day = period.start();
    return reference != null
        && day != null
        && day.equals(period.end())
        && !day.isAfter(reference)
        && day.isAfter(reference.minusDays(NEWS_DAYS));
  }

  /** The first paragraph of text, behind title and byline. */
  private int firstOfText() {
    List<Span> paragraphs = scene.document.paragraphs();
    int first = Math.min(1, paragraphs.size() - 1);
    while (first + 1 < paragraphs.size() && paragraphs.get(first).length() <= LONGEST_BYLINE) {
      first++;
    }
    return first;
  }

  /** The end of the first sentences of a paragraph: those behind them go into past and future. */
  private int endOfLead(int paragraph) {
    int end = endOfParagraph(paragraph);
    List<Span> paragraphs = scene.document.paragraphs();
    int at =
        paragraphs.isEmpty()
            ? end
            : paragraphs.get(Math.min(paragraph, paragraphs.size() - 1)).start();
    for (int sentences = 0; sentences < LEAD_SENTENCES && at < end; sentences++) {
      Span sentence = scene.sentenceAt(at);
      if (sentence == null) {
        return end;
      }
      at = scene.skipSpaces(sentence.end());
    }
    return Math.min(at, end);
  }

  private int endOfParagraph(int index) {
    List<Span> paragraphs = scene.document.paragraphs();
    return paragraphs.isEmpty() ? 0 : paragraphs.get(Math.min(index, paragraphs.size() - 1)).end();
  }
}
