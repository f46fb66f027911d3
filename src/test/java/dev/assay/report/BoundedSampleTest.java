package dev.assay.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class BoundedSampleTest {

  @Test
  void itHoldsTheSmallestKeysThatFitWhateverTheOrder() {
    List<Integer> numbers = new ArrayList<>();
    for (int i = 0; i < 500; i++) {
      numbers.add(i);
    }
    List<Integer> expected = new ArrayList<>();
    long weight = 0;
    for (int i = 0; weight + weight(i) <= 300; i++) {
      expected.add(i);
      weight += weight(i);
    }
    for (int seed = 0; seed < 20; seed++) {
      Collections.shuffle(numbers, new Random(seed));
      BoundedSample<Integer> sample = new BoundedSample<>(300);
      for (int number : numbers) {
        sample.offer("%03d".formatted(number), number, weight(number));
      }
      assertThat(sample.items()).containsExactlyElementsOf(expected);
      assertThat(sample.limit()).isEqualTo("%03d".formatted(expected.size()));
      assertThat(sample.isComplete()).isFalse();
    }
  }

  private static long weight(int number) {
    return 1 + number * 7 % 11;
  }

  @Test
  void whatFitsIsComplete() {
    BoundedSample<String> sample = new BoundedSample<>(3);
    sample.offer("b", "second", 1);
    sample.offer("a", "first", 2);

    assertThat(sample.items()).containsExactly("first", "second");
    assertThat(sample.isComplete()).isTrue();
    assertThat(sample.wants("z")).isTrue();
  }

  @Test
  void equalKeysAreKeptBesideEachOther() {
    BoundedSample<String> sample = new BoundedSample<>(10);
    sample.offer("a", "same", 1);
    sample.offer("a", "same", 1);

    assertThat(sample.items()).containsExactly("same", "same");
  }

  @Test
  void anItemAboveTheBudgetEndsTheSample() {
    BoundedSample<String> sample = new BoundedSample<>(10);
    sample.offer("b", "small", 1);
    sample.offer("a", "large", 11);

    assertThat(sample.items()).isEmpty();
    assertThat(sample.limit()).isEqualTo("a");
  }
}
