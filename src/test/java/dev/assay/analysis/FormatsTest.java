package dev.assay.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.assay.json.JsonFields;
import dev.assay.lexicon.LexiconSource;
import dev.assay.row.Analysis;
import dev.assay.row.ClaimRow;
import dev.assay.row.EntityRow;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.Test;

/** Records in markup, from bytes to rows. */
class FormatsTest {
  private static final RecordAnalyzer ANALYZER = new RecordAnalyzer(LexiconSource.bundled(), null);
  private static final JsonFields FIELDS = new JsonFields("text", "id", "url", "date", "title");
  private static final ObjectMapper JSON = new ObjectMapper();

  /** Each with numbers, places and organizations, and with signs that markup must write. */
  private static final List<String> TEXTS =
      List.of(
          "绥化市粮食局10月8日通报，全市收购秋粮1.87万吨，同比增长12.5%。\n" + "其中“优质稻”占三成以上，农户\"张三\"卖出4200公斤 & 得款1.2万元。",
          "高雄市政府勞工局表示，第三季就業人數達到142萬人，較上季增加0.8%，新增職缺3,260個。\n" + "失業率 < 4%，青年補助發放1.5億元。",
          "The Department of Health said on 5 April 2022 that hospitals treated 1,284 patients, up 12%.\n"
              + "\"Costs\" rose by £2.5 million & 47 wards closed; R&D spending fell <3%.");

  private static String html(String text, boolean numeric) {
    StringBuilder html = new StringBuilder("<!doctype html>\n<title>x</title><div><p>");
    text.codePoints()
        .forEach(
            c -> {
              if (c == '\n') {
                html.append("</p>\r\n<p><b></b>");
              } else if (c == '&' || c == '<' || c == '"' || numeric && c > 0x7F) {
                html.append(numeric ? "&#x" + Integer.toHexString(c) + ";" : named(c));
              } else {
                html.appendCodePoint(c);
              }
            });
    return html.append("</p></div>").toString();
  }

  private static String named(int c) {
    return c == '&' ? "&amp;" : c == '<' ? "&lt;" : "&quot;";
  }

  @Test
  void frontMatterOfMarkdownIsMetadataAndNoText() {
    String page =
        "---\ntitle: Ferry fares\ndate: 2024-02-03\nviews: 5200\n---\nFares rose by 4%.\n";
    Analysis analysis = analyze("text/markdown", null, null, page.getBytes(StandardCharsets.UTF_8));
    assertThat(analysis.getDocument().getTitle()).isEqualTo("Ferry fares");
    assertThat(analysis.getDocument().getPublishedOn()).isEqualTo(LocalDate.of(2024, 2, 3));
    assertThat(analysis.getDocument().getText()).isEqualTo("Fares rose by 4%.\n");
    assertThat(analysis.getClaims()).extracting(ClaimRow::getQuote).containsExactly("4%");
    assertThat(analysis.getClaims().get(0).getSourceStart()).isEqualTo(page.indexOf("4%"));
  }

  private static Analysis analyze(
      String mediaType, String charset, JsonFields fields, byte[] bytes) {
    Outcome outcome =
        ANALYZER.analyze(new SourceRecord("in/a", "a", 0, mediaType, charset, fields, bytes));
    assertThat(outcome).isInstanceOf(Outcome.Analyzed.class);
    return ((Outcome.Analyzed) outcome).analysis();
  }

  private static Analysis page(String html) {
    return analyze("text/html", null, null, html.getBytes(StandardCharsets.UTF_8));
  }

  private interface Unescape {
    String of(String source) throws Exception;
  }

  private static void assertQuotesStandInTheSource(
      Analysis analysis, byte[] bytes, Charset charset, Unescape unescape) throws Exception {
    assertThat(analysis.getClaims()).isNotEmpty();
    assertThat(analysis.getEntities()).isNotEmpty();
    for (ClaimRow claim : analysis.getClaims()) {
      int start = (int) claim.getSourceStart();
      String source = new String(bytes, start, (int) claim.getSourceEnd() - start, charset);
      assertThat(unescape.of(source)).isEqualTo(claim.getQuote());
    }
    for (EntityRow entity : analysis.getEntities()) {
      int start = (int) entity.getSourceStart();
      String source = new String(bytes, start, (int) entity.getSourceEnd() - start, charset);
      assertThat(unescape.of(source)).isEqualTo(entity.getText());
    }
  }

  @Test
  void theSourceBytesOfQuotesInPagesSayThem() throws Exception {
    for (String text : TEXTS) {
      for (boolean numeric : new boolean[] {false, true}) {
        byte[] bytes = html(text, numeric).getBytes(StandardCharsets.UTF_8);
        Analysis analysis = analyze("text/plain", null, null, bytes);
        assertThat(analysis.getDocument().getMediaType()).isEqualTo("text/html");
        assertThat(analysis.getDocument().getText()).isEqualTo(text);
        assertQuotesStandInTheSource(
            analysis, bytes, StandardCharsets.UTF_8, s -> Parser.unescapeEntities(s, false));
      }
    }
  }

  @Test
  void theSourceBytesOfQuotesInJsonSayThem() throws Exception {
    ObjectMapper ascii = new ObjectMapper();
    ascii.getFactory().configure(JsonWriteFeature.ESCAPE_NON_ASCII.mappedFeature(), true);
    for (String text : TEXTS) {
      for (ObjectMapper writer : List.of(JSON, ascii)) {
        byte[] bytes = writer.writeValueAsBytes(Map.of("a", "字\n", "text", text));
        Analysis analysis = analyze("application/json", null, FIELDS, bytes);
        assertThat(analysis.getDocument().getText()).isEqualTo(text);
        assertQuotesStandInTheSource(
            analysis,
            bytes,
            StandardCharsets.UTF_8,
            s -> JSON.readValue("\"" + s + "\"", String.class));
      }
    }
  }

  @Test
  void aPageInGbkIsAlignedWithItsOwnBytes() throws Exception {
    Charset gbk = Charset.forName("GBK");
    String html = "<html><head><meta charset=gb2312></head>" + html(TEXTS.get(0), false);
    byte[] bytes = html.getBytes(gbk);
    Analysis analysis = analyze("text/html", null, null, bytes);
    assertQuotesStandInTheSource(analysis, bytes, gbk, s -> Parser.unescapeEntities(s, false));
  }

  @Test
  void aDeclarationThatTheBytesContradictIsOverruled() {
    byte[] bytes = ("<meta charset=gb2312><p>" + TEXTS.get(0)).getBytes(StandardCharsets.UTF_8);
    Analysis analysis = analyze("text/html", "GBK", null, bytes);
    assertThat(analysis.getDocument().getCharset()).isEqualTo("UTF-8");
    assertThat(analysis.getDocument().getText()).startsWith("绥化市粮食局");
  }

  @Test
  void jsonLinesMayHaveAMarkAndNameTheirRecords() {
    String line =
        "\uFEFF{\"text\":\"停水通知\\n6月3日停水8小时。\",\"url\":\"https://a.example/1\",\"date\":\"20210602\",\"title\":\"通知\"}";
    Analysis analysis =
        analyze("application/json", null, FIELDS, line.getBytes(StandardCharsets.UTF_8));
    assertThat(analysis.getDocument().getSourceUri()).isEqualTo("in/a!/https://a.example/1");
    assertThat(analysis.getDocument().getPublishedOn()).isEqualTo(LocalDate.of(2021, 6, 2));
    assertThat(analysis.getDocument().getTitle()).isEqualTo("通知");
    assertThat(analysis.getDocument().getMediaType()).isEqualTo("application/json");
  }

  @Test
  void rejectsOfJsonNameTheirReason() {
    for (Map.Entry<String, String> line :
        Map.of(
                "nonsense",
                "bad_json",
                "{\"body\":\"x\"}",
                "missing_text",
                "{\"text\":\" \"}",
                "empty")
            .entrySet()) {
      Outcome outcome =
          ANALYZER.analyze(
              new SourceRecord(
                  "in/a",
                  "a",
                  3,
                  "application/json",
                  null,
                  FIELDS,
                  line.getKey().getBytes(StandardCharsets.UTF_8)));
      assertThat(((Outcome.Rejected) outcome).reject().getError()).isEqualTo(line.getValue());
      assertThat(((Outcome.Rejected) outcome).reject().getRecordIndex()).isEqualTo(3);
    }
  }

  @Test
  void whatTheTextSaysOfItselfWinsOverTheHeadOfAPageButNotOverNamedFields() {
    String head =
        "<title>水库加固</title><meta property='og:site_name' content='某某网'>"
            + "<meta name=PubDate content='2022-01-02 08:00'>";
    String body = "<h1>水库加固</h1><p>2021年12月30日 来源：市水利局</p><p>全市完成水库除险加固47座，受益群众3.2万人。</p>";
    Analysis stated = page(head + body);
    assertThat(stated.getDocument().getPublishedOn()).isEqualTo(LocalDate.of(2021, 12, 30));
    assertThat(stated.getDocument().getPublisher()).isEqualTo("市水利局");
    assertThat(stated.getDocument().getTitle()).isEqualTo("水库加固");

    Analysis silent = page(head + "<h1>水库加固</h1><p>全市完成水库除险加固47座，受益群众3.2万人。</p>");
    assertThat(silent.getDocument().getPublishedOn()).isEqualTo(LocalDate.of(2022, 1, 2));
    assertThat(silent.getDocument().getPublisher()).isEqualTo("某某网");
  }

  @Test
  void contactsAreFoundInWhatIsRemovedAndItsRepairSaysWhereItStood() {
    String html =
        "<article><h1>水库加固</h1><p>全市完成水库除险加固47座，受益群众3.2万人，投入资金2.4亿元，比去年增长一成。</p></article>"
            + "<footer>主办：市水利局 电话：０７９７-2113499 赣ICP备05001234号</footer>";
    Analysis analysis = page(html);
    assertThat(analysis.getDocument().getText()).doesNotContain("ICP");
    assertThat(analysis.getEntities())
        .anyMatch(e -> e.getType().equals("CONTACT") && e.getStart() == null)
        .anyMatch(e -> e.getType().equals("LICENSE") && e.getStart() == null);
    assertThat(analysis.getRepairs())
        .anySatisfy(
            repair -> {
              assertThat(repair.getKind()).isEqualTo("furniture");
              byte[] bytes = html.getBytes(StandardCharsets.UTF_8);
              int start = (int) repair.getSourceStart();
              assertThat(
                      new String(
                          bytes,
                          start,
                          (int) repair.getSourceEnd() - start,
                          StandardCharsets.UTF_8))
                  .startsWith("主办")
                  .endsWith("号");
            });
  }

  @Test
  void namesAloneMakeNoPage() {
    byte[] plain = "降雨量80毫米，a < b。".getBytes(StandardCharsets.UTF_8);
    assertThat(analyze("text/html", null, null, plain).getDocument().getMediaType())
        .isEqualTo("text/plain");
    assertThat(analyze("text/markdown", null, null, plain).getDocument().getMediaType())
        .isEqualTo("text/markdown");
  }
}
