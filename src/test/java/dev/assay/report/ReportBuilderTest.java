package dev.assay.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.assay.analysis.RejectReason;
import dev.assay.analysis.Stage;
import dev.assay.claim.Basis;
import dev.assay.claim.ClaimKind;
import dev.assay.entity.EntityType;
import dev.assay.repair.RepairKind;
import dev.assay.row.ClaimRow;
import dev.assay.row.DocumentRow;
import dev.assay.row.EntityRow;
import dev.assay.row.FactRow;
import dev.assay.row.RejectRow;
import dev.assay.row.RepairRow;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

class ReportBuilderTest {
  private static final String TAGS =
      "</script><img src=x onerror=alert(1)><script>alert(1)</script>";
  private static final String MEAN =
      TAGS + "\"' onclick='x' <!--<script> \u2028 \ud83d\ude00 &amp;";
  private static final long LARGEST = 2_000_000;

  private final List<FactRow> facts = new ArrayList<>();
  private final List<ClaimRow> claims = new ArrayList<>();
  private final List<DocumentRow> documents = new ArrayList<>();
  private final List<EntityRow> entities = new ArrayList<>();
  private final List<RepairRow> repairs = new ArrayList<>();
  private final List<RejectRow> rejects = new ArrayList<>();

  private static String id(int number) {
    return "%032x".formatted(number * 0x9e3779b97f4a7c15L & Long.MAX_VALUE);
  }

  private DocumentRow document(int number, String text) {
    DocumentRow row =
        DocumentRow.newBuilder()
            .setDocId(id(number))
            .setSourceUri("in/" + number + ".txt")
            .setRecordIndex(0)
            .setMediaType("text/plain")
            .setByteLength(text.length())
            .setSha256("0")
            .setCharset("UTF-8")
            .setCharsetEvidence("detected")
            .setCharsetConfidence(1)
            .setLanguage("en")
            .setTitle("Title " + number)
            .setText(text)
            .setRepairCount(number % 3)
            .setClusterId(id(number))
            .setIsCanonical(true)
            .build();
    documents.add(row);
    return row;
  }

  private ClaimRow claim(DocumentRow document, String quote, String value) {
    String text = document.getText();
    int start = text.codePointCount(0, text.indexOf(quote));
    ClaimRow row =
        ClaimRow.newBuilder()
            .setClaimId(id(1_000_000 + claims.size()))
            .setDocId(document.getDocId())
            .setQuote(quote)
            .setValue(new BigDecimal(value))
            .setComparator("=")
            .setKind("count")
            .setUnit("{case}")
            .setCounted("fires")
            .setPlace("Weifang")
            .setPlaceCode("370700")
            .setIndicator("cases.filed")
            .setPeriod("2021")
            .setEvidence(text)
            .setStart(start)
            .setEnd(start + quote.codePointCount(0, quote.length()))
            .setSourceStart(0)
            .setSourceEnd(1)
            .setConfidence(0.9)
            .build();
    claims.add(row);
    return row;
  }

  private FactRow fact(String period, ClaimRow... supports) {
    List<String> ids = new ArrayList<>();
    BigDecimal low = supports[0].getValue();
    BigDecimal high = low;
    for (ClaimRow support : supports) {
      ids.add(support.getClaimId());
      low = low.min(support.getValue());
      high = high.max(support.getValue());
    }
    FactRow row =
        FactRow.newBuilder()
            .setFactId(id(2_000_000 + facts.size()))
            .setIndicator("cases.filed")
            .setPlaceCode("370700")
            .setPeriod(period)
            .setUnit("{case}")
            .setValueMin(low)
            .setValueMax(high)
            .setClaims(supports.length)
            .setDocuments(supports.length)
            .setAgrees(low.equals(high))
            .setClaimIds(ids)
            .build();
    facts.add(row);
    return row;
  }

  private void repair(DocumentRow document, String before, String after) {
    repairs.add(
        RepairRow.newBuilder()
            .setDocId(document.getDocId())
            .setKind("mojibake")
            .setSourceStart(repairs.size())
            .setSourceEnd(repairs.size() + 1)
            .setBefore(before)
            .setAfter(after)
            .build());
  }

  private void entity(DocumentRow document, String type, String name, String ref) {
    entities.add(
        EntityRow.newBuilder()
            .setEntityId(id(3_000_000 + entities.size()))
            .setDocId(document.getDocId())
            .setType(type)
            .setText(name)
            .setName(name)
            .setRef(ref)
            .setRole(type.equals("PERSON") ? name : null)
            .setSourceStart(0)
            .setSourceEnd(1)
            .setConfidence(1)
            .build());
  }

  private void reject(String uri, String error, String message) {
    rejects.add(
        RejectRow.newBuilder()
            .setSourceUri(uri)
            .setRecordIndex(0)
            .setStage("read")
            .setError(error)
            .setMessage(message)
            .build());
  }

  private String page(ReportLanguage language) throws IOException {
    return new String(bytes(language), StandardCharsets.UTF_8);
  }

  private byte[] bytes(ReportLanguage language) throws IOException {
    ReportBuilder report = new ReportBuilder();
    facts.forEach(report::add);
    report.factsEnd();
    claims.forEach(report::add);
    report.claimsEnd();
    documents.forEach(report::add);
    if (report.documentsEnd()) {
      documents.forEach(report::addAgain);
    }
    entities.forEach(report::add);
    repairs.forEach(report::add);
    rejects.forEach(report::add);
    return report.build(manifest(), language);
  }

  private JsonNode manifest() throws IOException {
    return new ObjectMapper()
        .readTree(
            """
            {"run_id": "r", "started": "2026-01-02T03:04:05Z", "duration_seconds": 1.5,
             "schema_version": 1, "versions": {"assay": "1"}, "options": {"input": "in"},
             "input": {"records_read": %d, "bytes_read": 10},
             "rows": {"documents": %d, "repairs": %d, "entities": %d, "claims": %d, "facts": %d,
                      "rejects": %d},
             "duplicates": %d, "rejects_by_error": {"empty": %d}, "files": []}
            """
                .formatted(
                    documents.size() + rejects.size(),
                    documents.size(),
                    repairs.size(),
                    entities.size(),
                    claims.size(),
                    facts.size(),
                    rejects.size(),
                    documents.stream().filter(d -> !d.getIsCanonical()).count(),
                    rejects.size()));
  }

  private static JsonNode data(Document page) throws IOException {
    return new ObjectMapper().readTree(page.getElementById("data").data());
  }

  private static String marked(JsonNode claim, JsonNode data) {
    String text = data.path("documents").path(claim.path("doc").asInt()).path("text").asText();
    return text.substring(claim.path("start").asInt(), claim.path("end").asInt());
  }

  @Test
  void itTellsWhatWasReadKeptAndRejected() throws IOException {
    DocumentRow first = document(1, "In 2021, 1,846 fires were filed.");
    DocumentRow copy = document(2, "In 2021, 1,846 fires were filed.");
    copy.setIsCanonical(false);
    copy.setClusterId(first.getDocId());
    copy.setSimilarity(0.875);
    reject("in/empty.txt", "empty", "remove the file");
    repair(first, "caf\u00c3\u00a9", "café");
    entity(first, "PERSON", "Li Lei", null);

    Document page = Jsoup.parse(page(ReportLanguage.EN));

    assertThat(page.getElementById("overview").text())
        .contains("3 records were read")
        .contains("2 became documents, of which 1 repeats another; 1 could not be read")
        .contains("in/empty.txt")
        .contains("remove the file");
    assertThat(page.getElementById("repeats").text())
        .contains("Title 1 2 documents")
        .contains("Title 2 in/2.txt 87.5%");
    assertThat(page.select("#damage del").text()).isEqualTo("\u00c3\u00a9");
    assertThat(page.select("#damage ins").text()).isEqualTo("é");
    assertThat(page.select("#entities details").text()).contains("Li Lei");
    assertThat(Jsoup.parse(page(ReportLanguage.ZH)).getElementById("overview").text())
        .contains("读取了 3 条记录");
  }

  @Test
  void claimsStandInTheirTexts() throws IOException {
    DocumentRow document = document(1, "😀😀 In 2021, 17 fires; later 17 cases.");
    claim(document, "17 cases", "17");

    JsonNode data = data(Jsoup.parse(page(ReportLanguage.EN)));

    JsonNode claim = data.path("claims").path(0);
    assertThat(marked(claim, data)).isEqualTo("17 cases");
    assertThat(claim.path("value").asText()).isEqualTo("17");
    assertThat(claim.path("from").asInt()).isZero();
    assertThat(claim.path("to").asInt()).isEqualTo(document.getText().length());
  }

  @Test
  void factsShowLevelsChangesAndDisagreements() throws IOException {
    DocumentRow one = document(1, "In 2021 the city filed 1,200 cases, down 20% year on year.");
    DocumentRow other = document(2, "The city filed 1,300 cases in 2021.");
    ClaimRow level = claim(one, "1,200 cases", "1200");
    ClaimRow change = claim(one, "20%", "20");
    change.setUnit("%");
    change.setKind("percent");
    change.setDirection("down");
    change.setBasis("yoy");
    change.setBaseClaimId(level.getClaimId());
    fact("2021", level, claim(other, "1,300 cases", "1300"));
    entity(one, "PLACE", "潍坊市", "370700");

    Document page = Jsoup.parse(page(ReportLanguage.EN));

    assertThat(page.select(".conflict h4").text()).contains("cases filed · 潍坊市 (370700) · 2021");
    assertThat(page.select(".conflict blockquote mark").eachText())
        .containsExactly("1,200 cases", "1,300 cases");
    assertThat(page.select(".conflict .source a").eachAttr("href"))
        .contains("#doc-" + one.getDocId() + "-" + level.getClaimId());
    assertThat(page.select(".card").text())
        .contains("▼ 20% year on year computed: 1,500 before")
        .contains("claims disagree");
    assertThat(page.select("svg.chart .ring")).hasSize(1);
    assertThat(page.select("svg.chart").attr("aria-label")).contains("2021 1,200 – 1,300");
  }

  @Test
  void nothingInTheRowsBecomesMarkupOrScript() throws IOException {
    DocumentRow document = document(1, "In 2021 " + MEAN + " 17 cases " + MEAN + " in all.");
    document.setTitle(MEAN);
    document.setPublisher(MEAN);
    document.setSourceUri(MEAN);
    DocumentRow copy = document(2, MEAN);
    copy.setTitle(MEAN);
    copy.setIsCanonical(false);
    copy.setClusterId(document.getDocId());
    ClaimRow claim = claim(document, MEAN + " 17 cases", "17");
    claim.setCounted(MEAN);
    claim.setPredicate(MEAN);
    claim.setPlace(MEAN);
    claim.setPlaceCode(MEAN);
    claim.setIndicator(MEAN);
    claim.setUnit(MEAN);
    claim.setPer(MEAN);
    FactRow fact = fact("2021", claim);
    fact.setIndicator(MEAN);
    fact.setUnit(MEAN);
    fact.setPlaceCode(MEAN);
    fact.setPeriod(MEAN);
    fact.setAgrees(false);
    entity(document, "PERSON", MEAN, MEAN);
    entity(document, "PLACE", MEAN, MEAN);
    entities.get(0).setType(MEAN);
    repair(document, MEAN, "x" + MEAN);
    repair(document, "", MEAN);
    repairs.get(1).setKind(MEAN);
    reject(MEAN, MEAN, MEAN);

    String html = page(ReportLanguage.EN);
    Document page = Jsoup.parse(html);

    assertThat(page.select("img, iframe, base, object")).isEmpty();
    assertThat(page.select("script")).hasSize(2);
    assertThat(page.getAllElements())
        .allSatisfy(
            element ->
                assertThat(element.attributes().asList())
                    .noneMatch(attribute -> attribute.getKey().startsWith("on"))
                    .noneMatch(attribute -> attribute.getKey().equals("style")));
    assertThat(html).doesNotContain("http:").doesNotContain("https:").doesNotContain("\u2028x");
    JsonNode data = data(page);
    assertThat(data.at("/documents/0/text").asText()).isEqualTo(document.getText());
    assertThat(data.at("/claims/0/counted").asText()).isEqualTo(MEAN);
    assertThat(marked(data.path("claims").path(0), data)).isEqualTo(MEAN + " 17 cases");
    assertThat(page.select(".clusters").text()).contains("</script><img src=x");
  }

  @Test
  void thePageLoadsAndRunsNothingButWhatIsInIt() throws IOException {
    Document page = Jsoup.parse(page(ReportLanguage.EN));

    assertThat(page.select("meta[http-equiv=Content-Security-Policy]").attr("content"))
        .startsWith("default-src 'none'; style-src 'sha256-")
        .doesNotContain("unsafe");
    assertThat(page.select("[src], link, [style]")).isEmpty();
    assertThat(page.select("a[href]").eachAttr("href")).allMatch(href -> href.startsWith("#"));
  }

  @Test
  void theOrderOfRowsMakesNoDifference() throws IOException {
    makeRows(800, "Some text of a middling length that says 17 cases and no more. ".repeat(40));
    byte[] expected = bytes(ReportLanguage.ZH);
    for (int seed = 1; seed <= 3; seed++) {
      for (List<?> rows : List.of(facts, claims, documents, entities, repairs, rejects)) {
        Collections.shuffle(rows, new Random(seed));
      }
      assertThat(bytes(ReportLanguage.ZH)).isEqualTo(expected);
    }
  }

  @Test
  void aLargeRunMakesNoLargerPage() throws IOException {
    makeRows(6_000, ("共有17 cases" + "全市抓获犯罪嫌疑人<&>\"".repeat(60) + "。").repeat(2));
    byte[] page = bytes(ReportLanguage.EN);

    assertThat((long) page.length).isBetween(LARGEST / 3, LARGEST);
    Document parsed = Jsoup.parse(new String(page, StandardCharsets.UTF_8));
    assertThat(parsed.getElementById("claims").text()).containsPattern("[\\d,]+ of 24,000 claims");
    JsonNode data = data(parsed);
    assertThat(data.path("claims").size()).isGreaterThan(300);
    for (JsonNode claim : data.path("claims")) {
      assertThat(marked(claim, data)).isEqualTo("17 cases");
    }
  }

  @Test
  void meanRowsMakeNoLargerPage() throws IOException {
    makeRows(1_500, "17 cases " + "<\"&'\u0001>".repeat(8_000));
    for (DocumentRow document : documents) {
      document.setTitle("<\"&'>".repeat(500));
      document.setPublisher("<\"&'>".repeat(500));
      document.setSourceUri("<\"&'>".repeat(500) + document.getDocId());
    }
    for (ClaimRow claim : claims) {
      claim.setCounted("\u0001".repeat(5_000));
      claim.setPlace("<".repeat(5_000));
      claim.setPlaceCode("<".repeat(5_000) + claim.getClaimId());
      claim.setIndicator("&".repeat(5_000) + claim.getClaimId());
    }
    for (FactRow fact : facts) {
      fact.setPlaceCode("<".repeat(5_000) + fact.getFactId());
      fact.setIndicator("&".repeat(5_000) + fact.getFactId());
      fact.setPeriod("'".repeat(5_000));
    }
    for (EntityRow entity : entities) {
      entity.setName("\"".repeat(5_000) + entity.getEntityId());
      entity.setRole("<".repeat(5_000) + entity.getEntityId());
    }
    for (RepairRow repair : repairs) {
      repair.setBefore("\"".repeat(5_000) + repair.getSourceStart());
      repair.setAfter("<".repeat(5_000));
    }

    assertThat((long) bytes(ReportLanguage.EN).length).isLessThan(LARGEST);
  }

  private void makeRows(int number, String text) {
    for (int i = 0; i < number; i++) {
      DocumentRow document = document(i, text);
      if (i % 5 == 4) {
        document.setIsCanonical(false);
        document.setClusterId(id(i - 1 - i % 7 / 5));
        document.setSimilarity(0.9);
        continue;
      }
      for (int j = 0; j < 5; j++) {
        ClaimRow claim = claim(document, "17 cases", String.valueOf(17 + i % 3));
        claim.setIndicator("deaths" + i % 200);
        FactRow fact = fact(String.valueOf(1900 + i % 120), claim);
        fact.setIndicator("deaths" + i % 200);
        fact.setAgrees(i % 4 != 0);
      }
      entity(document, "PERSON", "Name " + i, null);
      entity(document, "ORG", "Office " + i % 300, null);
      repair(document, "a" + i, "b");
      reject("in/" + i, "error" + i % 5, "m".repeat(100));
    }
  }

  @Test
  void everyCodeHasALabelInEachLanguage() {
    for (ReportLanguage language : ReportLanguage.values()) {
      Labels labels = Labels.of(language);
      for (RepairKind kind : RepairKind.values()) {
        labels.of("repair." + kind.code());
      }
      for (RejectReason reason : RejectReason.values()) {
        labels.of("error." + reason.code());
      }
      for (Stage stage : Stage.values()) {
        labels.of("stage." + stage.code());
      }
      for (EntityType type : EntityType.values()) {
        labels.of("entity." + type.name());
      }
      for (ClaimKind kind : ClaimKind.values()) {
        labels.of("kind." + kind.code());
      }
      for (Basis basis : Basis.values()) {
        labels.of("basis." + basis.code());
      }
    }
    Labels.of(ReportLanguage.ZH)
        .startingWith("js.")
        .forEach((key, text) -> assertThat(text).isNotBlank());
  }

  @Test
  void numbersAreWrittenForPeople() {
    Labels english = Labels.of(ReportLanguage.EN);
    Labels chinese = Labels.of(ReportLanguage.ZH);

    assertThat(english.number(new BigDecimal("1234567.500000000"))).isEqualTo("1,234,567.5");
    assertThat(english.number(new BigDecimal("-0.25"))).isEqualTo("−0.25");
    assertThat(english.number(new BigDecimal("100"))).isEqualTo("100");
    assertThat(english.compact(new BigDecimal("87000"))).isEqualTo("87K");
    assertThat(chinese.compact(new BigDecimal("87000"))).isEqualTo("8.7万");
    assertThat(chinese.compact(new BigDecimal("740000000"))).isEqualTo("7.4亿");
    assertThat(english.of("facts.support", 1, 2)).isEqualTo("1 claim, 2 documents");
    assertThat(english.indicator("own.code_of_a_user")).isEqualTo("own code of a user");
    assertThat(String.format(Locale.ROOT, "%s", english.period("../2021-10-14")))
        .isEqualTo("until 2021-10-14");
  }

  @Test
  void whatCannotBeSeenIsMadeVisible() {
    assertThat(Visible.of("a\u0000b\u200b\u00a0\n")).isEqualTo("a␀b[U+200B][U+00A0]⏎");
    assertThat(Visible.of("   ")).isEqualTo("␣␣␣");
    assertThat(Visible.of("a b")).isEqualTo("a b");
  }
}
