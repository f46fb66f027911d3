package dev.assay.html;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.lexicon.LexiconSource;
import dev.assay.text.AlignedText;
import dev.assay.text.Span;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.Test;

class HtmlReaderTest {
  private static final HtmlReader READER = new HtmlReader(LexiconSource.bundled());

  private static final String PROSE = "市水利局今天上午通报，全市完成水库除险加固47座，新建堤防12.6公里，受益群众达到3.2万人。";
  private static final String MORE = "据介绍，今年以来共投入资金2.4亿元，比去年同期增长一成五，其中中央补助资金占六成左右。";
  private static final String ENGLISH =
      "The city hospital treated 1,284 patients in March, up 12% on the year before, officials said.";

  private static HtmlPage read(String html) {
    return READER.read(AlignedText.ofUtf8(html));
  }

  /** What is left without the furniture. */
  private static String main(HtmlPage page) {
    StringBuilder text = new StringBuilder();
    int at = 0;
    for (Span span : page.furniture()) {
      text.append(page.text().substring(at, span.start()));
      at = span.end();
    }
    return text.append(page.text().substring(at, page.text().length())).toString().strip();
  }

  @Test
  void blocksAreLinesAndWhiteSpaceIsAsABrowserShowsIt() {
    HtmlPage page =
        read("<p>one\n  <b>two</b>three </p><div>four<br>five<ul><li>six<li> seven</ul></div>");
    assertThat(page.text().toString()).isEqualTo("one twothree\nfour\nfive\nsix\nseven");
    assertThat(read("<pre>a\n  b</pre>").text().toString()).isEqualTo("a\n  b");
  }

  @Test
  void rowsOfDataAreLinesAndCellsThatHoldTextAreNot() {
    assertThat(read("<table><tr><td>地区<td>案件<tr><td>江西<td>1572</table>").text().toString())
        .isEqualTo("地区 案件\n江西 1572");
    assertThat(read("<table><tr><td><p>menu</p><td><p>text</p></table>").text().toString())
        .isEqualTo("menu\ntext");
  }

  @Test
  void whatIsNoTextIsLeftOut() {
    HtmlPage page =
        read(
            "<title>t</title><script>var a = '<p>no</p>';</script><style>p{}</style>"
                + "<template>no</template><p>学<ruby>习<rp>(</rp><rt>xí</rt><rp>)</rp></ruby></p><!-- no -->");
    assertThat(page.text().toString()).isEqualTo("学习");
  }

  @Test
  void eachCodePointStandsOnTheBytesThatSayIt() {
    String html =
        "<p>R&amp;D cost &#163;12&nbsp;m, 5&lt6 &notin; 第&#x4e2d;期 😀&copy;&NotEqualTilde;</p>";
    AlignedText text = read(html).text();
    assertThat(text.toString()).isEqualTo("R&D cost £12\u00a0m, 5<6 ∉ 第中期 😀©≂̸");
    assertThat(source(html, text, "&")).isEqualTo("&amp;");
    assertThat(source(html, text, "£12\u00a0m")).isEqualTo("&#163;12&nbsp;m");
    assertThat(source(html, text, "<")).isEqualTo("&lt");
    assertThat(source(html, text, "∉")).isEqualTo("&notin;");
    assertThat(source(html, text, "第中期")).isEqualTo("第&#x4e2d;期");
    assertThat(source(html, text, "😀©")).isEqualTo("😀&copy;");
    assertThat(source(html, text, "≂̸")).isEqualTo("&NotEqualTilde;");
  }

  @Test
  void ambiguousAmpersandsStayWhatTheyAre() {
    for (String html :
        new String[] {
          "a & b && c", "x &amp;amp; y", "?a=1&copy=2&x;", "&;&#;&#x;&#xZ;&unknown;", "&#150;&"
        }) {
      AlignedText text = read("<p>" + html + "|end</p>").text();
      assertThat(text.toString()).isEqualTo(Parser.unescapeEntities(html, false).strip() + "|end");
      assertThat(source("<p>" + html + "|end</p>", text, "end")).isEqualTo("end");
    }
  }

  private static String source(String html, AlignedText text, String quote) {
    String all = text.toString();
    int start = all.codePointCount(0, all.indexOf(quote));
    Span span = new Span(start, start + quote.codePointCount(0, quote.length()));
    byte[] bytes = html.getBytes(StandardCharsets.UTF_8);
    int from = text.sourceStart(span);
    return new String(bytes, from, text.sourceEnd(span) - from, StandardCharsets.UTF_8);
  }

  @Test
  void textThatTheParserMovesKeepsItsOrderAndItsBytes() {
    String html = "foo<p/>bar<table>stray<tr><td>cell</td></tr>late</table><b>x<p>y</b>z</p>";
    AlignedText text = read(html).text();
    for (String word : new String[] {"foo", "bar", "cell", "x", "y", "z"}) {
      assertThat(source(html, text, word)).isEqualTo(word);
    }
    assertThat(text.toString()).contains("stray").contains("late");
    assertOrdered(text, html.length());
  }

  private static void assertOrdered(AlignedText text, int length) {
    for (int i = 0; i < text.length(); i++) {
      assertThat(text.sourceStart(i)).isBetween(i == 0 ? 0 : text.sourceStart(i - 1), length);
      assertThat(text.sourceEnd(i)).isBetween(text.sourceStart(i), length);
    }
  }

  @Test
  void noiseIsReadWithoutHarm() {
    String[] pieces = {
      "<table>", "<tr>", "<td>", "</table>", "<p>", "</p>", "<b>", "</b>", "<a href=x>", "</a>",
      "text", "字", "&amp;", "&", "\u0000", "<select>", "<option>", "<svg>", "</svg>", "<title>",
      "</title>", "<!--", "-->", "<", ">", "<script>", "</script>", " ", "\r\n", "<template>",
      "😀", "<pre>\n", "<textarea>", "</textarea>", "<form>", "<frameset>", "<math>", "<mi>",
          "<body>"
    };
    Random random = new Random(7);
    for (int i = 0; i < 3000; i++) {
      StringBuilder html = new StringBuilder();
      for (int j = random.nextInt(30); j >= 0; j--) {
        html.append(pieces[random.nextInt(pieces.length)]);
      }
      AlignedText markup = AlignedText.ofUtf8(html.toString());
      AlignedText text = READER.read(markup).text();
      assertOrdered(text, markup.toUtf8().length);
    }
  }

  @Test
  void mainContentIsToldFromNestedNavigationWithoutSemanticElements() {
    HtmlPage page =
        read(
            "<body><div class=header><ul class=topNav><li><a href=/>首页</a><li><a href=/a>政务公开</a></ul></div>"
                + "<div class=weizhi>您的位置：<a href=/>首页</a> &gt; <a href=/n>水利要闻</a></div>"
                + "<div class=wrap><div class=left><h1>全市水库除险加固全面完成</h1>"
                + "<div class=info>2023-05-06 09:12 来源：市水利局</div>"
                + "<div id=zoom><p>"
                + PROSE
                + "</p><p>"
                + MORE
                + "</p>"
                + "<table><tr><td>县区<td>座数<tr><td>东河<td>12</table><p>"
                + PROSE
                + "</p></div>"
                + "<div class=share>分享到：<a href=w>微信</a></div>"
                + "<div class=related><h3>相关阅读</h3><ul><li><a href=1>河道清淤</a><li><a href=2>防汛演练</a></ul></div></div>"
                + "<div class=right><h3>热点</h3><p>"
                + MORE
                + "</p></div></div>"
                + "<div class=footer>主办：市水利局 电话：0797-2113499 赣ICP备05001234号</div>");
    assertThat(main(page))
        .startsWith("全市水库除险加固全面完成\n2023-05-06 09:12 来源：市水利局\n" + PROSE)
        .contains("县区 座数\n东河 12")
        .endsWith(PROSE)
        .doesNotContain("首页", "微信", "河道清淤", "热点", "ICP");
    assertThat(page.text().toString()).contains("赣ICP备05001234号");
    assertThat(page.metadata().title()).isEqualTo("全市水库除险加固全面完成");
  }

  @Test
  void semanticElementsAreTakenAtTheirWord() {
    HtmlPage page =
        read(
            "<header><a href=/>Home</a></header><nav><p>"
                + ENGLISH
                + ENGLISH
                + "</p></nav>"
                + "<main><article><header><h1>Hospital admissions rise</h1></header><p>"
                + ENGLISH
                + "</p><p>Contact: 555-0199.</p></article></main>"
                + "<aside><p>"
                + ENGLISH
                + "</p></aside><footer>© City</footer>");
    assertThat(main(page))
        .isEqualTo("Hospital admissions rise\n" + ENGLISH + "\nContact: 555-0199.");
  }

  @Test
  void aPageThatIsAllTextKeepsIt() {
    String notice = "<h1>停水通知</h1><p>6月3日8时至20时，城东片区停水。</p><p>抢修电话 0797-8221100。</p>";
    assertThat(read(notice).furniture()).isEmpty();
    assertThat(read("<div class=sidebar-page><p>" + PROSE + "</p></div>").furniture()).isEmpty();
    assertThat(read("<footer>only this</footer>").furniture()).isEmpty();
    assertThat(read("").text().isEmpty()).isTrue();
  }

  @Test
  void aLinkInATextIsText() {
    HtmlPage page =
        read(
            "<article><p>"
                + PROSE
                + "<a href=x>全文见此</a></p><p><a href=y>附件：名单</a></p><p>"
                + MORE
                + "</p></article>");
    assertThat(page.furniture()).isEmpty();
  }

  @Test
  void metadataIsReadFromHeadLinkedDataAndPage() {
    HtmlPage page =
        read(
            "<title>March admissions_Health_City Daily</title><meta property='og:site_name' content='City Daily'>"
                + "<script type='application/ld+json'>{\"@graph\":[{\"@type\":\"WebSite\",\"name\":\"x\"},{\"@type\":[\"NewsArticle\"],"
                + "\"headline\":\"Admissions rise\",\"datePublished\":\"2022-04-05T23:30:00+08:00\","
                + "\"publisher\":{\"@type\":\"Organization\",\"name\":\"City Daily Group\"}}]}</script><p>"
                + ENGLISH);
    assertThat(page.metadata().title()).isEqualTo("Admissions rise");
    assertThat(page.metadata().publishedOn()).isEqualTo("2022-04-05T23:30:00+08:00");
    assertThat(page.metadata().publisher()).isEqualTo("City Daily Group");

    HtmlPage government =
        read(
            "<meta name=ArticleTitle content='防汛通告'><meta name='PubDate' content='2021-07-08 10:00'>"
                + "<meta name=ContentSource content='应急管理局'><meta name=SiteName content='市政府'><p>"
                + PROSE);
    assertThat(government.metadata().title()).isEqualTo("防汛通告");
    assertThat(government.metadata().publishedOn()).isEqualTo("2021-07-08 10:00");
    assertThat(government.metadata().publisher()).isEqualTo("应急管理局");

    assertThat(read("<title>秋粮收购开始-农业频道-绥化网</title><p>" + PROSE).metadata().title())
        .isEqualTo("秋粮收购开始");
    assertThat(read("<script type='application/ld+json'>{broken</script><p>x").metadata().title())
        .isNull();
  }

  @Test
  void timeIsLinear() {
    String deep = "<div>".repeat(60_000) + PROSE + "</div>".repeat(60_000);
    String wide = ("<p>" + PROSE + "</p>").repeat(20_000);
    String cells = "<table><tr>" + "<td>1".repeat(60_000);
    String amps = "&".repeat(300_000) + "&#".repeat(50_000);
    String bold = "<b><p>x".repeat(2_000);
    long start = System.nanoTime();
    for (String html : new String[] {deep, wide, cells, amps, bold}) {
      assertThat(read(html).text().length()).isPositive();
    }
    assertThat((System.nanoTime() - start) / 1e9).isLessThan(20);
  }

  @Test
  void pagesAreToldByHowTheyBegin() {
    assertThat(HtmlSniffer.isPage("\uFEFF \n<!-- x --><!DOCTYPE HTML PUBLIC>")).isTrue();
    assertThat(HtmlSniffer.isPage("<?xml version='1.0'?><html xmlns='x'>")).isTrue();
    assertThat(HtmlSniffer.isPage("<header>")).isFalse();
    assertThat(HtmlSniffer.isPage("text <html>")).isFalse();
    assertThat(HtmlSniffer.isPage("<!-- never closed")).isFalse();
    assertThat(HtmlSniffer.hasTag("a < b")).isFalse();
    assertThat(HtmlSniffer.hasTag("a <b>c")).isTrue();
  }

  @Test
  void theDeclaredCharsetIsRead() {
    assertThat(charset("<meta charset=\"GB2312\">")).isEqualTo("gb2312");
    assertThat(charset("<META http-equiv=Content-Type content='text/html; charset = big5 '>"))
        .isEqualTo("big5");
    assertThat(charset("<?xml version=\"1.0\" encoding='gb18030'?><html>")).isEqualTo("gb18030");
    assertThat(charset("<!-- <meta charset=x> --><meta name=a><meta charset=koi8-r>"))
        .isEqualTo("koi8-r");
    assertThat(charset("<p>charset=utf-8")).isNull();
    assertThat(charset("<!-- ")).isNull();
  }

  private static String charset(String html) {
    return HtmlSniffer.declaredCharset(html.getBytes(StandardCharsets.UTF_8));
  }
}
