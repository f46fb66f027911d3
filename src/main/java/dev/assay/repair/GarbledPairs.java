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

  /** What a repair must gain in all, and for each character that is meant. */
  private static final float CLEAR = 14;

  private static final float CLEAR_EACH = 2.5f;

  /** What a passage must gain beside clear damage. */
  private static final float LIKELY = 5;

  /** What it costs that a passage begins or ends. */
  private static final float SWITCH = 4;

  /** The same beside ASCII. */
  private static final float EDGE = 0.5f;

  /** Share of the characters beyond ASCII that leaves no doubt about the rest. */
  private static final double EXPLAINED = 0.85;

  private static final float IMPOSSIBLE = 1000;

  /**
   * What pairs save and cost at most, and a little for rounding: no passage gains more than its
   * characters by themselves and this for each.
   */
  private static final float PAIRED = 5.5f;

  /**
   * What is more than both of two numbers is more than any mean of them: the weight of what a clear
   * repair gains for each character, beside what it gains in all.
   */
  private static final float BOUND_EACH = 0.7f;

  private static final int BOUND_UNIT = 4;
  private static final float MIN_GAIN = (1 - BOUND_EACH) * CLEAR - 0.2f;
  private static final int MIN_BOUND = (int) (MIN_GAIN * BOUND_UNIT);
  private static final byte IMPOSSIBLE_BOUND = Byte.MIN_VALUE;

  private static final CharacterModel SIMPLIFIED = LanguageModels.characters("zh");
  private static final CharacterModel TRADITIONAL = LanguageModels.characters("zh_Hant");
  private static final CharacterModel JAPANESE = LanguageModels.characters("ja");

  static final List<GarbledPairs> ALL =
      List.of(
          new GarbledPairs(GarbledWide.BIG5_BYTES, GarbledWide.GBK_BYTES),
          new GarbledPairs(GarbledWide.GBK_BYTES, GarbledWide.BIG5_BYTES));

  private final CharsetBytes read;
  private final CharsetBytes meant;
  private final byte[] bounds;

  private GarbledPairs(CharsetBytes read, CharsetBytes meant) {
    this.read = read;
    this.meant = meant;
    this.bounds = bounds();
  }

  /** All garbled passages, or none if none of them is clear. */
  List<Garbled> find(AlignedText text) {
    if (!mayBeClear(text)) {
      return List.of();
    }
    int[] stands = text.toCodePoints();
    int[] other = new int[stands.length];
    for (int i = 0; i < stands.length; i++) {
      other[i] = other(stands[i]);
    }
    List<Garbled> found = passages(text, stands, other, garbled(stands, other, true));
    return isAlmostAll(found, stands)
        ? passages(text, stands, other, garbled(stands, other, false))
        : found;
  }

  /** Whether so much is garbled that kana between digits are no Japanese: 5る1ら for 5月1日. */
  private static boolean isAlmostAll(List<Garbled> found, int[] stands) {
    int foreign = 0;
    for (int c : stands) {
      foreign += c >= 0x80 ? 1 : 0;
    }
    int explained = 0;
    for (Garbled passage : found) {
      for (int i = passage.start(); i < passage.end(); i++) {
        explained += stands[i] >= 0x80 ? 1 : 0;
      }
    }
    return explained > EXPLAINED * foreign;
  }

  /**
   * Whether some stretch may gain enough. Clean text ends here: most of it without any pair being
   * looked up, the rest with two for each character.
   */
  private boolean mayBeClear(AlignedText text) {
    int start = 0;
    int most = 0;
    for (int i = 0; i < text.length(); i++) {
      most = Math.max(0, most + bound(text.codePointAt(i)));
      if (most == 0) {
        start = i + 1;
      } else if (most > MIN_BOUND) {
        int end = i + 1;
        while (end < text.length() && bound(text.codePointAt(end)) != IMPOSSIBLE_BOUND) {
          end++;
        }
        if (mayBeClear(text, start, end)) {
          return true;
        }
        most = 0;
        start = end;
        i = end - 1;
      }
    }
    return false;
  }

  /** The same for a stretch that the other charset has all of, with what the pairs say. */
  private boolean mayBeClear(AlignedText text, int start, int end) {
    float most = 0;
    int before = start == 0 ? ' ' : text.codePointAt(start - 1);
    int otherBefore = other(before);
    for (int i = start; i < end; i++) {
      int c = text.codePointAt(i);
      int other = other(c);
      if (c >= 0x80 && c != Garbled.REPLACEMENT) {
        float least = Math.min(cost(false, ' ', other), cost(false, otherBefore, other));
        most = Math.max(0, most + cost(false, before, c) - least - each(c));
        if (most > MIN_GAIN) {
          return true;
        }
      }
      before = c;
      otherBefore = other;
    }
    return false;
  }

  private int other(int c) {
    return c < 0x80 || c == Garbled.REPLACEMENT ? c : meant.character(read.of(c));
  }

  private int bound(int c) {
    return c < bounds.length ? bounds[c] : IMPOSSIBLE_BOUND;
  }

  private static float each(int c) {
    return c >= 0x2E80 ? BOUND_EACH * CLEAR_EACH : 0;
  }

  /**
   * For each character what it adds at most to the gain of a passage, less its share of what a
   * passage must gain for each character.
   */
  private byte[] bounds() {
    byte[] most = new byte[0x10000];
    for (int c = 0x80; c < most.length; c++) {
      int other = other(c);
      if (other == 0) {
        most[c] = IMPOSSIBLE_BOUND; // no passage goes over what the other charset lacks
      } else if (c != Garbled.REPLACEMENT) {
        float bound = cost(false, ' ', c) - cost(false, ' ', other) + PAIRED - each(c);
        most[c] = (byte) Math.max(IMPOSSIBLE_BOUND, (int) Math.ceil(bound * BOUND_UNIT));
      }
    }
    return most;
  }

  /**
   * For each character whether the likeliest reading of the whole text reads it the other way.
   *
   * @param japanese whether what stands may be Japanese
   */
  private static boolean[] garbled(int[] stands, int[] other, boolean japanese) {
    int length = stands.length;
    boolean[] fromGarbled = new boolean[2 * length]; // for each position: clean, garbled
    float clean = 0;
    float garbled = EDGE;
    for (int i = 0; i < length; i++) {
      int standsBefore = i == 0 ? ' ' : stands[i - 1];
      int otherBefore = i == 0 || other[i - 1] == 0 ? ' ' : other[i - 1];
      float change = standsBefore < 0x80 || stands[i] < 0x80 ? EDGE : SWITCH;
      float stays = clean + cost(japanese, standsBefore, stands[i]);
      float ends = garbled + change + cost(japanese, otherBefore, stands[i]);
      float begins = clean + change + cost(false, standsBefore, other[i]);
      float goesOn = garbled + cost(false, otherBefore, other[i]);
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
          gain += cost(true, i == 0 ? ' ' : stands[i - 1], stands[i]);
          gain -= cost(false, i == start ? ' ' : other[i - 1], other[i]);
        }
        if (gain > LIKELY) {
          found.add(new Garbled(start, end, Arrays.copyOfRange(other, start, end), gain));
          clear |= isClear(text, found.get(found.size() - 1));
        }
      }
      start = end;
    }
    return clear ? found.stream().map(GarbledPairs::asIfWeighed).toList() : List.of();
  }

  /** A passage with the gain of what other readings weigh of one. */
  private static Garbled asIfWeighed(Garbled passage) {
    return passage.withGain(passage.gain() * passage.weighedLength() / passage.length());
  }

  /** What a character costs behind another in Chinese, or in Japanese if that is likelier. */
  private static float cost(boolean japanese, int before, int c) {
    if (c == 0) {
      return IMPOSSIBLE;
    }
    if (c < 0x80 || c == Garbled.REPLACEMENT) {
      return 0;
    }
    float paired =
        SIMPLIFIED.costBehind(before, c) - SIMPLIFIED.cost(c); // so it is in both scripts
    float least = Math.min(SIMPLIFIED.cost(c), TRADITIONAL.cost(c)) + paired;
    return japanese ? Math.min(least, JAPANESE.costBehind(before, c)) : least;
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
