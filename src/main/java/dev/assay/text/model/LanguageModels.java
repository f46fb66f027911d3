package dev.assay.text.model;

import dev.assay.lexicon.LexiconFile;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The models that Assay carries. They are loaded on first use and immutable from then on. */
public final class LanguageModels {

  private static final String FOLDER = "/dev/assay/text/model/";

  private LanguageModels() {}

  /** Models of the languages with an alphabet. */
  public static List<LetterModel> letters() {
    return Loaded.LETTERS;
  }

  /** Models of Chinese (zh, zh_Hant), Japanese (ja) and Korean (ko). */
  public static List<CharacterModel> characters() {
    return Loaded.CHARACTERS;
  }

  /**
   * The model of one language with an alphabet.
   *
   * @throws IllegalArgumentException if there is none
   */
  public static LetterModel letters(String language) {
    return Loaded.LETTERS.stream()
        .filter(model -> model.language().equals(language))
        .findAny()
        .orElseThrow(() -> new IllegalArgumentException("no letters of " + language));
  }

  /**
   * The model of Chinese, Japanese or Korean.
   *
   * @throws IllegalArgumentException if there is none
   */
  public static CharacterModel characters(String language) {
    return Loaded.CHARACTERS.stream()
        .filter(model -> model.language().equals(language))
        .findAny()
        .orElseThrow(() -> new IllegalArgumentException("no characters of " + language));
  }

  /** What a text costs in the language that it fits best, ASCII beside ASCII not counted. */
  public static float leastCost(int[] text) {
    float least = Float.MAX_VALUE;
    for (CharacterModel model : characters()) {
      least = Math.min(least, model.cost(text, 0, text.length));
    }
    for (LetterModel model : letters()) {
      least = Math.min(least, model.cost(text, 0, text.length));
    }
    return least;
  }

  private static final class Loaded {
    static final List<LetterModel> LETTERS =
        LexiconFile.bundled(FOLDER + "letters.tsv").rows().stream()
            .map(row -> new LetterModel(row.get(0), row.get(1), row.get(2)))
            .toList();
    static final List<CharacterModel> CHARACTERS = characters();

    private static List<CharacterModel> characters() {
      Map<String, PairTable> pairs = pairs();
      PairTable chinese = pairs.getOrDefault("zh", new PairTable(0));
      List<CharacterModel> models =
          List.of(
              new CharacterModel("zh", chinese, true),
              new CharacterModel("zh_Hant", chinese, true),
              new CharacterModel("ja", pairs.getOrDefault("ja", chinese), false),
              new CharacterModel("ko", pairs.getOrDefault("ko", chinese), false));
      for (List<String> row : LexiconFile.bundled(FOLDER + "characters.tsv").rows()) {
        for (CharacterModel model : models) {
          if (model.language().equals(row.get(0))) {
            model.set(row.get(2), Integer.parseInt(row.get(1)));
          }
        }
      }
      return models;
    }

    private static Map<String, PairTable> pairs() {
      List<List<String>> rows = LexiconFile.bundled(FOLDER + "pairs.tsv").rows();
      Map<String, Integer> counts = new HashMap<>();
      for (List<String> row : rows) {
        int followers = row.subList(2, row.size()).stream().mapToInt(String::length).sum();
        counts.merge(row.get(0), followers, Integer::sum);
      }
      Map<String, PairTable> tables = new HashMap<>();
      for (List<String> row : rows) {
        PairTable table =
            tables.computeIfAbsent(
                row.get(0), language -> new PairTable(counts.getOrDefault(language, 0)));
        for (int strength = 1; strength < row.size() - 1; strength++) {
          for (char follower : row.get(strength + 1).toCharArray()) {
            table.put(row.get(1).charAt(0), follower, strength);
          }
        }
      }
      return tables;
    }
  }
}
