package dev.assay.document;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.text.AlignedText;
import dev.assay.text.Span;
import org.junit.jupiter.api.Test;

class ReadingTextTest {

  private static String read(String text) {
    ReadingText read = ReadingText.of(AlignedText.ofUtf8(text));
    return read == null ? text : read.text().toString();
  }

  @Test
  void blanksAroundNumbersAreReadThrough() {
    assertThat(read("截至 2024 年 5 月 1 日，全市共 3,200 余户装上新表，占 64% 左右。"))
        .isEqualTo("截至2024年5月1日，全市共3,200余户装上新表，占64%左右。");
  }

  @Test
  void aBlankHereAndThereStays() {
    String text = "第2版 本报讯 2024年5月1日，全市共3,200余户装上新表，占 64%左右，使用 AI 技术。";
    assertThat(read(text)).isEqualTo(text);
  }

  @Test
  void whatIsReadIsToldWhereItStands() {
    AlignedText text = AlignedText.ofUtf8("𠮷野町 12 月 1 日起 30 天内，共 5 户受益");
    ReadingText read = ReadingText.of(text);
    assertThat(read).isNotNull();
    int start = read.text().toString().codePoints().boxed().toList().indexOf((int) '1');
    Span span = read.inText(new Span(start, start + 5));
    assertThat(text.substring(span)).isEqualTo("12 月 1 日");
    assertThat(read.text().sourceStart(start)).isEqualTo(text.sourceStart(span.start()));
    int end = read.text().length();
    assertThat(read.inText(new Span(end - 1, end)).end()).isEqualTo(text.length());
  }

  @Test
  void linesOfOneWidthAreParagraphs() {
    String broken =
        """
        LIBRARY LOANS RISE

        Libraries in the county lent 412,000 books last year, an increase of 7
        percent on the year before, the council said on Monday. Loans of audio
        books more than doubled, to 38,500, while 12 branches stayed open on a
        Sunday.
        The county has 31 branches. Four of them are to be refurbished by next
        spring at a cost of 2.4 million pounds.

        - 31 branches
        - 412,000 books
        """;
    assertThat(read(broken))
        .isEqualTo(
            """
            LIBRARY LOANS RISE

            Libraries in the county lent 412,000 books last year, an increase of 7 \
            percent on the year before, the council said on Monday. Loans of audio \
            books more than doubled, to 38,500, while 12 branches stayed open on a Sunday.
            The county has 31 branches. Four of them are to be refurbished by next \
            spring at a cost of 2.4 million pounds.

            - 31 branches
            - 412,000 books
            """);
  }

  @Test
  void chineseLinesBreakAnywhere() {
    String line = "全年共开行城际列车四千二百余列，发送旅客一百零八万人次，平均上座率达到8";
    String broken = (line + "\n4.5%，较前一年提高两个百分点，其中节假日客流占三成以上，短途客流增长最快\n。\n").repeat(3);
    assertThat(read(broken)).contains("上座率达到84.5%，较前一年").contains("最快。\n");
  }

  @Test
  void rowsOfOneWidthAreNoParagraph() {
    String aligned = "Leeds      12,400   passengers     7.5 %  on   2023   up\n".repeat(6);
    String barred = "| Leeds | 12,400 passengers | 7.5 % more than in 2023 | up |\n".repeat(6);
    String commas = "leeds,12400,passengers,7.5,2023,up,station-of-the-north,1889\n".repeat(6);
    assertThat(read(aligned)).isEqualTo(aligned);
    assertThat(read(barred)).isEqualTo(barred);
    assertThat(read(commas)).isEqualTo(commas);
  }

  @Test
  void listsAndPoemsAndParagraphsStayAsTheyAre() {
    String list =
        "Apples 12\nPears 30 and more of them than in any of the last ten years\nPlums 8\n";
    String poem = "白日依山尽，黄河入海流。\n欲穷千里目，更上一层楼。\n".repeat(4);
    String paragraphs =
        ("A paragraph is one line, however long it is. ".repeat(5) + "\n").repeat(4);
    assertThat(read(list)).isEqualTo(list);
    assertThat(read(poem)).isEqualTo(poem);
    assertThat(read(paragraphs)).isEqualTo(paragraphs);
    assertThat(read("")).isEmpty();
    assertThat(read("\n\n\n")).isEqualTo("\n\n\n");
  }
}
