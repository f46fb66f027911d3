package dev.assay.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.assay.repair.RepairKind;
import dev.assay.repair.RepairPlan;
import org.junit.jupiter.api.Test;

class AlignedTextTest {

  @Test
  void countsCodePointsAndUtf8Bytes() {
    AlignedText text = AlignedText.ofUtf8("a𠮷é中");
    assertThat(text.length()).isEqualTo(4);
    assertThat(text.substring(1, 2)).isEqualTo("𠮷");
    assertThat(text.sourceStart(1)).isEqualTo(1);
    assertThat(text.sourceEnd(1)).isEqualTo(5);
    assertThat(text.sourceStart(3)).isEqualTo(7);
    assertThat(text.sourceEnd(new Span(0, 4))).isEqualTo(10);
    assertThat(text.peek(4)).isEqualTo(-1);
    assertThat(text).hasToString("a𠮷é中");
  }

  @Test
  void aSliceKeepsItsAlignment() {
    AlignedText slice = AlignedText.ofUtf8("长治市公安局").slice(3, 6);
    assertThat(slice).hasToString("公安局");
    assertThat(slice.sourceStart(0)).isEqualTo(9);
    assertThat(slice.indexOf('局', 0)).isEqualTo(2);
    assertThatThrownBy(() -> slice.codePointAt(3)).isInstanceOf(IndexOutOfBoundsException.class);
  }

  @Test
  void editsKeepWhereEachCodePointCameFrom() {
    AlignedText text = AlignedText.ofUtf8("學(xué)習１２&amp;b");
    RepairPlan.Repaired repaired =
        new RepairPlan(text)
            .delete(RepairKind.PINYIN_GLOSS, 1, 6)
            .replace(RepairKind.WIDTH, 7, 9, "12")
            .replace(RepairKind.HTML_ENTITY, 9, 14, "&")
            .apply();
    AlignedText after = repaired.text();
    assertThat(after).hasToString("學習12&b");
    assertThat(after.sourceStart(1)).as("習 stands behind the gloss").isEqualTo(9);
    assertThat(after.sourceStart(3)).as("one to one").isEqualTo(15);
    assertThat(after.sourceEnd(3)).isEqualTo(18);
    assertThat(after.sourceStart(4)).as("on all that it replaces").isEqualTo(18);
    assertThat(after.sourceEnd(4)).isEqualTo(23);
    assertThat(repaired.repairs())
        .extracting(repair -> repair.before() + ">" + repair.after())
        .containsExactly("(xué)>", "１２>12", "&amp;>&");
    assertThat(repaired.repairs().get(0).sourceStart()).isEqualTo(3);
    assertThat(repaired.repairs().get(0).sourceEnd()).isEqualTo(9);
  }

  @Test
  void editsMustNotOverlap() {
    RepairPlan plan = new RepairPlan(AlignedText.ofUtf8("abc")).delete(RepairKind.CONTROL, 0, 2);
    assertThatThrownBy(() -> plan.delete(RepairKind.CONTROL, 1, 3))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void aPlanWithoutEditsGivesTheSameText() {
    AlignedText text = AlignedText.ofUtf8("abc");
    assertThat(new RepairPlan(text).apply().text()).isSameAs(text);
  }

  @Test
  void theMatchFormFoldsScriptCaseAndWidthCodePointForCodePoint() {
    String text = "Ａ“學習”於㐂𡞵 Wi-Fi’S　1";
    int[] form = MatchForm.of(AlignedText.ofUtf8(text));
    assertThat(form).hasSize(text.codePointCount(0, text.length()));
    assertThat(new String(form, 0, form.length)).startsWith("a\"学习\"于").endsWith("wi-fi's 1");
  }
}
