package dev.assay.document;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.text.AlignedText;
import dev.assay.text.Span;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FrontMatterTest {

  @Test
  void fieldsBetweenTheDashesAreRead() {
    String head =
        """
        ---
        title: "湿地公园开放 𠮷日"
        date: 2023-04-05T08:00:00+08:00
        tags: [park, 鸟]
        source: 'Lakeside Weekly'
        nested:
          title: not this one
        ---
        """;
    FrontMatter front = FrontMatter.of(AlignedText.ofUtf8(head + "# 正文\n"));
    assertThat(front).isNotNull();
    assertThat(front.span()).isEqualTo(new Span(0, head.codePointCount(0, head.length())));
    assertThat(front.metadata())
        .isEqualTo(
            new Metadata("湿地公园开放 𠮷日", "2023-04-05T08:00:00+08:00", "Lakeside Weekly", true));
  }

  @Test
  void windowsLineEndsAreLineEnds() {
    FrontMatter front = FrontMatter.of(AlignedText.ofUtf8("---\r\ntitle: Tides\r\n---\r\nHigh."));
    assertThat(front).isNotNull();
    assertThat(front.metadata().title()).isEqualTo("Tides");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "---",
        "---\n",
        "title: Tides\n---\n",
        "---\nA rule stands above this line and none below.\n",
        "\n---\ntitle: Tides\n---\n"
      })
  void anythingElseIsText(String text) {
    assertThat(FrontMatter.of(AlignedText.ofUtf8(text))).isNull();
  }
}
