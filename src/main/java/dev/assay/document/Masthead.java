package dev.assay.document;

import dev.assay.lexicon.Hit;
import dev.assay.lexicon.TermHits;
import dev.assay.repair.BylineCue;
import dev.assay.repair.BylineCue.Role;
import dev.assay.repair.Bylines;
import dev.assay.text.AlignedText;
import dev.assay.text.CodePoints;
import dev.assay.text.Span;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a document says of itself beside its text: title, date of publication, publisher. It is read
 * from labels ({@code 来源:}), from the dateline, and from where lines stand; what no cue settles
 * stays unknown.
 */
final class Masthead {

  /** Lines at the top and at the end that may be byline or signature. */
  private static final int HEAD_LINES = 6;

  private static final int TAIL_LINES = 3;

  /** Title, byline and the first paragraph of text. */
  private static final int HEAD_PARAGRAPHS = 3;

  /** What follows a day on which something was told. */
  private static final String[] NOTICES = {"表示", "介绍", "通报", "公布", "发布", "披露", "宣布", "从"};

  /** A longer line is text. */
  private static final int LONGEST_BYLINE = 60;

  /** Code points of a title; titles of laws and of machine-translated pages are long. */
  private static final int MAX_HAN_TITLE = 60;

  private static final int MAX_LATIN_TITLE = 250;
  private static final int MAX_PUBLISHER = 60;

  /** A dateline is over when this much of the paragraph is. */
  private static final int DATELINE = 80;

  /** Letters beside the date that a line of date and time alone may have, such as 星期五. */
  private static final int DATE_LINE_LETTERS = 6;

  /** Code points from a label to its date, between which the day of the week may stand. */
  private static final int WEEKDAY = 14;

  private final AlignedText text;
  private final int[] form;
  private final List<Span> lines;
  private final TermHits hits;
  private final List<Hit<BylineCue>> labels;
  private final DateReader dates;
  private final Datelines datelines;

  Masthead(AlignedText text, int[] form, List<Span> lines, TermHits hits) {
    this.text = text;
    this.form = form;
    this.lines = lines;
    this.hits = hits;
    this.labels =
        hits.longest(BylineCue.class).stream().filter(cue -> Bylines.isLabel(text, cue)).toList();
    this.dates = new DateReader(form, hits.longest(MonthName.class));
    this.datelines = new Datelines(text, form, dates);
  }

  /** The first line, bylines passed over, if it looks like a title and not like text. */
  @Nullable Span title() {
    for (int i = 0; i < Math.min(HEAD_LINES, lines.size()); i++) {
      Span line = lines.get(i);
      if (hasLabel(line) || isDateLine(line)) {
        continue;
      }
      return i + 1 < lines.size() && looksLikeTitle(line) ? line : null;
    }
    return null;
  }

  /** From a label, else a line of date and source at the top, else dateline, else signature. */
  @Nullable LocalDate publishedOn() {
    for (Hit<BylineCue> label : labels) {
      if (label.term().role() == Role.DATE) {
        int value = Bylines.valueStart(text, label);
        DateReader.Found found = dates.first(value, Math.min(text.length(), value + WEEKDAY));
        if (found != null) {
          return found.date();
        }
      }
    }
    for (Span line : lines.subList(0, Math.min(HEAD_LINES, lines.size()))) {
      DateReader.Found found = dates.first(line.start(), line.end());
      LocalDate date = found == null ? null : statedIn(line, found);
      if (date != null) {
        return date;
      }
    }
    for (int i = lines.size() - 1; i >= Math.max(1, lines.size() - TAIL_LINES); i--) {
      if (isDateLine(lines.get(i))) {
        DateReader.Found found = dates.first(lines.get(i).start(), lines.get(i).end());
        return found == null ? null : found.date();
      }
    }
    return null;
  }

  /** The day of a dateline without a year, in the year that the text settles; or null. */
  @Nullable LocalDate publishedInToldYear() {
    for (Span line : lines.subList(0, Math.min(HEAD_LINES, lines.size()))) {
      DateReader.Day day = dates.firstDay(line.start(), line.end());
      if (day != null && datelines.isDateline(line, day)) {
        return toldYears().inYear(day.day());
      }
      int bare = day == null ? datelines.bareDay(line) : 0;
      if (bare > 0) {
        return toldYears().inMonth(bare);
      }
    }
    return null;
  }

  /**
   * The first day that the first paragraph of text tells of, near its head, 记者10月24日从…获悉: the day
   * of the news, where nothing says when it was published. Null if its year is not settled.
   */
  @Nullable LocalDate toldDay() {
    for (int i = 1; i < Math.min(HEAD_LINES, lines.size()); i++) {
      Span line = lines.get(i);
      if (!hasLabel(line) && line.length() > LONGEST_BYLINE && !isDateLine(line)) {
        int end = Math.min(line.end(), line.start() + 2 * DATELINE);
        DateReader.Found found = dates.first(line.start(), end);
        DateReader.Day day = dates.firstDay(line.start(), end);
        if (found != null && (day == null || found.start() < day.start())) {
          return isSpan(found.end()) ? null : found.date();
        }
        return day == null
            ? dayOfNotice()
            : isSpan(day.end()) ? null : toldYears().inYear(day.day());
      }
    }
    return null;
  }

  /** 10月11日 in 有关负责人10月11日表示: the first day on which somebody told of something; or null. */
  private @Nullable LocalDate dayOfNotice() {
    for (Span line : lines) {
      DateReader.Day day = dates.firstDay(line.start(), line.end());
      if (day != null && isNotice(day.end())) {
        return toldYears().inYear(day.day());
      }
    }
    return null;
  }

  private boolean isNotice(int end) {
    for (String word : NOTICES) {
      boolean starts = end + word.length() <= form.length;
      for (int i = 0; starts && i < word.length(); i++) {
        starts = form[end + i] == word.charAt(i);
      }
      if (starts) {
        return true;
      }
    }
    return false;
  }

  /** Whether something lasts from or up to the date that ends there: 7月1日起, 7月1日至. */
  private boolean isSpan(int end) {
    int next = end < form.length ? form[end] : -1;
    return next >= 0 && "起至到-—–~以前".indexOf(next) >= 0;
  }

  private ToldYears toldYears() {
    int last = Math.min(HEAD_PARAGRAPHS, lines.size()) - 1;
    return new ToldYears(form, dates, new Span(0, last < 0 ? 0 : lines.get(last).end()));
  }

  /** The date of a line at the top, if the line says when the text was published, or null. */
  private @Nullable LocalDate statedIn(Span line, DateReader.Found found) {
    LocalDate wired = datelines.beforeWire(line, found);
    if (wired != null) {
      return wired;
    }
    boolean stated =
        isDateLine(line)
            || hasLabel(line, Role.SOURCE)
            || agencyIn(line) != null && found.start() <= line.start() + DATELINE
            || datelines.isDateline(line, found)
            || datelines.isStamp(line, found)
            || datelines.isReleased(line, found)
            || line != lines.get(0) && looksLikeTitle(line) && datelines.isByline(line, found);
    return stated ? found.date() : null;
  }

  /** From a label, else the agency of the dateline, else an author that is an office. */
  @Nullable String publisher() {
    for (Hit<BylineCue> label : labels) {
      Span value = label.term().role() == Role.SOURCE ? value(label) : null;
      if (value != null) {
        return text.substring(value);
      }
    }
    Span agency = agency();
    if (agency != null) {
      return text.substring(agency);
    }
    for (Hit<BylineCue> label : labels) {
      Span value = label.term().role() == Role.AUTHOR ? value(label) : null;
      if (value != null && isOffice(value)) {
        return text.substring(value);
      }
    }
    return null;
  }

  private boolean looksLikeTitle(Span line) {
    int last = text.codePointAt(line.end() - 1);
    if (last == '。'
        || last == '；'
        || last == ';'
        || last == '，'
        || last == ','
        || last == ':'
        || last == '：') {
      return false;
    }
    if (last == '.' && !isInitialism(line.end() - 1)) {
      return false;
    }
    int han = 0;
    int letters = 0;
    for (int i = line.start(); i < line.end(); i++) {
      int c = text.codePointAt(i);
      if (c == '。') {
        return false;
      }
      han += CodePoints.isHan(c) ? 1 : 0;
      letters += Character.isLetter(c) ? 1 : 0;
    }
    int limit = han * 2 > letters ? MAX_HAN_TITLE : MAX_LATIN_TITLE;
    return letters > 0 && line.length() <= limit && agencyIn(line) == null;
  }

  /** U.S. at the end of a line ends no sentence. */
  private boolean isInitialism(int stop) {
    return CodePoints.isUpperLatin(text.peek(stop - 1)) && text.peek(stop - 2) == '.';
  }

  private boolean hasLabel(Span line) {
    return labels.stream().anyMatch(label -> line.contains(label.start()));
  }

  private boolean hasLabel(Span line, Role role) {
    return labels.stream()
        .anyMatch(label -> label.term().role() == role && line.contains(label.start()));
  }

  /** A line that holds a date and hardly anything else. */
  private boolean isDateLine(Span line) {
    DateReader.Found found = dates.first(line.start(), line.end());
    if (found == null) {
      return false;
    }
    int letters = 0;
    for (int i = line.start(); i < line.end(); i++) {
      boolean inDate = i >= found.start() && i < found.end();
      letters += !inDate && Character.isLetter(text.codePointAt(i)) ? 1 : 0;
    }
    return letters <= DATE_LINE_LETTERS;
  }

  private @Nullable Span agency() {
    for (Span line : lines.subList(0, Math.min(HEAD_LINES, lines.size()))) {
      Span agency = agencyIn(line);
      if (agency != null) {
        return agency;
      }
    }
    return null;
  }

  /** An agency that opens a line, in brackets or not, or stands in brackets in its dateline. */
  private @Nullable Span agencyIn(Span line) {
    for (Hit<AgencyName> agency : hits.longest(AgencyName.class)) {
      if (agency.start() >= Math.min(line.end(), line.start() + DATELINE)) {
        return null;
      }
      if (agency.start() < line.start()) {
        continue;
      }
      int before = text.peek(agency.start() - 1);
      int after = text.peek(agency.end());
      boolean opens = agency.start() <= line.start() + 1 && isDatelineHead(line, agency);
      boolean bracketed = (before == '(' || before == '（') && (after == ')' || after == '）');
      if (opens || bracketed) {
        return agency.span();
      }
    }
    return null;
  }

  /** Behind its agency a dateline has a comma, or ends in 电, 讯, a bracket or a dash. */
  private boolean isDatelineHead(Span line, Hit<AgencyName> agency) {
    int end = Math.min(line.end(), agency.end() + DATELINE / 2);
    boolean digit = false;
    for (int i = agency.end(); i < end; i++) {
      int c = form[i];
      digit |= CodePoints.isDigit(c);
      if (c == '电' || c == '讯' || digit && (c == '(' || c == '（' || c == '-' || c == '—')) {
        return true;
      }
      if (c == '。' || c == '，' || c == '：') {
        return false;
      }
    }
    return false;
  }

  /** What stands behind a label, up to the next label, a separator or the end of the line. */
  private @Nullable Span value(Hit<BylineCue> label) {
    int start = Bylines.valueStart(text, label);
    int end = start;
    boolean han = false;
    while (end < text.length() && end - start <= MAX_PUBLISHER && !endsValue(end, start, han)) {
      han |= CodePoints.isHan(text.codePointAt(end));
      end++;
    }
    while (end > start
        && !Character.isLetterOrDigit(text.codePointAt(end - 1))
        && text.codePointAt(end - 1) != '》') {
      end--;
    }
    boolean named =
        end > start && end - start <= MAX_PUBLISHER && dates.first(start, start + 1) == null;
    return named ? new Span(start, end) : null;
  }

  private boolean endsValue(int i, int start, boolean han) {
    int c = text.codePointAt(i);
    if (c == '\n' || c == '|' || c == '｜' || c == ')' || c == '）' || c == ']' || c == '】'
        || c == '；' || c == '。' || c == '，') {
      return true;
    }
    if (c != ' ' || i == start) {
      return false;
    }
    return han
        || text.peek(i + 1) == ' '
        || startsLabel(i + 1)
        || CodePoints.isDigit(text.peek(i + 1));
  }

  private boolean startsLabel(int position) {
    int low = 0;
    int high = labels.size() - 1;
    while (low <= high) {
      int middle = low + high >>> 1;
      int start = labels.get(middle).start();
      if (start == position) {
        return true;
      }
      if (start < position) {
        low = middle + 1;
      } else {
        high = middle - 1;
      }
    }
    return false;
  }

  private boolean isOffice(Span value) {
    return hits.of(PublisherWord.class).stream().anyMatch(word -> value.contains(word.span()));
  }
}
