package dev.assay.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/**
 * Texts whose characters join in the source, and texts with gaps: nobody can tell the difference.
 */
class AlignedTextBuilderTest {

  private record Placed(int codePoint, int start, int end) {}

  private static List<Placed> placed(AlignedText text) {
    List<Placed> all = new ArrayList<>();
    for (int i = 0; i < text.length(); i++) {
      all.add(new Placed(text.codePointAt(i), text.sourceStart(i), text.sourceEnd(i)));
    }
    return all;
  }

  @Test
  void whateverIsAppendedInWhateverWayStandsWhereItStood() {
    for (int seed = 0; seed < 2000; seed++) {
      Random random = new Random(seed);
      AlignedText.Builder builder = new AlignedText.Builder(random.nextInt(4));
      List<Placed> expected = new ArrayList<>();
      List<AlignedText> built = new ArrayList<>();
      List<Integer> lengths = new ArrayList<>();
      int at = random.nextInt(5);
      for (int step = random.nextInt(12); step >= 0; step--) {
        at += random.nextInt(4) == 0 ? random.nextInt(3) : 0;
        switch (random.nextInt(4)) {
          case 0 -> {
            int width = random.nextInt(4);
            builder.append('x', at, at + width);
            expected.add(new Placed('x', at, at + width));
            at += width;
          }
          case 1 -> {
            builder.appendRun(new int[] {'a', 'b', '?'}, new byte[] {1, 2, 9}, 2, at);
            expected.add(new Placed('a', at, at + 1));
            expected.add(new Placed('b', at + 1, at + 3));
            at += 3;
          }
          case 2 -> at = appendPart(builder, expected, random, at);
          default -> {
            built.add(builder.build());
            lengths.add(expected.size());
          }
        }
      }
      assertThat(placed(builder.build())).as("seed %d", seed).isEqualTo(expected);
      for (int i = 0; i < built.size(); i++) {
        assertThat(placed(built.get(i)))
            .as("seed %d, built early", seed)
            .isEqualTo(expected.subList(0, lengths.get(i)));
      }
    }
  }

  /** Part of another text, which may have gaps of its own. */
  private static int appendPart(
      AlignedText.Builder builder, List<Placed> expected, Random random, int from) {
    AlignedText.Builder other = new AlignedText.Builder(0);
    boolean gaps = random.nextBoolean();
    int at = from;
    for (int i = 0; i < 5; i++) {
      other.append('0' + i, at, at + 2);
      at += 2 + (gaps ? random.nextInt(2) : 0);
    }
    int start = random.nextInt(5);
    int end = start + random.nextInt(6 - start);
    AlignedText text = other.build();
    if (random.nextBoolean()) {
      builder.append(text, start, end);
    } else {
      builder.append(text.slice(start, end), 0, end - start);
    }
    expected.addAll(placed(text).subList(start, end));
    return at;
  }

  @Test
  void plainUtf8IsReadUpToWhatNeedsMoreThought() {
    for (String text :
        List.of("", "a", "ab", "漢", "漢字", "abc漢", "漢abc", "abcd efgh 漢字,漢字 ijk", "x".repeat(100))) {
      for (String tail : List.of("", "é", "😀", "\u0800", "é漢字")) {
        byte[] bytes = (text + tail).getBytes(StandardCharsets.UTF_8);
        AlignedText.Builder builder = new AlignedText.Builder(0);
        int end = builder.appendPlainUtf8(bytes, 0, bytes.length);
        AlignedText read = builder.build();
        int plain = text.getBytes(StandardCharsets.UTF_8).length;
        // A character of three bytes that ends the bytes is left to the reader of all.
        assertThat(end).isBetween(Math.max(0, plain - 3), plain);
        assertThat(read.toString()).isEqualTo(new String(bytes, 0, end, StandardCharsets.UTF_8));
        assertThat(placed(read))
            .isEqualTo(placed(AlignedText.ofUtf8(text).slice(0, read.length())));
      }
    }
  }
}
