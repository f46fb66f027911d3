package dev.assay.repair;

import dev.assay.text.AlignedText;
import dev.assay.text.model.CharacterModel;
import dev.assay.text.model.LanguageModels;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * GBK that was read as Big5, and Big5 as GBK. Each character stands for one, so that the passages
 * are those stretches of the text that gain most, by their characters and pairs, from being read
 * the other way.
 */
final class GarbledPairs {

  static final List<GarbledPairs> ALL =
      List.of(
          new GarbledPairs(GarbledWide.BIG5_BYTES, GarbledWide.GBK_BYTES),
          new GarbledPairs(GarbledWide.GBK_BYTES, GarbledWide.BIG5_BYTES));

  /** What a repair must gain in all, and for each character that is meant. */
  private static final float CLEAR = 14;

  private static final float CLEAR_EACH = 2.5f;

  /** What a passage must gain beside clear damage. */
  private static final float LIKELY = 5;

  /** What it costs that a passage begins or ends. */
  private static final float SWITCH = 4;

  /** The same beside ASCII. */
  private static final float EDGE = 0.5f;

  private static final float IMPOSSIBLE = 1000;

  private static final List<CharacterModel> STANDS =
      List.of(
          LanguageModels.characters("zh"),
          LanguageModels.characters("zh_Hant"),
          LanguageModels.characters("ja"));
  private static final List<CharacterModel> MEANT =
      List.of(LanguageModels.characters("zh"), LanguageModels.characters("zh_Hant"));

  private final CharsetBytes read;
  private final CharsetBytes meant;

  private GarbledPairs(CharsetBytes read, CharsetBytes meant) {
    this.read = read;
    this.meant = meant;
  }

  /** All garbled passages, or none if none of them is clear. */
  List<Garbled> find(AlignedText text) {
    int[] stands = text.toCodePoints();
    int[] other = new int[stands.length];
    for (int i = 0; i < stands.length; i++) {
      int c = stands[i];
      other[i] = c < 0x80 || c == Garbled.REPLACEMENT ? c : meant.character(read.of(c));
    }
    return passages(text, stands, other, garbled(stands, other));
  }

  /** For each character whether the likeliest reading of the whole text reads it the other way. */
  private static boolean[] garbled(int[] stands, int[] other) {
    int length = stands.length;
    boolean[] fromGarbled = new boolean[2 * length]; // for each position: clean, garbled
    float clean = 0;
    float garbled = EDGE;
    for (int i = 0; i < length; i++) {
      int standsBefore = i == 0 ? ' ' : stands[i - 1];
      int otherBefore = i == 0 || other[i - 1] == 0 ? ' ' : other[i - 1];
      float change = standsBefore < 0x80 || stands[i] < 0x80 ? EDGE : SWITCH;
      float stays = clean + cost(STANDS, standsBefore, stands[i]);
      float ends = garbled + change + cost(STANDS, otherBefore, stands[i]);
      float begins = clean + change + cost(MEANT, standsBefore, other[i]);
      float goesOn = garbled + cost(MEANT, otherBefore, other[i]);
      fromGarbled[2 * i] = ends < stays;
      fromGarbled[2 * i + 1] = goesOn < begins;
      clean = Math.min(stays, ends);
      garbled = Math.min(begins, goesOn);
    }
    boolean[] result = new boolean[length];
    boolean state = garbled < clean;
    for (int i = length - 1; i >= 0; i--) {
      result[i] = state;
      state = fromGarbled[state ? 2 * i + 1 : 2 * i];
    }
    return result;
  }

  private static List<Garbled> passages(
      AlignedText text, int[] stands, int[] other, boolean[] garbled) {
    List<Garbled> found = new ArrayList<>();
    boolean clear = false;
    int start = 0;
    while (start < stands.length) {
      int end = start + 1;
      if (garbled[start] && stands[start] != other[start]) {
        while (end < stands.length && garbled[end]) {
          end++;
        }
        while (stands[end - 1] == other[end - 1]) {
          end--;
        }
        float gain = 0;
        for (int i = start; i < end; i++) {
          gain += cost(STANDS, i == 0 ? ' ' : stands[i - 1], stands[i]);
          gain -= cost(MEANT, i == start ? ' ' : other[i - 1], other[i]);
        }
        if (gain > LIKELY) {
          found.add(new Garbled(start, end, Arrays.copyOfRange(other, start, end), gain));
          clear |= isClear(text, found.get(found.size() - 1));
        }
      }
      start = end;
    }
    return clear ? found : List.of();
  }

  /** What a character costs behind another, in the language that has them most. */
  private static float cost(List<CharacterModel> models, int before, int c) {
    if (c == 0) {
      return IMPOSSIBLE;
    }
    if (c < 0x80 || c == Garbled.REPLACEMENT) {
      return 0;
    }
    int[] pair = {before, c};
    float least = Float.MAX_VALUE;
    for (CharacterModel model : models) {
      least =
          Math.min(
              least, before < 0x80 ? model.cost(c) : model.cost(pair, 0, 2) - model.cost(before));
    }
    return least;
  }

  private static boolean isClear(AlignedText text, Garbled passage) {
    int foreign = 0;
    int han = 0;
    for (int i = passage.start(); i < passage.end(); i++) {
      foreign += text.codePointAt(i) >= 0x80 ? 1 : 0;
      han += text.codePointAt(i) >= 0x2E80 ? 1 : 0;
    }
    return 2 * han > foreign
        && passage.gain() > Math.max(CLEAR, CLEAR_EACH * han)
        && GarbledWide.isText(passage.meant());
  }
}
