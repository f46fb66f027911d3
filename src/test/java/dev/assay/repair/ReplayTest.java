package dev.assay.repair;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.charset.Decoder;
import dev.assay.charset.Decoding.Decoded;
import dev.assay.lexicon.LexiconSource;
import dev.assay.text.AlignedText;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What {@link RepairChain} promises of its repairs: they share no byte, put into the text that was
 * handed in they make the repaired one, taken back they make the first again; and a repaired text
 * has nothing left to repair.
 */
class ReplayTest {

  private static final RepairChain CHAIN = new RepairChain(LexiconSource.bundled());

  private static final List<Path> FOLDERS =
      List.of(
          Path.of("testdata/documents"),
          Path.of("testdata/unseen/documents"),
          Path.of("../shared/seeds"));

  static Stream<Path> documents() throws IOException {
    List<Path> documents = new ArrayList<>();
    for (Path folder : FOLDERS) {
      if (Files.isDirectory(folder)) {
        try (Stream<Path> files = Files.walk(folder)) {
          files.filter(Files::isRegularFile).sorted().forEach(documents::add);
        }
      }
    }
    return documents.stream();
  }

  @ParameterizedTest
  @MethodSource("documents")
  void repairsOfADocumentCanBeReplayedAndTakenBack(Path document) throws IOException {
    if (Decoder.decode(bytes(document)) instanceof Decoded decoded) {
      Replay.check(CHAIN, decoded.text(), document.toString());
    }
  }

  @ParameterizedTest
  @MethodSource("documents")
  void repairsOfADamagedDocumentCanBeReplayedAndTakenBack(Path document) throws IOException {
    if (!(Decoder.decode(bytes(document)) instanceof Decoded decoded)) {
      return;
    }
    Random random = new Random(document.getFileName().hashCode());
    String text = decoded.text().toString();
    for (int round = 0; round < 12; round++) {
      String damaged = Damage.composed(text, random);
      Replay.check(CHAIN, AlignedText.ofUtf8(damaged), document + ", round " + round);
    }
  }

  @Test
  void repairsOfAnyMixtureCanBeReplayedAndTakenBack() {
    Random random = new Random(11);
    for (int round = 0; round < 1500; round++) {
      Replay.check(CHAIN, AlignedText.ofUtf8(Damage.mixture(random)), "round " + round);
    }
  }

  @Test
  void editsOfEditsAreOneRepair() {
    RepairedText repaired = CHAIN.repair(AlignedText.ofUtf8("今年降雨偏多。&nbsp;\r\n水位&#65297;米"));
    assertThat(repaired.text()).hasToString("今年降雨偏多。\n水位1米");
    assertThat(repaired.repairs())
        .extracting(repair -> repair.kind() + " " + repair.before() + ">" + repair.after())
        .containsExactly("HTML_ENTITY &nbsp;>", "WHITESPACE \r\n>\n", "HTML_ENTITY &#65297;>1");
  }

  @Test
  void whatIsRemovedIsShownAsItStood() {
    String footer = "版权所有：某某&nbsp;日報社\r\n";
    String text = "全市今年新建中小學１２所,新增學位1.8萬個,投入資金6.5億元,能夠滿足隨遷子女入學需要。\r\n" + footer;
    List<Repair> repairs = CHAIN.repair(AlignedText.ofUtf8(text)).repairs();
    assertThat(repairs)
        .filteredOn(repair -> repair.kind() == RepairKind.FURNITURE)
        .extracting(Repair::before, Repair::after)
        .containsExactly(org.assertj.core.groups.Tuple.tuple(footer, ""));
  }

  @Test
  void lineEndsOfTwoCharactersAreOneRepair() {
    String lines = "一行。\r\n二行。\r\n\r\n三行。\r\n";
    RepairedText repaired = CHAIN.repair(AlignedText.ofUtf8(lines));
    assertThat(repaired.text()).hasToString(lines.replace("\r", ""));
    assertThat(repaired.repairs())
        .containsExactly(new Repair(RepairKind.WHITESPACE, 9, 11, "\r\n", "\n"));
    assertThat(repaired.text().sourceEnd(3)).isEqualTo(11);
  }

  @Test
  void aLongChangeOneByOneIsShownInPieces() {
    String wide = "Ａ".repeat(450);
    List<Repair> repairs = CHAIN.repair(AlignedText.ofUtf8("编号" + wide + "号")).repairs();
    assertThat(repairs).hasSize(3).allMatch(r -> r.after().length() <= Repair.MAX_SHOWN);
    assertThat(Repair.shown("字".repeat(201))).isEqualTo("字".repeat(200) + "…");
  }

  private static byte[] bytes(Path document) throws IOException {
    byte[] bytes = Files.readAllBytes(document);
    if (!document.toString().endsWith(".gz")) {
      return bytes;
    }
    try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(bytes))) {
      return in.readAllBytes();
    }
  }

  /** Damage done to clean text, several kinds on top of each other. */
  private static final class Damage {

    private static final String[] PIECES = {
      "学(xué)",
      "習(xí)",
      "&amp;",
      "&#20013;",
      "&amp;nbsp;",
      "&am\u200Bp;",
      "\u00A0",
      "\u3000",
      "\r\n",
      "\n",
      "\r",
      "１２",
      "．",
      "ｶﾞ",
      "e\u0301",
      "\u0301",
      "â€œ",
      "Ã©",
      "\u200B",
      "\u2028",
      "首页 > 新闻 > 教育",
      "分享到:",
      "版权所有",
      "相关新闻",
      "- END -",
      "。",
      "abc",
      "\uD840\uDC00",
      "\uFE0F",
      "\u200D",
      "👨",
      "文",
      "(",
      ")",
      "&",
      ";",
      "：",
      "来源",
      " ",
      "\t",
      "全市今年新建中小学12所,新增学位1.8万个,投入资金6.5亿元。",
      "\u0085",
      "浣犲ソ",
      "ÄãºÃ"
    };

    static String mixture(Random random) {
      StringBuilder text = new StringBuilder();
      for (int i = random.nextInt(70); i >= 0; i--) {
        text.append(PIECES[random.nextInt(PIECES.length)]);
      }
      return text.toString();
    }

    static String composed(String clean, Random random) {
      String text = clean;
      for (int i = random.nextInt(3); i >= 0; i--) {
        text = damaged(text, random.nextInt(8), random);
      }
      return text;
    }

    private static String damaged(String text, int kind, Random random) {
      return switch (kind) {
        case 0 -> text.replace("\r\n", "\n").replace("\n", "\r\n");
        case 1 -> widened(text);
        case 2 -> text.replace("&", "&amp;").replace("“", "&ldquo;").replace("，", "&#xFF0C;");
        case 3 -> text + "\n" + text;
        case 4 -> "首页 > 新闻 > 正文\n" + text + "\n分享到：微信 微博\n版权所有 某某网\n";
        case 5 -> sprinkled(text, random, "\u200B\u00AD\uFEFF\u0007\u3000\u00A0");
        case 6 -> text.replace("\n", "\u3000\u3000\n\n\n\u3000\u3000");
        default -> text.replace("学", "學(xué)").replace("会", "會(huì)").replace("对", "對(duì)");
      };
    }

    private static String widened(String text) {
      StringBuilder wide = new StringBuilder();
      for (char c : text.toCharArray()) {
        boolean word = c >= '0' && c <= '9' || c >= 'A' && c <= 'Z' || c == '%';
        wide.append(word ? (char) (c + 0xFEE0) : c);
      }
      return wide.toString();
    }

    private static String sprinkled(String text, Random random, String characters) {
      StringBuilder sprinkled = new StringBuilder();
      for (int i = 0; i < text.length(); i++) {
        sprinkled.append(text.charAt(i));
        if (random.nextInt(30) == 0 && !Character.isHighSurrogate(text.charAt(i))) {
          sprinkled.append(characters.charAt(random.nextInt(characters.length())));
        }
      }
      return sprinkled.toString();
    }
  }
}
