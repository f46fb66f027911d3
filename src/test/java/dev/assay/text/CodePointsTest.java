package dev.assay.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CodePointsTest {

  /** Against the Unicode script property, in the blocks that the pipeline's languages use. */
  @Test
  void latinLettersAreThoseOfTheScript() {
    for (int c = -1; c <= 0x24F; c++) {
      boolean letter =
          c >= 0
              && Character.isLetter(c)
              && Character.UnicodeScript.of(c) == Character.UnicodeScript.LATIN
              && c != 'ª'
              && c != 'º';
      assertThat(CodePoints.isLatin(c)).as(Integer.toHexString(c)).isEqualTo(letter);
    }
    assertThat(CodePoints.isLatin('ế')).isTrue();
    assertThat(CodePoints.isLatin('长')).isFalse();
    assertThat(CodePoints.isLatin('Ω')).isFalse();
    assertThat(CodePoints.isLatin(0x20BB7)).isFalse();
  }

  @Test
  void spacesHanAndDigits() {
    assertThat(CodePoints.isSpace(0x3000)).isTrue();
    assertThat(CodePoints.isSpace(0xA0)).isTrue();
    assertThat(CodePoints.isSpace(0x200B)).as("no space: a control").isFalse();
    assertThat(CodePoints.isHan(0x20BB7)).isTrue();
    assertThat(CodePoints.isHan('〇')).isTrue();
    assertThat(CodePoints.isHan('、')).isFalse();
    assertThat(CodePoints.isDigit('３')).isFalse();
    assertThat(CodePoints.utf8Length(0x20BB7)).isEqualTo(4);
  }
}
