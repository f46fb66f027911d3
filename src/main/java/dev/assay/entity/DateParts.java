package dev.assay.entity;

import dev.assay.text.Edtf;
import java.time.YearMonth;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The months and days that halves, quarters and decades stand for. */
final class DateParts {

  private static final int LEAP_YEAR = 2000;

  private DateParts() {}

  /** A part of a year, or null where no calendar settles it. */
  static @Nullable Edtf of(DateTerm term, @Nullable Integer year) {
    int n = term.value();
    return switch (term.kind()) {
      case HALF -> months(year, n * 6 - 5, n * 6);
      case QUARTER -> months(year, n * 3 - 2, n * 3);
      case QUARTERS -> months(year, 1, n * 3);
      case MONTHS -> months(year, 1, n);
      case EDGE, EDGE_OF -> Edtf.month(year, n);
      default -> null;
    };
  }

  /** The last month of a part of a year, or null where no calendar settles it. */
  static @Nullable Edtf last(DateTerm term, @Nullable Integer year) {
    int n = term.value();
    return switch (term.kind()) {
      case HALF -> Edtf.month(year, n * 6);
      case QUARTER, QUARTERS -> Edtf.month(year, n * 3);
      case MONTHS -> Edtf.month(year, n);
      default -> null;
    };
  }

  /** The first, second or last ten days of a month. */
  static Edtf decade(int number, @Nullable Integer year, int month) {
    int last =
        number < 3
            ? number * 10
            : YearMonth.of(year == null ? LEAP_YEAR : year, month).lengthOfMonth();
    return Edtf.between(
        Objects.requireNonNull(Edtf.day(year, month, number * 10 - 9)),
        Objects.requireNonNull(Edtf.day(year, month, last)));
  }

  private static Edtf months(@Nullable Integer year, int first, int last) {
    return Edtf.between(Edtf.month(year, first), Edtf.month(year, last));
  }
}
