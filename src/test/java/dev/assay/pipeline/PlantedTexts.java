package dev.assay.pipeline;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Makes texts and edits of them, always the same for a seed: sentences of words that are drawn from
 * the test documents, in Chinese or English.
 */
public final class PlantedTexts {

  /** How a text is edited. */
  enum Edit {
    WORDS,
    SENTENCES,
    CUT,
    REORDER
  }

  private static final int SHINGLE = 5;
  private static final List<String> CHINESE = new ArrayList<>();
  private static final List<String> ENGLISH = new ArrayList<>();

  static {
    try (Stream<Path> files = Files.walk(Path.of("testdata"))) {
      for (Path file : files.filter(f -> f.toString().endsWith(".txt")).sorted().toList()) {
        addWords(new String(Files.readAllBytes(file), StandardCharsets.UTF_8));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private final Random random;
  private final boolean chinese;

  public PlantedTexts(long seed) {
    this.random = new Random(seed);
    this.chinese = random.nextBoolean();
  }

  /** A text of its own: some 20 to 60 sentences. */
  public List<List<String>> text() {
    return text(20 + random.nextInt(40));
  }

  List<List<String>> text(int sentences) {
    List<List<String>> text = new ArrayList<>();
    for (int i = 0; i < sentences; i++) {
      text.add(sentence());
    }
    return text;
  }

  private List<String> sentence() {
    List<String> words = new ArrayList<>();
    for (int left = 8 + random.nextInt(12); left > 0; left--) {
      words.add(word());
    }
    return words;
  }

  private String word() {
    List<String> words = chinese ? CHINESE : ENGLISH;
    return words.get(random.nextInt(words.size()));
  }

  /** A copy of a text that differs in a share of it. */
  public List<List<String>> edit(List<List<String>> text, double share) {
    return edit(text, Edit.values()[random.nextInt(Edit.values().length)], share);
  }

  List<List<String>> edit(List<List<String>> text, Edit edit, double share) {
    List<List<String>> edited = new ArrayList<>();
    text.forEach(sentence -> edited.add(new ArrayList<>(sentence)));
    int sentences = Math.max(1, (int) Math.round(share * edited.size()));
    switch (edit) {
      case WORDS -> {
        for (List<String> sentence : edited) {
          sentence.replaceAll(word -> random.nextDouble() < share ? word() : word);
        }
      }
      case SENTENCES -> {
        for (; sentences > 0 && edited.size() > 1; sentences--) {
          int at = random.nextInt(edited.size());
          switch (random.nextInt(3)) {
            case 0 -> edited.remove(at);
            case 1 -> edited.add(at, sentence());
            default -> edited.set(at, sentence());
          }
        }
      }
      case CUT -> {
        int from = random.nextInt(sentences + 1);
        edited.subList(0, from).clear();
        edited.subList(Math.max(1, edited.size() - (sentences - from)), edited.size()).clear();
      }
      case REORDER -> {
        for (; sentences > 0; sentences--) {
          Collections.swap(edited, random.nextInt(edited.size()), random.nextInt(edited.size()));
        }
      }
    }
    return edited;
  }

  /** The text as it stands in a document. */
  public String write(List<List<String>> text) {
    StringBuilder out = new StringBuilder();
    for (List<String> sentence : text) {
      out.append(String.join(chinese ? "" : " ", sentence)).append(chinese ? "。" : ". ");
    }
    return out.toString();
  }

  /** Jaccard similarity of two texts by the definition, on strings. */
  static double similarity(String one, String other) {
    Set<String> here = shingles(one);
    Set<String> there = shingles(other);
    int union = here.size() + there.size();
    here.retainAll(there);
    return (double) here.size() / (union - here.size());
  }

  private static Set<String> shingles(String text) {
    List<String> tokens = new ArrayList<>();
    StringBuilder word = new StringBuilder();
    for (int c : (text + " ").codePoints().toArray()) {
      boolean han = Character.UnicodeScript.of(c) == Character.UnicodeScript.HAN;
      if (!han && Character.isLetterOrDigit(c)) {
        word.appendCodePoint(Character.toLowerCase(c));
        continue;
      }
      if (word.length() > 0) {
        tokens.add(word.toString());
        word.setLength(0);
      }
      if (han) {
        tokens.add(Character.toString(c));
      }
    }
    Set<String> shingles = new HashSet<>();
    for (int i = 0; i + SHINGLE <= tokens.size(); i++) {
      shingles.add(String.join(" ", tokens.subList(i, i + SHINGLE)));
    }
    return shingles;
  }

  private static void addWords(String text) {
    int[] points = text.codePoints().toArray();
    for (int i = 0; i + 2 < points.length; ) {
      if (isHan(points[i]) && isHan(points[i + 1])) {
        CHINESE.add(new String(points, i, 2));
        i += 2;
      } else if (isLatin(points[i])) {
        int start = i;
        while (i < points.length && isLatin(points[i])) {
          i++;
        }
        ENGLISH.add(new String(points, start, i - start));
      } else {
        i++;
      }
    }
  }

  private static boolean isHan(int c) {
    return c >= 0x4E00 && c < 0x9FA0;
  }

  private static boolean isLatin(int c) {
    return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
  }
}
