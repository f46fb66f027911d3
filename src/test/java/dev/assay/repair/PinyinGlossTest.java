package dev.assay.repair;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.lexicon.LexiconSource;
import dev.assay.text.AlignedText;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Readings in brackets: those that converters left behind, and those that somebody wrote. */
class PinyinGlossTest {

  private static final Repairer REPAIRER = new PinyinGlossRepairer(LexiconSource.bundled());

  private static String repaired(String text) {
    return REPAIRER.plan(AlignedText.ofUtf8(text)).apply().text().toString();
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      value = {
        // brackets
        "醫(yī)院今年擴(kuò)建門診樓。|醫院今年擴建門診樓。",
        "醫（yī）院今年擴（kuò）建門診樓。|醫院今年擴建門診樓。",
        "醫(yī）院今年擴（kuò)建門診樓。|醫院今年擴建門診樓。",
        "醫[yī]院今年擴[kuò]建門診樓。|醫院今年擴建門診樓。",
        "醫( yī )院今年擴( kuò)建門診樓。|醫院今年擴建門診樓。",
        "醫 (yī)院今年擴 (kuò)建門診樓。|醫院今年擴建門診樓。",
        // tones as digits, none for the neutral tone
        "醫(yi1)院今年擴(kuo4)建門診樓。|醫院今年擴建門診樓。",
        "農(nong2)戶們(men5)種(zhong3)了麥。|農戶們種了麥。",
        "農(nóng)戶們(men)種(zhǒng)了麥。|農戶們種了麥。",
        "農(nóng)戶們(men0)種(zhǒng)了麥。|農戶們種了麥。",
        // letters
        "醫(YĪ)院今年擴(Kuò)建門診樓。|醫院今年擴建門診樓。",
        "醫(ＹＩ1)院今年擴(kuò)建門診樓。|醫(ＹＩ1)院今年擴建門診樓。",
        "財務(wù)部門審計經(jīng)費使用情況。|財務部門審計經費使用情況。",
        "旅遊業(yè)復甦,酒店住滿(mǎn)。|旅遊業復甦,酒店住滿。",
        "旅遊業(yè)復甦,酒店住滿(măn)。|旅遊業復甦,酒店住滿。",
        "旅遊業(yè)復甦,酒店住滿(mɑ̌n)。|旅遊業復甦,酒店住滿。",
        // ü in all its spellings
        "綠(lǜ)化面積增加。|綠化面積增加。",
        "綠(lu:4)化面積增加。|綠化面積增加。",
        "綠(lv4)化面積增加。|綠化面積增加。",
        "綠(lü4)化面積增加。|綠化面積增加。",
        "婦女(nǚ)和兒(ér)童權(quán)益。|婦女和兒童權益。",
        "攻略(lüè)和戰略(luè)。|攻略和戰略。",
        // readings beside the first
        "調(diào)查與調(tiáo)整同時進行,長(zhǎng)官和長(cháng)度。|調查與調整同時進行,長官和長度。",
        "銀行(háng)發(fā)放貸款,發(fà)型。|銀行發放貸款,發型。",
        "重(chóng)建與重(zhòng)點項目,還(huán)款與還(hái)有。|重建與重點項目,還款與還有。",
        // erhua and apostrophes
        "小孩兒(ér)們(men)。|小孩兒們。",
        "代表團前往西安(’ān)學(xué)習交流。|代表團前往西安學習交流。",
        "一會(huìr)兒就到,社會(huì)。|一會兒就到,社會。",
        // line ends
        "醫(\\nyī)院今年擴(kuò\\n)建門診樓。|醫院今年擴建門診樓。",
        "醫(y\\nī)院今年擴(kuò)建門診樓。|醫院今年擴建門診樓。",
        "醫\\n(yī)院今年擴(kuò)建門診樓。|醫院今年擴建門診樓。",
        // beside other brackets
        "各鎮(zhèn)(街道)共設(shè)站點(含流動站)40個(gè)。|各鎮(街道)共設站點(含流動站)40個。",
        "張(zhāng)某(男)被判處(chǔ)有期徒刑三年。|張某(男)被判處有期徒刑三年。",
        // simplified text, every time the same character
        "会(huì)议强调,社会(huì)各界要参与,机会(huì)均等。|会议强调,社会各界要参与,机会均等。"
      })
  void aReadingThatAConverterLeftGoes(String damaged, String meant) {
    assertThat(repaired(damaged.translateEscapes())).isEqualTo(meant);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        // primers and poems, every word with its reading
        "小(xiǎo)马(mǎ)过(guò)河(hé)",
        "床(chuáng)前(qián)明(míng)月(yuè)光(guāng)，疑(yí)是(shì)地(dì)上(shàng)霜(shuāng)。",
        "第一课\n你(nǐ)好(hǎo)！\n老(lǎo)师(shī)好(hǎo)！\n同(tóng)学(xué)们(men)好(hǎo)！",
        "學(xué)生(shēng)上(shàng)課(kè)，老(lǎo)師(shī)講(jiǎng)書(shū)。",
        // words with the reading of the whole
        "经济(jīngjì)增长(zēngzhǎng)放缓。",
        "“银行”(yínháng)的“行”不读xíng。",
        "北京(Běijīng)和上海(Shànghǎi)是直辖市。",
        "生词：调查(diàochá)、调整(tiáozhěng)、重要(zhòngyào)。",
        // a dictionary's entries and a text about reading
        "重(zhòng)：分量大。重(chóng)：再来一次。这个字有两个读音,重复的“重”与重量的“重”不同。",
        "“血”字有两读,口语里读血(xiě),书面语里读血(xuè)。献血的血怎么读？",
        "请注意“着”字：着(zháo)急、沿着(zhe),穿着的着又不同。",
        // rare characters and names
        "河南省浚(xùn)县今年小麦丰收。",
        "浙江台(tāi)州港吞吐量增长,台州市外贸回暖。",
        "演员倪妮与导演张黎合作,主演濮存昕(xīn)到场。",
        "广东番(pān)禺,安徽亳(bó)州,山西洪洞(tóng)。",
        // brackets that hold something else
        "新能源汽车(EV)和自动驾驶(AI)发展迅速。",
        "方案(a)和方案(e)可选。",
        "附件(1)附件(2)",
        "他(她)应当(yīngdāng)到场。",
        "苹果公司(Apple)发布新品,特斯拉(Tesla)降价。",
        "本量(ha)以公顷计,浓度(mg)以毫克计。",
        "委员会(Men)",
        "第(yi)项",
        "(xué)习",
        "学(xué",
        "学xué)习",
        ""
      })
  void aReadingThatSomebodyWroteStays(String text) {
    assertThat(repaired(text)).isEqualTo(text);
  }
}
