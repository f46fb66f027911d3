package dev.assay.repair;

import dev.assay.text.CodePoints;
import dev.assay.text.model.CharacterModel;
import dev.assay.text.model.LanguageModels;
import dev.assay.text.model.LetterModel;
import java.util.ArrayList;
import java.util.List;

/**
 * How likely it is that somebody wrote a passage, in any language. Only languages whose script the
 * passage has are asked.
 */
final class Plausibility {

  /** A letter of each script; Latin comes first. */
  private static final int[] LETTERS = {'a', 'д', 'α', 'ש', 'ا', 'ก'};

  private static final int WIDE = 0x2E80;

  private static final List<List<LetterModel>> BY_SCRIPT = byScript();

  private Plausibility() {}

  private static List<List<LetterModel>> byScript() {
    List<List<LetterModel>> models = new ArrayList<>();
    for (int i = 0; i < LETTERS.length; i++) {
      models.add(new ArrayList<>());
    }
    for (LetterModel model : LanguageModels.letters()) {
      int script = LETTERS.length - 1;
      while (script > 0 && model.symbol(LETTERS[script]) < 0) {
        script--;
      }
      models.get(script).add(model);
    }
    return models;
  }

  /**
   * What the first code points of a text cost in the language that they fit best. Signs of any kind
   * cost the same, so that they are put as one into the text, which is the caller's to lose.
   */
  static float leastCost(int[] text, int length) {
    int scripts = 0;
    for (int i = 0; i < length; i++) {
      scripts |= script(text[i]);
    }
    if ((scripts & 1 << LETTERS.length) != 0) {
      return CharacterModel.leastCost(LanguageModels.characters(), text, length);
    }
    for (int i = 0; i < length; i++) {
      int c = text[i];
      boolean quote = c >= 0x2010 && c <= 0x203A;
      if (c >= 0x2000 && c < 0x2C00 && !quote && Character.isDefined(c) && !Character.isLetter(c)) {
        text[i] = '§';
      }
    }
    float least = Float.MAX_VALUE;
    for (int script = 0; script < LETTERS.length; script++) {
      if ((scripts >> script & 1) != 0 || scripts == 0 && script == 0) {
        least = Math.min(least, LetterModel.leastCost(BY_SCRIPT.get(script), text, length));
      }
    }
    return least;
  }

  /** A bit for the script of a letter, or 0. */
  private static int script(int c) {
    if (c < 0xC0) {
      return CodePoints.isLatin(c) ? 1 : 0;
    }
    if (c >= WIDE || c >= 0x1100 && c < 0x1200) {
      return c < 0x10000 ? 1 << LETTERS.length : 0;
    }
    if (c < 0x370 || c >= 0x1E00 && c < 0x1F00) {
      return 1;
    }
    return c < 0x400 ? 4 : c < 0x530 ? 2 : c < 0x600 ? 8 : c < 0x780 ? 16 : c < 0xE80 ? 32 : 1;
  }
}
