package dev.assay.entity;

import dev.assay.entity.Words.Word;
import java.util.Set;

/** People of a byline in capitals: By JOEL MERCADO and KATE DUNNE, at the head of a line. */
final class EnglishBylines {

  private static final Set<String> WRITTEN =
      Set.of("story", "written", "words", "report", "reporting", "photos", "compiled");

  private static final int LONGEST = 4;

  private final Reading reading;
  private final Words words;
  private final NameTables tables;
  private int lastEnd = -1;

  EnglishBylines(Reading reading, Words words, NameTables tables) {
    this.reading = reading;
    this.words = words;
    this.tables = tables;
  }

  /** The last word of a name in capitals that a byline has there, or -1; asked in text order. */
  int lastAt(int first) {
    if (!isShouted(first) || !isLed(first)) {
      return -1;
    }
    int last = first;
    while (last - first + 1 < LONGEST && words.touchesName(last) && isShouted(last + 1)) {
      last++;
    }
    int end = words.get(last).end();
    boolean whole = last > first && (ends(end) || reading.matches(end, " and "));
    if (!whole || !isNamed(first, last)) {
      return -1;
    }
    lastEnd = end;
    return last;
  }

  private boolean ends(int end) {
    int at = reading.skipSpaces(end);
    return reading.peek(at) < 0 || "\n,|/;".indexOf(reading.peek(at)) >= 0;
  }

  private boolean isShouted(int index) {
    Word word = words.get(index);
    return word.upper()
        && (words.isInitial(index)
            || word.end() - word.start() > 1 && reading.isUpper(word.end() - 1));
  }

  /** Behind the "By" of a line, or behind "and" or a comma and the name before. */
  private boolean isLed(int first) {
    int start = words.get(first).start();
    if (lastEnd > 0 && start - lastEnd <= " and ".length()) {
      return reading.matches(lastEnd, " and ") || reading.matches(lastEnd, ", ");
    }
    int by = first - 1;
    if (by < 0 || !words.touches(by) || !words.get(by).lower().equals("by")) {
      return false;
    }
    boolean written = words.touches(by - 1) && WRITTEN.contains(words.get(by - 1).lower());
    int before = reading.peek(words.get(written ? by - 1 : by).start() - 1);
    return before < 0 || before == '\n';
  }

  /** Whether the first word is a given name or the last a surname, and none an everyday word. */
  private boolean isNamed(int first, int last) {
    for (int i = first; i <= last; i++) {
      Word word = words.get(i);
      if (tables.isNoName(word) || tables.isOrdinaryWord(word) && !tables.isLastName(word)) {
        return false;
      }
    }
    return tables.isGivenName(words.get(first)) || tables.isLastName(words.get(last));
  }
}
