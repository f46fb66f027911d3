package dev.assay.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Clean news texts for benchmarks: the undamaged Chinese test documents. */
final class NewsTexts {

  private static final List<Path> FOLDERS =
      List.of(Path.of("testdata/documents"), Path.of("testdata/unseen/documents"));

  /** A clean text has Han characters in at least this share of its characters. */
  private static final double LEAST_HAN = 0.5;

  private NewsTexts() {}

  /** The texts, in the order of their paths. */
  static List<String> chinese() {
    return FOLDERS.stream()
        .flatMap(NewsTexts::files)
        .map(NewsTexts::text)
        .filter(NewsTexts::isChinese)
        .toList();
  }

  private static Stream<Path> files(Path folder) {
    try (Stream<Path> found = Files.walk(folder)) {
      return found.filter(path -> path.toString().endsWith(".txt")).sorted().toList().stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String text(Path file) {
    try {
      return new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Not in another charset, and without glosses: those have more Latin letters. */
  private static boolean isChinese(String text) {
    long han =
        text.codePoints()
            .filter(c -> Character.UnicodeScript.of(c) == Character.UnicodeScript.HAN)
            .count();
    return text.indexOf('\uFFFD') < 0 && han > LEAST_HAN * text.codePointCount(0, text.length());
  }
}
