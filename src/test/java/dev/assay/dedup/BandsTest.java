package dev.assay.dedup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BandsTest {

  @ParameterizedTest
  @CsvSource({
    "0.9, 9, 14, 0.9990, 0.438",
    "0.8, 6, 21, 0.9983, 0.633",
    "0.7, 4, 32, 0.9998, 0.873",
    "0.5, 2, 64, 1.0000, 0.998"
  })
  void shapeAndProbabilitiesAreThoseOfTheJavadoc(
      double threshold, int rows, int count, double atThreshold, double below) {
    Bands bands = Bands.forThreshold(threshold);
    assertThat(bands.rows()).isEqualTo(rows);
    assertThat(bands.count()).isEqualTo(count);
    assertThat(bands.probability(threshold)).isCloseTo(atThreshold, within(0.0001));
    assertThat(bands.probability(threshold - 0.2)).isCloseTo(below, within(0.001));
  }

  @ParameterizedTest
  @CsvSource({"0.1", "0.95", "1.0"})
  void anyThresholdHasAShape(double threshold) {
    Bands bands = Bands.forThreshold(threshold);
    assertThat(bands.count() * bands.rows()).isLessThanOrEqualTo(MinHash.VALUES);
    assertThat(bands.count()).isPositive();
  }
}
