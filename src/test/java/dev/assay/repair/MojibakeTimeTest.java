package dev.assay.repair;

import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import dev.assay.text.AlignedText;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Text that is full of what looks like damage takes time in its length, and no more. */
class MojibakeTimeTest {

  private static final int BYTES = 5_000_000;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Ã", "Ã ", "â€", "â€\"", "Ð�", "Ãé", "éé ", "ÄãºÃ", "Ôڴ˲", "Рі", "╨", "├┤a", "鈥", "浣犲",
        "锟斤拷", "锟", "鍒�", "鍒?", "茅a", "祥頗", "いみ", "ﾃｱ", "í½", "¤Q", "\uFFFD", "?�", "魑魅", "√©",
        "Ä\u0085"
      })
  void takesLinearTime(String piece) {
    String text = piece.repeat(BYTES / piece.getBytes(StandardCharsets.UTF_8).length);
    AlignedText aligned = AlignedText.ofUtf8(text);
    MojibakeRepairer repairer = new MojibakeRepairer();
    assertTimeoutPreemptively(
        Duration.ofSeconds(120),
        () -> {
          AlignedText repaired = aligned;
          for (int i = 0; i < 6; i++) {
            repaired = repairer.plan(repaired).apply().text();
          }
        });
  }
}
