package dev.assay.html;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.lexicon.LexiconSource;
import dev.assay.text.AlignedText;
import org.junit.jupiter.api.Test;

class NestingLimitTest {
  private static final String OPEN = "<TABLE border=0><tr><td>";

  @Test
  void pagesAsTheyAreStayAsTheyAre() {
    String page = OPEN.repeat(100) + "<tablet>1" + "</table>".repeat(120) + OPEN + "2</table>";

    assertThat(NestingLimit.limited(page)).isSameAs(page);
  }

  @Test
  void whatLiesDeeperIsAnUnknownElementToItsEndTag() {
    String page = "<table>".repeat(100) + "<table>x</table>y</table>";

    assertThat(NestingLimit.limited(page))
        .isEqualTo("<table>".repeat(100) + "<xable>x</xable>y</table>");
  }

  @Test
  void scopesOfOtherNamesCountAsWell() {
    assertThat(NestingLimit.limited("<object>".repeat(100) + "<marquee><applet>"))
        .isEqualTo("<object>".repeat(100) + "<xarquee><xpplet>");
  }

  @Test
  void theTextOfACutTagIsKept() {
    assertThat(NestingLimit.limited("a<")).isEqualTo("a<");
    assertThat(NestingLimit.limited("<table")).isEqualTo("<table");
    assertThat(NestingLimit.limited("")).isEmpty();
  }

  @Test
  void noTextIsLost() {
    String page = OPEN.repeat(300) + "the last cell";

    HtmlPage read = new HtmlReader(LexiconSource.bundled()).read(AlignedText.ofUtf8(page));

    assertThat(read.text().toString()).isEqualTo("the last cell");
  }
}
