package dev.assay.claim;

import dev.assay.claim.ClaimTerms.Word;
import dev.assay.entity.EntityType;
import dev.assay.entity.Mention;
import dev.assay.text.CodePoints;
import dev.assay.text.Span;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Settles when a quantity holds: the nearest date before it in its clause, sentence or paragraph,
 * else the document's first interval. Dates on which something was reported or published are no
 * periods.
 */
final class Periods {

  private static final int YEAR_LENGTH = 4;
  private static final int MONTH_LENGTH = 7;

  /** A period in EDTF, with its days where the year is known. */
  record Period(String edtf, @Nullable LocalDate start, @Nullable LocalDate end) {}

  private record Dated(Span span, Period period, boolean reporting) {}

  private final Scene scene;
  private final List<Dated> dates = new ArrayList<>();
  private @Nullable Period ofDocument;

  Periods(Scene scene) {
    this.scene = scene;
    for (Mention mention : scene.mentions) {
      if (mention.type() == EntityType.DATE) {
        Span span = Scene.spanOf(mention);
        String edtf = edtf(mention, span);
        if (edtf != null) {
          dates.add(new Dated(span, period(edtf), isReporting(span)));
        }
      }
    }
    for (Dated date : dates) {
      if (ofDocument == null
          && !date.reporting
          && date.period.edtf().indexOf('/') > 0
          && !date.period.edtf().startsWith("..")) {
        ofDocument = date.period;
      }
    }
  }

  /** The period of a quantity, or null if the text does not settle it. */
  @Nullable Period of(Quantity quantity) {
    int position = quantity.start();
    Span clause = scene.clauses.at(position);
    Period inClause = nearest(clause.start(), clause.end(), position, true);
    if (inClause != null) {
      return inClause;
    }
    Span sentence = scene.document.sentenceAt(position);
    if (sentence != null) {
      Period inSentence = nearest(sentence.start(), sentence.end(), position, false);
      if (inSentence != null) {
        return inSentence;
      }
    }
    Span paragraph = scene.document.paragraphAt(position);
    Period inParagraph =
        paragraph == null ? null : nearest(paragraph.start(), position, position, false);
    return inParagraph != null ? inParagraph : ofDocument;
  }

  private @Nullable Period nearest(int start, int end, int position, boolean behind) {
    Period found = null;
    for (int i = from(start); i < dates.size() && dates.get(i).span.start() < end; i++) {
      Dated date = dates.get(i);
      if (date.reporting) {
        continue;
      }
      if (date.span.start() < position) {
        found = date.period;
      } else if (found == null && behind) {
        return date.period;
      }
    }
    return found;
  }

  private int from(int position) {
    int low = 0;
    int high = dates.size();
    while (low < high) {
      int middle = low + high >>> 1;
      if (dates.get(middle).span.start() < position) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  private @Nullable String edtf(Mention mention, Span span) {
    String name = mention.name();
    if (name == null) {
      return null;
    }
    int time = name.indexOf('T');
    String date = time < 0 ? name : withoutTimes(name);
    LocalDate reference = scene.document.referenceDate();
    if (isUntil(span)) {
      String end = date.substring(date.indexOf('/') + 1);
      return "../" + end;
    }
    if (isSince(span) && date.indexOf('/') < 0) {
      return reference == null ? date + "/.." : firstDay(date) + "/" + reference;
    }
    return date;
  }

  private static String withoutTimes(String name) {
    int slash = name.indexOf('/');
    if (slash >= 0) {
      return withoutTimes(name.substring(0, slash)) + "/" + withoutTimes(name.substring(slash + 1));
    }
    int time = name.indexOf('T');
    return time < 0 ? name : name.substring(0, time);
  }

  private static String firstDay(String date) {
    LocalDate day = day(date, true);
    return day == null ? date : day.toString();
  }

  /** 截至目前, as of now, by the end of October. */
  private boolean isUntil(Span span) {
    return scene.peek(span.start()) == '截'
        || scene.peek(span.start() - 2) == '截'
        || scene.formIs(span.start(), "as of")
        || scene.formIs(span.start() - 6, "as of ")
        || scene.formIs(span.start() - 6, "up to ");
  }

  /** 今年以来, since August 10th. */
  private boolean isSince(Span span) {
    return scene.peek(span.end() - 1) == '来' && scene.peek(span.end() - 2) == '以'
        || scene.peek(span.end()) == '以' && scene.peek(span.end() + 1) == '来'
        || scene.formIs(span.start() - 6, "since ")
        || scene.formIs(span.start(), "since ");
  }

  /** A dateline, or a date in the clause of a press conference, a statement, a publication. */
  private boolean isReporting(Span span) {
    Span clause = scene.clauses.at(span.start());
    Span sentence = scene.document.sentenceAt(span.start());
    if (sentence == null) {
      return true;
    }
    int end = Math.min(sentence.end(), span.end() + Clauses.REACH / 4);
    if (isHeader(span, clause)) {
      return true;
    }
    for (int i = span.end(); i < end; i++) {
      if (scene.isWord(i, Word.Role.REPORT)) {
        return true;
      }
    }
    return false;
  }

  /** A line of its own, or a label before it: 发布时间: 2021-12-10. */
  private boolean isHeader(Span span, Span clause) {
    Span paragraph = scene.document.paragraphAt(span.start());
    if (paragraph == null || paragraph.length() <= span.length() + 2) {
      return true;
    }
    int before = scene.peek(scene.skipSpacesBack(span.start()) - 1);
    int behind = scene.peek(scene.skipSpaces(span.end()));
    boolean digits =
        CodePoints.isDigit(scene.peek(span.end() - 1))
            && CodePoints.isDigit(scene.peek(span.start()));
    return before == ':' && clause.length() <= span.length() + 12
        || digits && (behind == '\n' || behind == -1 || behind == '|')
        || behind == '(' && before == ',';
  }

  static Period period(String edtf) {
    int slash = edtf.indexOf('/');
    String start = slash < 0 ? edtf : edtf.substring(0, slash);
    String end = slash < 0 ? edtf : edtf.substring(slash + 1);
    return new Period(edtf, day(start, true), day(end, false));
  }

  /** The first or last day of a year, month or day; null where the year is not known. */
  private static @Nullable LocalDate day(String date, boolean first) {
    try {
      if (date.length() == YEAR_LENGTH) {
        int year = Integer.parseInt(date);
        return first ? LocalDate.of(year, 1, 1) : LocalDate.of(year, 12, 31);
      }
      if (date.length() == MONTH_LENGTH) {
        YearMonth month = YearMonth.parse(date);
        return first ? month.atDay(1) : month.atEndOfMonth();
      }
      return LocalDate.parse(date);
    } catch (DateTimeException | NumberFormatException e) {
      return null;
    }
  }
}
