package dev.assay.claim;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever a text repeats a million times, reading it takes seconds, not hours. */
class ClaimLinearityTest {

  private static final int FIVE_MEGABYTES = 5_000_000;
  private static final int MILLION = 1_000_000;
  private static final Duration LIMIT = Duration.ofSeconds(60);

  @ParameterizedTest
  @ValueSource(
      strings = {
        "7",
        "亿",
        "(",
        "一",
        "a ",
        "1,",
        "1-",
        "5元",
        "“3",
        "的",
        "ten ",
        "million ",
        "第1、",
        "零下5度",
        "5% or ",
        "was 7 ",
        "30C in the heat ",
        "123.456.",
        "1, 2 and ",
        "$3 on beds, ",
        "8.5/10万",
        "次仁多吉",
        "sub-7 "
      })
  void repeatedText(String part) {
    String text = part.repeat(MILLION / part.length());
    Assertions.assertTimeoutPreemptively(
        LIMIT, () -> assertThat(ClaimFixture.claims(text)).isNotNull());
  }

  @Test
  void fiveMegabytesOfNews() {
    String news = "全市破获案件1572起,同比上升9.3%,抓获犯罪嫌疑人937人,冻结资金2.03亿元。\n";
    int lines = FIVE_MEGABYTES / news.getBytes(StandardCharsets.UTF_8).length + 1;
    String text = news.repeat(lines);
    Assertions.assertTimeoutPreemptively(
        LIMIT, () -> assertThat(ClaimFixture.claims(text)).hasSize(4 * lines));
  }
}
