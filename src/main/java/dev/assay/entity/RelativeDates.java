package dev.assay.entity;

import dev.assay.entity.DateTerm.Kind;
import dev.assay.entity.Tenses.Tense;
import dev.assay.lexicon.Hit;
import dev.assay.text.Edtf;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import org.jspecify.annotations.Nullable;

/**
 * What words such as <i>yesterday</i>, 上周三 and <i>this year</i> mean beside the reference date. A
 * week begins on Monday; a bare weekday is the last one of that name, or the next one where the
 * text speaks of what is to come.
 */
final class RelativeDates {

  private static final int DAYS_OF_WEEK = 7;

  private final DateContext context;

  RelativeDates(DateContext context) {
    this.context = context;
  }

  /** The time up to the reference date, or since the beginning of a year; else null. */
  @Nullable DatePoint interval(Hit<DateTerm> hit) {
    LocalDate reference = context.reference();
    if (hit.term().kind() == Kind.NOW) {
      return DatePoint.of(hit.end(), reference == null ? null : Edtf.upTo(Edtf.day(reference)));
    }
    if (hit.term().kind() != Kind.SINCE_YEAR) {
      return null;
    }
    Edtf first = Edtf.day(context.relativeYear(hit.term().value()), 1, 1);
    if (first == null || reference == null) {
      return DatePoint.of(hit.end(), first == null ? null : first.onwards());
    }
    return DatePoint.of(hit.end(), Edtf.between(first, Edtf.day(reference)));
  }

  /** A week as the interval from its Monday to its Sunday. */
  DatePoint week(Hit<DateTerm> hit) {
    LocalDate reference = context.reference();
    if (reference == null) {
      return DatePoint.of(hit.end(), null);
    }
    LocalDate monday = monday(reference).plusWeeks(hit.term().value());
    return DatePoint.of(
        hit.end(), Edtf.between(Edtf.day(monday), Edtf.day(monday.plusDays(DAYS_OF_WEEK - 1))));
  }

  /** "last October", "next May": the nearest such month before or behind that of the reference. */
  DatePoint month(Hit<DateTerm> hit) {
    LocalDate reference = context.reference();
    int month = hit.term().value();
    if (reference == null) {
      return new DatePoint(hit.end(), Edtf.month(null, month), null, false, month);
    }
    boolean last = hit.term().kind() == Kind.LAST_NAME;
    boolean thisYear = last ? month < reference.getMonthValue() : month > reference.getMonthValue();
    int year = reference.getYear() + (thisYear ? 0 : last ? -1 : 1);
    return new DatePoint(hit.end(), Edtf.month(year, month), year, true, month);
  }

  /** The day that a word for a day or a weekday means, or null where nothing tells. */
  @Nullable LocalDate day(DateTerm term) {
    LocalDate reference = context.reference();
    if (reference == null) {
      return null;
    }
    return switch (term.kind()) {
      case WEEKDAY -> weekday(reference, DayOfWeek.of(term.value()));
      case LAST_WEEKDAY -> reference.with(TemporalAdjusters.previous(DayOfWeek.of(term.value())));
      case NEXT_WEEKDAY -> reference.with(TemporalAdjusters.next(DayOfWeek.of(term.value())));
      case DAY_OF_LAST_WEEK -> monday(reference).plusDays(term.value() - 1L - DAYS_OF_WEEK);
      case DAY_OF_WEEK -> monday(reference).plusDays(term.value() - 1L);
      case DAY_OF_NEXT_WEEK -> monday(reference).plusDays(term.value() - 1L + DAYS_OF_WEEK);
      default -> reference.plusDays(term.value());
    };
  }

  private LocalDate weekday(LocalDate reference, DayOfWeek day) {
    return reference.with(
        context.tense() == Tense.TO_COME
            ? TemporalAdjusters.nextOrSame(day)
            : TemporalAdjusters.previousOrSame(day));
  }

  private static LocalDate monday(LocalDate day) {
    return day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
  }
}
