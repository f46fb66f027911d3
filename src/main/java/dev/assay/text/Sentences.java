package dev.assay.text;

import dev.assay.lexicon.LexiconFile;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Cuts text into paragraphs and sentences. A paragraph is a line that is not blank. A sentence ends
 * behind 。！？；… or their ASCII forms where these end one, with closing quotes and brackets, and
 * always at the end of its paragraph. Decimal points, abbreviations and initials end nothing.
 */
public final class Sentences {

  private static final String ABBREVIATIONS = "/dev/assay/lexicon/en/abbreviations.tsv";

  private Sentences() {}

  /** Spans of the paragraphs, without the white space around them. */
  public static List<Span> paragraphs(AlignedText text) {
    List<Span> paragraphs = new ArrayList<>();
    int start = 0;
    for (int i = 0; i <= text.length(); i++) {
      if (i == text.length() || text.codePointAt(i) == '\n') {
        addTrimmed(paragraphs, text, start, i);
        start = i + 1;
      }
    }
    return paragraphs;
  }

  /** Spans of the sentences of one paragraph, without the white space around them. */
  public static List<Span> sentences(AlignedText text, Span paragraph) {
    List<Span> sentences = new ArrayList<>();
    int start = paragraph.start();
    int i = start;
    while (i < paragraph.end()) {
      if (endsSentence(text, paragraph, i)) {
        i++;
        while (i < paragraph.end() && isTrailer(text.codePointAt(i))) {
          i++;
        }
        addTrimmed(sentences, text, start, i);
        start = i;
      } else {
        i++;
      }
    }
    addTrimmed(sentences, text, start, paragraph.end());
    return sentences;
  }

  private static boolean endsSentence(AlignedText text, Span paragraph, int i) {
    int c = text.codePointAt(i);
    if (c == '。' || c == '！' || c == '？' || c == '；') {
      return true;
    }
    if (c == '!' || c == '?') {
      return true;
    }
    if (c == ';') {
      return true;
    }
    if (c == '…') {
      return text.peek(i - 1) == '…';
    }
    return c == '.' && isFullStop(text, paragraph, i);
  }

  private static boolean isFullStop(AlignedText text, Span paragraph, int i) {
    int next = i + 1 < paragraph.end() ? text.codePointAt(i + 1) : ' ';
    if (!CodePoints.isSpace(next) && !isTrailer(next)) {
      return false;
    }
    int wordStart = i;
    while (wordStart > paragraph.start() && CodePoints.isLatin(text.codePointAt(wordStart - 1))) {
      wordStart--;
    }
    int length = i - wordStart;
    if (length == 1 && CodePoints.isUpperLatin(text.codePointAt(wordStart))) {
      return false;
    }
    return length == 0
        || length > Abbreviations.LONGEST
        || !Abbreviations.ALL.contains(lowerCase(text, wordStart, i))
        || startsSentence(text, paragraph, i + 1) && length > 3;
  }

  private static boolean startsSentence(AlignedText text, Span paragraph, int from) {
    int i = from;
    while (i < paragraph.end() && CodePoints.isSpace(text.codePointAt(i))) {
      i++;
    }
    return i == paragraph.end() || CodePoints.isUpperLatin(text.codePointAt(i));
  }

  private static String lowerCase(AlignedText text, int start, int end) {
    StringBuilder word = new StringBuilder(end - start);
    for (int i = start; i < end; i++) {
      word.appendCodePoint(Character.toLowerCase(text.codePointAt(i)));
    }
    return word.toString();
  }

  private static boolean isTrailer(int c) {
    return c == '”' || c == '’' || c == '」' || c == '』' || c == '）' || c == ')' || c == '"'
        || c == '》' || c == '】' || c == ']' || c == '!' || c == '?' || c == '！' || c == '？'
        || c == '…';
  }

  private static void addTrimmed(List<Span> spans, AlignedText text, int start, int end) {
    int from = start;
    int to = end;
    while (from < to && CodePoints.isSpace(text.codePointAt(from))) {
      from++;
    }
    while (to > from && CodePoints.isSpace(text.codePointAt(to - 1))) {
      to--;
    }
    if (from < to) {
      spans.add(new Span(from, to));
    }
  }

  /** Loaded on first use. */
  private static final class Abbreviations {
    static final Set<String> ALL =
        LexiconFile.bundled(ABBREVIATIONS).rows().stream()
            .map(row -> row.get(0))
            .collect(Collectors.toUnmodifiableSet());
    static final int LONGEST = ALL.stream().mapToInt(String::length).max().orElse(0);
  }
}
