package dev.assay.claim;

import dev.assay.entity.EntityType;
import dev.assay.entity.Mention;
import dev.assay.text.CodePoints;
import dev.assay.text.Span;
import java.util.ArrayList;
import java.util.List;

/** Reads years counted from 1912 without 民國 in texts of Taiwan: 98年竊盜案件, 與98年莫拉克颱風相比. */
final class TaiwanYears {

  static final String TAIWAN = "710000";

  /** The year 1 was 1912. */
  private static final int ERA = 1911;

  private static final int FIRST = 70;
  private static final int LAST = 130;

  /** Before a number of years: 歷時98年, 近98年. */
  private static final String SPANS = "近达達有时時约約逾超过過满滿共第";

  /** Behind a number of years: 98年的歷史, 98年來. */
  private static final String LASTING = "的以来來前后後间間内內期老多余餘之";

  private TaiwanYears() {}

  /** Whether a longer date is counted so: 98年1至6月 that is 2009-01/2009-06. */
  static boolean isCounted(List<Mention> mentions) {
    for (Mention mention : mentions) {
      String name = mention.type() == EntityType.DATE ? mention.name() : null;
      int year = name == null ? -1 : mention.text().indexOf('年');
      if (name != null
          && (year == 2 || year == 3)
          && name.startsWith(ofEra(mention.text(), year))) {
        return true;
      }
    }
    return false;
  }

  /** The year that digits before 年 count, or what no date begins with. */
  private static String ofEra(String date, int end) {
    int number = 0;
    for (int i = 0; i < end; i++) {
      if (!CodePoints.isDigit(date.charAt(i))) {
        return "?";
      }
      number = number * 10 + date.charAt(i) - '0';
    }
    return String.valueOf(ERA + number);
  }

  /** The years of a text that names Taiwan and that are no part of a longer date. */
  static List<Span> in(Scene scene) {
    if (!scene.isOfTaiwan()) {
      return List.of();
    }
    List<Span> years = new ArrayList<>();
    int digits = 0;
    for (int i = 0; i < scene.form.length; i++) {
      boolean digit = CodePoints.isDigit(scene.form[i]);
      boolean year = !digit && digits > 0 && isOne(scene, i - digits, i);
      if (year && scene.mentionStartingAt(i - digits) == null) {
        years.add(new Span(i - digits, i + 1));
      }
      digits = digit ? digits + 1 : 0;
    }
    return years;
  }

  /** Whether the digits of a range are such a year. */
  static boolean isOne(Scene scene, int start, int end) {
    int length = end - start;
    if (scene.peek(end) != '年' || length < 2 || length > 3 || !scene.isOfTaiwan()) {
      return false;
    }
    int year = number(scene, start, end);
    return year >= FIRST
        && year <= LAST
        && SPANS.indexOf(scene.peek(start - 1)) < 0
        && LASTING.indexOf(scene.peek(end + 1)) < 0
        && !CodePoints.isDigit(scene.peek(end + 1))
        && scene.peek(start - 1) != '.';
  }

  /** Behind such a year that starts at a position, or the position. */
  static int behind(Scene scene, int start) {
    int end = start;
    while (end - start < 4 && CodePoints.isDigit(scene.peek(end))) {
      end++;
    }
    return isOne(scene, start, end) ? end + 1 : start;
  }

  static Period period(Scene scene, Span year) {
    return Period.of(String.valueOf(ERA + number(scene, year.start(), year.end() - 1)));
  }

  private static int number(Scene scene, int start, int end) {
    int number = 0;
    for (int i = start; i < end; i++) {
      if (!CodePoints.isDigit(scene.peek(i))) {
        return 0;
      }
      number = number * 10 + scene.peek(i) - '0';
    }
    return number;
  }
}
