package dev.assay.bench;

import java.util.ArrayList;
import java.util.List;

/** Cuts a paragraph into sentences, as well as a benchmark needs it. */
final class Sentences {
  private Sentences() {}

  /** The sentences that end in a full stop; headings and what else has none are left out. */
  static List<String> of(String paragraph) {
    List<String> sentences = new ArrayList<>();
    int start = 0;
    for (int i = 0; i < paragraph.length(); i++) {
      boolean ends =
          paragraph.charAt(i) == '。' || paragraph.charAt(i) == '.' && isStop(paragraph, i);
      if (ends) {
        sentences.add(paragraph.substring(start, i + 1).strip());
        start = i + 1;
      }
    }
    return sentences;
  }

  private static boolean isStop(String paragraph, int at) {
    boolean atEnd = at + 1 == paragraph.length();
    return atEnd
        || paragraph.charAt(at + 1) == ' '
            && at >= 3
            && Character.isLowerCase(paragraph.charAt(at - 1))
            && Character.isLowerCase(paragraph.charAt(at - 2))
            && at + 2 < paragraph.length()
            && Character.isUpperCase(paragraph.charAt(at + 2));
  }
}
