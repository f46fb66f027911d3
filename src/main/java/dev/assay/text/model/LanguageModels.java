package dev.assay.text.model;

import dev.assay.lexicon.LexiconFile;
import dev.assay.text.MatchForm;
import java.util.List;

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

  /** Models of Chinese in either script. */
  public static List<CharacterModel> chinese() {
    return Loaded.CHINESE;
  }

  /** What a text costs in the language that it fits best, ASCII beside ASCII not counted. */
  public static float leastCost(int[] text) {
    return Math.min(
        CharacterModel.leastCost(characters(), text, text.length),
        LetterModel.leastCost(letters(), text, text.length));
  }

  private static final class Loaded {
    static final List<LetterModel> LETTERS =
        LexiconFile.bundled(FOLDER + "letters.tsv").rows().stream()
            .map(row -> new LetterModel(row.get(0), row.get(1), row.get(2)))
            .toList();
    static final List<CharacterModel> CHARACTERS = characters();
    static final List<CharacterModel> CHINESE = CHARACTERS.subList(0, 2);

    private static List<CharacterModel> characters() {
      LexiconFile pairs = LexiconFile.bundled(FOLDER + "pairs.tsv");
      PairTable chinese = PairTable.of(rows(pairs, "zh"), MatchForm::simplified);
      PairTable japanese = PairTable.of(rows(pairs, "ja"), c -> c);
      PairTable korean = PairTable.of(rows(pairs, "ko"), c -> c);
      List<CharacterModel> models =
          List.of(
              new CharacterModel("zh", chinese),
              new CharacterModel("zh_Hant", chinese),
              new CharacterModel("ja", japanese),
              new CharacterModel("ko", korean));
      for (List<String> row : LexiconFile.bundled(FOLDER + "characters.tsv").rows()) {
        for (CharacterModel model : models) {
          if (model.language().equals(row.get(0))) {
            model.set(row.get(2), Integer.parseInt(row.get(1)));
          }
        }
      }
      return models;
    }

    private static List<PairTable.Row> rows(LexiconFile pairs, String language) {
      return pairs.rows().stream()
          .filter(row -> row.get(0).equals(language))
          .map(row -> new PairTable.Row(row.get(1).charAt(0), row.subList(2, row.size())))
          .toList();
    }
  }
}
