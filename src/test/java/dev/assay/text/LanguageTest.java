package dev.assay.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LanguageTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "zh-Hans|全省空气质量优良天数比例为86.7%,同比提高。",
        "zh-Hant|全省空氣質量優良天數比例為86.7%,同比提高。",
        "zh-Hans|你好",
        "zh-Hans|公司发布GDP、CPI、PMI、PPI、M2数据,同比增长,ETF与REITs产品获批。",
        "zh-Hant|台灣電力公司表示,后里區、斗六市里長皆已收到通知。",
        "en|The bureau said that prices rose by 3 percent in the first half of the year.",
        "en|Water prices up 3 percent",
        "en|The city of 長治 (Changzhi) said that it had opened 12 clinics in the north.",
        "und|Le ministère a annoncé que les prix ont augmenté de trois pour cent au premier semestre de cette année.",
        "und|Правительство утвердило бюджет на 2022 год.",
        "und|東京都は10日、新たな感染者が120人確認されたと発表した。",
        "und|서울시는 10일 새로운 교통 대책을 발표했다.",
        "und|12345 67890"
      })
  void theLanguageIsTold(String language, String text) {
    assertThat(Language.of(AlignedText.ofUtf8(text))).isEqualTo(language);
  }
}
