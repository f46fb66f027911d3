package dev.assay.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/** Writes press releases of some kilobytes: a title, who publishes it and when, paragraphs. */
enum Press {
  SIMPLIFIED(
      List.of(
          "testdata/documents/agriculture/suihua-harvest.txt",
          "testdata/documents/economy/luoyang-quarter-statistics.txt",
          "testdata/documents/notices/road-closure-notice.txt",
          "testdata/documents/sport/huangshi-marathon.txt",
          "testdata/unseen/documents/hohhot-holiday-rail-air.txt",
          "testdata/unseen/documents/taoyuan-county-bulletin.txt",
          "testdata/unseen/documents/yuxi-procuratorate-briefing.txt",
          "tools/testdata/sources/court/tianshui-annual-report.txt",
          "tools/testdata/sources/economy/qinzhou-port.txt",
          "tools/testdata/sources/fire/autumn-fire-prevention.txt"),
      Passages.SIMPLIFIED,
      0.7,
      "来源:%s日报  %d-%02d-%02d"),
  TRADITIONAL(
      List.of(
          "testdata/documents/agriculture/suihua-harvest-hant.txt",
          "testdata/unseen/documents/hong-kong-flu-surge.txt",
          "testdata/unseen/documents/taitung-typhoon-relief.txt",
          "tools/testdata/sources/economy/kaohsiung-employment.txt",
          "tools/testdata/sources/traffic/summer-night-checks.txt"),
      Passages.TRADITIONAL,
      0.5,
      "來源:%s日報  %d-%02d-%02d"),
  ENGLISH(
      List.of(
          "testdata/documents/company/third-quarter-earnings.txt",
          "testdata/documents/education/campus-inspection-translated.txt",
          "testdata/documents/environment/clear-river-translated.txt",
          "testdata/documents/health/winter-vaccination-release.txt",
          "testdata/unseen/documents/brightwater-half-year-results.txt",
          "testdata/unseen/documents/hebei-air-quality-agency.txt",
          "testdata/unseen/documents/liuzhou-enrollment-translated.txt",
          "testdata/unseen/documents/saltwick-athletic-accounts.txt"),
      Passages.ENGLISH,
      0.7,
      "Source: %s Post, %d-%02d-%02d");

  private static final int LEAST_BYTES = 1_200;
  private static final int MOST_BYTES = 5_200;

  private final Chain chain;
  private final Names names;
  private final double plain;
  private final String byline;

  /**
   * @param articles paths of articles
   * @param plain how many sentences are without figures: the test documents are fuller of them than
   *     news is
   */
  Press(List<String> articles, Passages passages, double plain, String byline) {
    List<String> texts = articles.stream().map(Press::read).toList();
    this.names = Names.in(texts);
    this.chain = Chain.of(texts, passages.texts(), names);
    this.plain = plain;
    this.byline = byline;
  }

  private static String read(String source) {
    try {
      return Files.readString(Path.of(source), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A release; who publishes it is drawn apart, so that another may publish the same. */
  String release(Random random, Random publisher) {
    int wanted = LEAST_BYTES + random.nextInt(MOST_BYTES - LEAST_BYTES);
    List<String> lines = new ArrayList<>(List.of(chain.title(random), byline(publisher)));
    for (int bytes = 0; bytes < wanted; ) {
      String paragraph = paragraph(random);
      lines.add(paragraph);
      bytes += paragraph.getBytes(StandardCharsets.UTF_8).length;
    }
    return String.join("\n", lines) + "\n";
  }

  private String byline(Random random) {
    return String.format(
        Locale.ROOT,
        byline,
        names.place(random),
        2015 + random.nextInt(10),
        1 + random.nextInt(12),
        1 + random.nextInt(28));
  }

  private String paragraph(Random random) {
    StringBuilder paragraph = new StringBuilder();
    for (int left = 2 + random.nextInt(4); left > 0; left--) {
      String gap = this == ENGLISH && !paragraph.isEmpty() ? " " : "";
      paragraph.append(gap).append(chain.sentence(random.nextDouble() < plain, random));
    }
    return paragraph.toString();
  }
}
