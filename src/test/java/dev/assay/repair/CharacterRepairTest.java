package dev.assay.repair;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.lexicon.LexiconSource;
import dev.assay.text.AlignedText;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Repairs of characters: each with what it mends and what it must leave alone. */
class CharacterRepairTest {

  private static final LexiconSource LEXICONS = LexiconSource.bundled();

  private static String repaired(Repairer repairer, String text) {
    return repairer.plan(AlignedText.ofUtf8(text)).apply().text().toString();
  }

  @Nested
  class Glosses {
    private final Repairer repairer = new PinyinGlossRepairer(LEXICONS);

    @ParameterizedTest
    @CsvSource({
      "教育部門要求各校加強學(xué)習(xí)指導。,教育部門要求各校加強學習指導。",
      "環(huán)境保護部門對(duì)企業進行檢查。,環境保護部門對企業進行檢查。",
      "醫（yī）院開展義診（zhěn）活動。,醫院開展義診活動。",
      "發展綠(lǜ)色經濟。,發展綠色經濟。",
      "戰略(lu:è)合作。,戰略合作。",
      "各社區(鄉(xiāng)村)都設了站點。,各社區(鄉村)都設了站點。",
      "調(tiáo)解糾紛共三百件。,調解糾紛共三百件。",
      "教育部門要求加強學(xue2)習(xi2)指導。,教育部門要求加強學習指導。",
      "教育部門要求加強學(XUÉ)習(Xí)指導。,教育部門要求加強學習指導。"
    })
    void aReadingBehindItsCharacterGoes(String damaged, String meant) {
      assertThat(repaired(repairer, damaged)).isEqualTo(meant);
    }

    @ParameterizedTest
    @ValueSource(
        strings = {
          "社區(鄉村)宣傳和企業(單位)宣傳",
          "公司(gōngsī)是名詞。",
          "安徽省六(lù)安市今年降雨偏多。",
          "歌手王垚(yáo)出席活動。",
          "世界卫生组织(WHO)和联合国(UN)发布报告。",
          "附件(a)和附件(b)见下。",
          "你(nǐ)好(hǎo)老(lǎo)师(shī)",
          "“学习”读作 (xué xí),常用。",
          "经济(jīng jì)增长放缓。",
          "第一(1)条 总则",
          "学(xué)生读课文。学生写字。"
        })
    void everyOtherBracketStays(String text) {
      assertThat(repaired(repairer, text)).isEqualTo(text);
    }

    @Test
    void aGlossThatALineEndSplitsGoes() {
      assertThat(repaired(repairer, "教育部門要求加強學(\nxué)習(xí\n)指導。")).isEqualTo("教育部門要求加強學習指導。");
    }

    @Test
    void aTeachingLineInADamagedTextStays() {
      String teaching = "春(chūn)眠(mián)不(bù)觉(jué)晓(xiǎo)";
      String text = "教育部門要求各校加強學(xué)習指導,並于本月底前上報情況。\n" + teaching + "\n";
      assertThat(repaired(repairer, text))
          .isEqualTo("教育部門要求各校加強學習指導,並于本月底前上報情況。\n" + teaching + "\n");
    }
  }

  @Nested
  class Entities {
    private final Repairer repairer = new HtmlEntityRepairer(LEXICONS);

    @ParameterizedTest
    @CsvSource({
      "A&amp;B,A&B",
      "&#20013;&#x56FD;,中国",
      "5&nbsp;km,5\u00A0km",
      "&amp;nbsp;,\u00A0",
      "x&amp;#39;s,x's",
      "&#147;x&#148;,“x”",
      "&ldquo;完成&rdquo;,“完成”"
    })
    void referencesAreDecoded(String damaged, String meant) {
      assertThat(repaired(repairer, damaged)).isEqualTo(meant);
    }

    @ParameterizedTest
    @ValueSource(
        strings = {
          "R&D spending; A&B",
          "&foo;",
          "&#xD800;",
          "&#0;",
          "&;",
          "&#;",
          "&#x;",
          "&#99999999;",
          "<p>A&amp;B</p>",
          "?a=1&copy=2",
          "AT&T"
        })
    void everyOtherAmpersandStays(String text) {
      assertThat(repaired(repairer, text)).isEqualTo(text);
    }
  }

  @Nested
  class Controls {
    private final Repairer repairer = new ControlRepairer();

    @ParameterizedTest
    @ValueSource(
        strings = {
          "a\u0000b",
          "a\u0007b",
          "a\u0085\u0090b",
          "a\u200Bb",
          "a\uFEFFb",
          "a\u202Eb",
          "a\u00ADb",
          "a\u200Db",
          "a\u2066b",
          "a\uFFFCb"
        })
    void invisibleDamageGoes(String text) {
      assertThat(repaired(repairer, text).replace("\u0085", "")).isEqualTo("ab");
    }

    @ParameterizedTest
    @ValueSource(strings = {"👨‍👩‍👧 家庭", "❤️", "می‌خواهم", "क्‍ष", "a\tb\nc\r\n", "葛󠄀城"})
    void whatAScriptNeedsStays(String text) {
      assertThat(repaired(repairer, text)).isEqualTo(text);
    }

    @Test
    void aVariationSelectorWithoutABaseGoes() {
      assertThat(repaired(repairer, "\uFE0F图")).isEqualTo("图");
    }
  }

  @Nested
  class WindowsSigns {
    private final Repairer repairer = new WindowsSignRepairer();

    @Test
    void controlsInTheMidstOfTextAreSigns() {
      assertThat(repaired(repairer, "a \u0093quote\u0094\u0085 it\u0092s 5 \u0080"))
          .isEqualTo("a “quote”… it’s 5 €");
    }

    @ParameterizedTest
    @ValueSource(
        strings = {
          "Ã\u0093", // what is left of a sequence
          "â\u0080\u009c",
          "中\u0093文",
          "one line\u0085Another line",
          "Ni\u0087u", // a letter of which charset?
          "\u0081 \u008d \u0090", // no signs of windows-1252
          "\u0091\u0092\u0093\u0094"
        })
    void othersAreLeftToOtherRepairs(String text) {
      assertThat(repaired(repairer, text)).isEqualTo(text);
    }
  }

  @Nested
  class Widths {
    private final Repairer repairer = new WidthRepairer();

    @ParameterizedTest
    @CsvSource({
      "增长１２．５％,增长12.5%",
      "ＧＤＰ达３万亿,GDP达3万亿",
      "ｶﾞｲﾄﾞ,ガイド",
      "e\u0301,é",
      "－５℃,-5℃",
      "２０２１／１２／１０,2021/12/10",
      "￥３００,¥300"
    })
    void compatibilityFormsBecomeAscii(String damaged, String meant) {
      assertThat(repaired(repairer, damaged)).isEqualTo(meant);
    }

    @ParameterizedTest
    @ValueSource(strings = {"你好，世界：这是（测试）！“引号”；？", "《关于》、〈〉—…·", "x²+½", "①②"})
    void chinesePunctuationStays(String text) {
      assertThat(repaired(repairer, text)).isEqualTo(text);
    }

    @Test
    void foldedDigitsKeepTheirAlignmentOneByOne() {
      AlignedText text = repairer.plan(AlignedText.ofUtf8("共１２人")).apply().text();
      assertThat(text.toString()).isEqualTo("共12人");
      assertThat(text.sourceStart(1)).isEqualTo(3);
      assertThat(text.sourceEnd(1)).isEqualTo(6);
      assertThat(text.sourceStart(2)).isEqualTo(6);
    }
  }

  @Nested
  class WhiteSpace {
    private final Repairer repairer = new WhitespaceRepairer();

    @ParameterizedTest
    @CsvSource(
        quoteCharacter = '"',
        value = {
          "a\\r\\nb|a\\nb",
          "a\\rb|a\\nb",
          "a ~\\nb|a\\nb",
          "a\\n\\n\\n\\n\\nb|a\\n\\nb",
          "□□本报讯|本报讯",
          "甲□乙|甲 乙",
          "甲\\n□□乙|甲\\n乙",
          "a  |a",
          "\\n\\na|a",
          "a\\n\\n|a\\n",
          "a¶b|a\\nb",
          "a\\n ~ \\nb|a\\n\\nb"
        },
        delimiter = '|',
        ignoreLeadingAndTrailingWhitespace = false)
    void whiteSpaceIsNormalized(String damaged, String meant) {
      String text =
          damaged
              .translateEscapes()
              .replace('~', '\u00A0')
              .replace('□', '\u3000')
              .replace('¶', '\u2028');
      assertThat(repaired(repairer, text)).isEqualTo(meant.translateEscapes());
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\n\nb\n", "  indented\n  text", "a  b", "一行", "", "x = 1\n"})
    void plainWhiteSpaceStays(String text) {
      assertThat(repaired(repairer, text)).isEqualTo(text);
    }
  }

  @Nested
  class Mojibake {
    private final Repairer repairer = new MojibakeRepairer();

    @ParameterizedTest
    @ValueSource(
        strings = {
          "The mayor said: “We saved €5 million – a record”.",
          "Café owners in Málaga earned £300 each.",
          "市政府召开新闻发布会，通报道路交通安全情况。",
          "Правительство утвердило бюджет",
          "Well done 😀"
        })
    void utf8ReadAsWindows1252ComesBack(String text) {
      String damaged = browser1252(text.getBytes(StandardCharsets.UTF_8));
      assertThat(damaged).isNotEqualTo(text);
      assertThat(repaired(repairer, damaged)).isEqualTo(text);
      assertThat(repaired(repairer, "前文" + damaged)).isEqualTo("前文" + text);
    }

    @ParameterizedTest
    @ValueSource(
        strings = {
          "Il dit : « À bientôt », puis partit. Voilà… « CAFÉ » et « ÉTÉ »",
          "«IRMû A MANHÅ é”… voilà”",
          "Das Gerät kostet 5 €. Größe: 3 m². Über Ärger – §5",
          "São Paulo – coração, ação, “não”",
          "naïve façade, coöperate"
        })
    void accentsOfCleanTextStay(String text) {
      assertThat(repaired(repairer, text)).isEqualTo(text);
    }

    private String browser1252(byte[] bytes) {
      StringBuilder text = new StringBuilder();
      for (byte b : bytes) {
        String one = new String(new byte[] {b}, Charset.forName("windows-1252"));
        text.append(one.equals("\uFFFD") ? Character.toString(b & 0xFF) : one);
      }
      return text.toString();
    }
  }

  @Test
  void everyReaderOfTheReadingsAgrees() {
    PinyinReadings readings = new PinyinReadings(LEXICONS);
    assertThat(readings.has('學', "xué")).isTrue();
    assertThat(readings.has('学', "xué")).isTrue();
    assertThat(readings.hasFirst('行', "háng")).isFalse();
    assertThat(readings.has('行', "háng")).isTrue();
    assertThat(List.of(readings.has('學', "xue"), readings.has('村', "xiāng"))).containsOnly(false);
  }
}
