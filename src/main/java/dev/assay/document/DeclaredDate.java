package dev.assay.document;

import dev.assay.lexicon.Vocabulary;
import dev.assay.text.AlignedText;
import dev.assay.text.MatchForm;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/**
 * Dates of metadata: whatever {@link DateReader} reads, and what machines write: 20211210, and
 * seconds or milliseconds since 1970.
 */
final class DeclaredDate {

  private static final int MAX_LENGTH = 100;
  private static final int COMPACT_DATE = 8;
  private static final int COMPACT_TIME = 14;
  private static final int EPOCH_SECONDS = 10;
  private static final int EPOCH_MILLIS = 13;

  private DeclaredDate() {}

  /**
   * Reads a date as it stands there, whatever its time zone; null if there is none.
   *
   * @param months the month names, to be scanned for
   */
  static @Nullable LocalDate parse(String written, Vocabulary months) {
    String value = written.strip();
    if (value.length() > MAX_LENGTH) {
      return null;
    }
    LocalDate machine = isDigits(value) ? ofDigits(value) : null;
    if (machine != null) {
      return machine;
    }
    int[] form = MatchForm.of(AlignedText.ofUtf8(value));
    DateReader.Found found =
        new DateReader(form, months.scan(form).longest(MonthName.class)).first(0, form.length);
    return found == null ? null : found.date();
  }

  private static @Nullable LocalDate ofDigits(String digits) {
    try {
      LocalDate date =
          switch (digits.length()) {
            case COMPACT_DATE, COMPACT_TIME ->
                LocalDate.of(
                    Integer.parseInt(digits.substring(0, 4)),
                    Integer.parseInt(digits.substring(4, 6)),
                    Integer.parseInt(digits.substring(6, 8)));
            case EPOCH_SECONDS -> atUtc(Long.parseLong(digits));
            case EPOCH_MILLIS -> atUtc(Long.parseLong(digits) / 1000);
            default -> null;
          };
      boolean plausible =
          date != null
              && date.getYear() >= DateReader.MIN_YEAR
              && date.getYear() <= DateReader.MAX_YEAR;
      return plausible ? date : null;
    } catch (DateTimeException e) {
      return null; // digits that are no date
    }
  }

  private static LocalDate atUtc(long seconds) {
    return Instant.ofEpochSecond(seconds).atOffset(ZoneOffset.UTC).toLocalDate();
  }

  private static boolean isDigits(String value) {
    return !value.isEmpty() && value.chars().allMatch(c -> c >= '0' && c <= '9');
  }
}
