package dev.assay.entity;

import dev.assay.entity.Tenses.Tense;
import dev.assay.text.Edtf;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What the dates read so far in a document say about the year and month of the next one. */
final class DateContext {

  private static final int MONTHS_AHEAD = 6;

  private final @Nullable LocalDate reference;
  private final boolean republican;
  private @Nullable Integer lastYear;
  private @Nullable Integer lastMonth;
  private @Nullable Edtf lastDay;
  private @Nullable Integer titleYear;
  private @Nullable Integer paragraphYear;
  private @Nullable Integer paragraphMonth;
  private int paragraph = -1;
  private int position;
  private final Tenses tenses;

  /**
   * @param reference what relative dates are resolved against
   * @param republican whether years of three digits are counted from 1912, as in Taiwan
   * @param tenses whether dates without a year are past or to come
   */
  DateContext(@Nullable LocalDate reference, boolean republican, Tenses tenses) {
    this.tenses = tenses;
    this.reference = reference;
    this.republican = republican;
  }

  @Nullable LocalDate reference() {
    return reference;
  }

  boolean republican() {
    return republican;
  }

  /** Tells which paragraph is read now: a year given in full holds to the end of its paragraph. */
  void enterParagraph(int start) {
    if (start != paragraph) {
      paragraph = start;
      paragraphYear = null;
      paragraphMonth = null;
    }
  }

  /** Tells where the date stands that is read now. */
  void enterPosition(int now) {
    position = now;
  }

  /** The reference year moved by {@code offset}, or null if it is unknown. */
  @Nullable Integer relativeYear(int offset) {
    return reference == null ? null : Integer.valueOf(reference.getYear() + offset);
  }

  /**
   * What 上年 means: in a report on the year before its own, the year before the one of its title.
   */
  @Nullable Integer yearBefore() {
    Integer last = relativeYear(-1);
    return last != null && last.equals(titleYear) ? Integer.valueOf(last - 1) : last;
  }

  /** The year of the last date moved by {@code offset}, or null if there is none. */
  @Nullable Integer sameYear(int offset) {
    return lastYear == null ? null : Integer.valueOf(lastYear + offset);
  }

  @Nullable Integer lastMonth() {
    return lastMonth;
  }

  /** The last day named, or null. */
  @Nullable Edtf lastDay() {
    return lastDay;
  }

  /** What the words around the date that is read now say of when it is. */
  Tense tense() {
    return tenses.at(position);
  }

  /** Remembers the day of a date that names one. */
  void rememberDay(@Nullable Edtf value) {
    Edtf day = value == null ? null : value.withoutTime();
    lastDay = day == null ? lastDay : day;
  }

  /** The year of a month that stands without one. */
  @Nullable Integer yearOf(int month) {
    if (paragraphYear != null) {
      return paragraphYear;
    }
    if (reference == null) {
      return lastYear;
    }
    int ahead = month - reference.getMonthValue();
    Tense tense = tenses.at(position);
    if (tense == Tense.TO_COME && ahead < -MONTHS_AHEAD) {
      return reference.getYear() + 1;
    }
    return reference.getYear() - (tense == Tense.PAST && ahead > MONTHS_AHEAD ? 1 : 0);
  }

  /** The month of a day that stands without one, or null. */
  @Nullable Integer monthOf(int day) {
    if (paragraphMonth != null) {
      return paragraphMonth;
    }
    if (reference == null) {
      return lastMonth;
    }
    if (tenses.at(position) == Tense.TO_COME) {
      return (day < reference.getDayOfMonth() ? reference.plusMonths(1) : reference)
          .getMonthValue();
    }
    return (day > reference.getDayOfMonth() ? reference.minusMonths(1) : reference).getMonthValue();
  }

  /**
   * Remembers a date.
   *
   * @param yearGiven whether its year stands in the text
   */
  void remember(@Nullable Integer year, int month, boolean yearGiven) {
    if (tenses.isCompared(position)) {
      return; // what the text goes on to tell did not happen then
    }
    if (year != null) {
      lastYear = year;
      titleYear = paragraph == 0 && yearGiven && titleYear == null ? year : titleYear;
    }
    if (month > 0) {
      lastMonth = month;
      paragraphMonth = month;
      if (yearGiven && year != null) {
        paragraphYear = year;
      }
    }
  }
}
