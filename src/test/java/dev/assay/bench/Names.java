package dev.assay.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.function.Predicate;

/**
 * People and places that the gold of the test documents names.
 *
 * @param people the longest first
 * @param places the longest first
 */
record Names(List<String> people, List<String> places) {
  private static final List<Path> GOLD =
      List.of(Path.of("testdata/gold/entities.jsonl"), Path.of("testdata/unseen/entities.jsonl"));

  /** Those that stand in texts of a script. */
  static Names in(List<String> texts) {
    return new Names(named("PERSON", texts), named("PLACE", texts));
  }

  /** The family name of one and the given name of another: more people than the sources know. */
  String person(Random random) {
    String one = any(people, random);
    String other = any(people, random);
    int space = one.indexOf(' ');
    return space >= 0
        ? one.substring(0, space) + other.substring(Math.max(0, other.lastIndexOf(' ')))
        : one.charAt(0) + other.substring(1);
  }

  String place(Random random) {
    return any(places, random);
  }

  private static String any(List<String> names, Random random) {
    return names.get(random.nextInt(names.size()));
  }

  private static List<String> named(String type, List<String> texts) {
    Predicate<String> isThere = name -> texts.stream().anyMatch(text -> text.contains(name));
    ObjectMapper json = new ObjectMapper();
    return GOLD.stream()
        .flatMap(file -> lines(file).stream())
        .map(line -> parse(json, line))
        .filter(entity -> entity.path("type").asText().equals(type))
        .map(entity -> entity.path("text").asText())
        .filter(name -> name.length() > 1 && isThere.test(name))
        .filter(name -> !type.equals("PERSON") || name.charAt(0) > 0x2E80 || name.contains(" "))
        .distinct()
        .sorted(Comparator.comparingInt(String::length).reversed().thenComparing(name -> name))
        .toList();
  }

  private static List<String> lines(Path file) {
    try {
      return Files.readAllLines(file, StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static JsonNode parse(ObjectMapper json, String line) {
    try {
      return json.readTree(line);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
