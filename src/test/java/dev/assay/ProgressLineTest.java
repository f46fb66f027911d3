package dev.assay;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.ProgressLine.Status;
import org.junit.jupiter.api.Test;

class ProgressLineTest {
  private static final long MB = 1_000_000;

  @Test
  void tellsHowMuchIsReadHowFastAndHowLongItWillTake() {
    Status status = new Status(5_000, 1_204, 120 * MB, 30 * MB, 12.2, 10, 0);

    assertThat(status.text())
        .isEqualTo("12 s  1,204 of 5,000 files, 30 of 120 MB, 3.0 MB/s, 30 s left");
  }

  @Test
  void theTimeLeftIsToldWhenThereIsSomethingToReckonItFrom() {
    assertThat(new Status(10, 0, 50 * MB, 0, 2.6, 0, 0).text())
        .isEqualTo(" 3 s  starting: 10 files, 50 MB");
    assertThat(new Status(10, 1, 50 * MB, 5 * MB, 3, 1, 0).text())
        .isEqualTo(" 3 s  1 of 10 files, 5.0 of 50 MB, 5.0 MB/s");
    assertThat(new Status(10, 9, 0, 0, 30, 0, 0).text()).doesNotContain("left", "/s");
    assertThat(new Status(10, 9, 50 * MB, 50 * MB, 30, 25, 0).text()).doesNotContain("left");
  }

  @Test
  void oneLargeFileHasARateBeforeItIsReadToItsEnd() {
    assertThat(new Status(1, 0, 9_000 * MB, 1_000 * MB, 1_001, 1_000, 0).text())
        .isEqualTo("16 min  0 of 1 files, 1,000 of 9,000 MB, 1.0 MB/s, 2 h 13 min left");
  }

  @Test
  void theReadingIsFollowedByTheSearchForRepeatsAndTheWriting() {
    assertThat(new Status(10, 10, 50 * MB, 50 * MB, 61, 55, 0).text())
        .isEqualTo("1 min 01 s  all 10 files read, 50 MB; looking for repeats");
    assertThat(new Status(10, 10, 50 * MB, 50 * MB, 61, 55, 0.459).text())
        .isEqualTo("1 min 01 s  all 10 files read, 50 MB; tables 45 % written");
  }

  @Test
  void aLineFitsATerminalUpToArchivesOfMillionsOfFiles() {
    Status status = new Status(9_999_999, 8_888_888, 999_999 * MB, 888_888 * MB, 35_000, 30_000, 0);

    assertThat(status.text().length()).isLessThan(100);
    assertThat(new Status(99_999, 88_888, 9_999 * MB, 8_888 * MB, 500, 490, 0).text().length())
        .isLessThan(80);
  }

  @Test
  void littleIsToldInKilobytes() {
    assertThat(new Status(23, 7, 33_100, 14_200, 9, 4, 0).text())
        .isEqualTo(" 9 s  7 of 23 files, 14 of 33 kB, 4 kB/s, 5 s left");
  }

  @Test
  void durationsAreAsExactAsPeopleWantThem() {
    assertThat(ProgressLine.duration(0.2)).isEqualTo(" 0 s");
    assertThat(ProgressLine.duration(59.4)).isEqualTo("59 s");
    assertThat(ProgressLine.duration(59.6)).isEqualTo("1 min 00 s");
    assertThat(ProgressLine.duration(599)).isEqualTo("9 min 59 s");
    assertThat(ProgressLine.duration(659)).isEqualTo("10 min");
    assertThat(ProgressLine.duration(3_599.7)).isEqualTo("1 h 00 min");
    assertThat(ProgressLine.duration(90_061)).isEqualTo("25 h 01 min");
  }
}
