package dev.assay.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.assay.text.MatchForm;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Passages of news out of the tests' resources, in one script. */
enum Passages {
  SIMPLIFIED("zh"),
  TRADITIONAL("zh_Hant"),
  ENGLISH("en");

  private static final Path RESOURCES = Path.of("src/test/resources");
  private static final List<String> LABELLED = List.of("developed", "measured");
  private static final Path WRITTEN = RESOURCES.resolve("dev/assay/charset/written.tsv");

  private final String language;

  Passages(String language) {
    this.language = language;
  }

  List<String> texts() {
    try {
      List<String> texts = new ArrayList<>();
      for (String name : LABELLED) {
        Path file = RESOURCES.resolve("cases/entities/passages/" + name + ".json");
        for (JsonNode passage : new ObjectMapper().readTree(Files.readString(file))) {
          String text = passage.path("text").asText();
          if (of(text) == this) {
            texts.add(text);
          }
        }
      }
      try (Stream<String> lines = Files.lines(WRITTEN, StandardCharsets.UTF_8)) {
        lines
            .map(line -> line.split("\t"))
            .filter(row -> row.length == 3 && row[0].equals(language) && row[1].equals("news"))
            .forEach(row -> texts.add(row[2]));
      }
      return texts;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Passages of(String text) {
    int[] read = text.codePoints().toArray();
    int[] simplified = MatchForm.of(text);
    boolean isChinese = false;
    for (int i = 0; i < read.length; i++) {
      if (Character.isIdeographic(read[i])) {
        isChinese = true;
        if (read[i] != simplified[i]) {
          return TRADITIONAL;
        }
      }
    }
    return isChinese ? SIMPLIFIED : ENGLISH;
  }
}
