package dev.assay.dedup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.assay.analysis.Ids;
import dev.assay.text.MatchForm;
import java.nio.ByteBuffer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class FingerprintTest {

  private static final Fingerprinter FINGERPRINTER = Fingerprinter.forThreshold(0.8);

  @Test
  void theSameArticleInBothScriptsAndWidthsIsOneText() {
    Fingerprint simplified = of("a", "发布暴雨预警信号46次，覆盖3县。", null);
    Fingerprint traditional = of("b", "發布暴雨預警信號４６次 覆蓋3縣", null);
    assertThat(simplified.text()).isEqualTo(traditional.text());
    assertThat(simplified.bandKeys()).isEqualTo(traditional.bandKeys());
    assertThat(of("c", "發布暴雨預警信號64次，覆蓋3縣。", null).text()).isNotEqualTo(simplified.text());
  }

  @Test
  void aTextWithoutTokensHasNone() {
    assertThat(FINGERPRINTER.fingerprint(key("a"), MatchForm.of("——！ …"), null)).isNull();
    assertThat(Fingerprinter.sketch(key("a"), MatchForm.of("——！ …"), null)).isNull();
  }

  @Test
  void aFingerprintSurvivesItsBytes() {
    Fingerprint one = of("a", "All 1,204 patients went home.", LocalDate.of(2024, 7, 3));
    Fingerprint read = Fingerprint.get(ByteBuffer.wrap(one.toBytes()));
    assertThat(read.rank()).isEqualTo(one.rank());
    assertThat(read.text()).isEqualTo(one.text());
    assertThat(read.bandKeys()).isEqualTo(one.bandKeys());
    assertThat(read.rank().publishedDay()).isEqualTo((int) LocalDate.of(2024, 7, 3).toEpochDay());
  }

  @Test
  void manyCopiesBecomeOneFingerprintOfTheFirst() {
    List<Fingerprint> texts = new ArrayList<>();
    Copies copies = new Copies();
    for (int i = 0; i < 1000; i++) {
      LocalDate day = i == 617 ? LocalDate.of(2020, 1, 1) : LocalDate.of(2020, 2, 1);
      copies.add(of("doc" + i, "一切正常，照常营业。", day), texts::add);
    }
    copies.flush(texts::add);
    assertThat(texts).hasSize(1);
    assertThat(texts.get(0).copies()).isEqualTo(1000);
    assertThat(texts.get(0).rank().key()).isEqualTo(key("doc617"));
  }

  @Test
  void manyTextsAreHandedOnBeforeTheyPileUp() {
    List<Fingerprint> texts = new ArrayList<>();
    Copies copies = new Copies();
    for (int i = 0; i < 10_000; i++) {
      copies.add(of("doc" + i, "document number " + i, null), texts::add);
    }
    assertThat(texts).hasSizeGreaterThan(8000);
    copies.flush(texts::add);
    assertThat(texts).hasSize(10_000);
  }

  @Test
  void wholeSetsAreComparedExactly() {
    // 900 of the 1,100 shingles of the union are common.
    ShingleSet one = ShingleSet.of(hashes(0, 1000));
    ShingleSet other = ShingleSet.of(hashes(100, 1100));
    assertThat(one.size()).isEqualTo(1000);
    assertThat(one.similarityTo(other)).isEqualTo(900 / 1100.0);
    assertThat(other.similarityTo(one)).isEqualTo(900 / 1100.0);
    ByteBuffer bytes = ByteBuffer.allocate(one.bytes());
    one.put(bytes);
    assertThat(bytes.remaining()).isZero();
    assertThat(ShingleSet.get(bytes.flip()).similarityTo(other)).isEqualTo(900 / 1100.0);
  }

  @Test
  void samplesOfLongTextsEstimateWithoutBiasAndWithTheStatedError() {
    Random random = new Random(5);
    int trials = 200;
    double sum = 0;
    double squares = 0;
    for (int trial = 0; trial < trials; trial++) {
      long[] all = LongStream.generate(random::nextLong).limit(25_000).toArray();
      // 20,000 common shingles of 25,000; the longer text has another bound than the shorter one.
      ShingleSet one = ShingleSet.of(all);
      ShingleSet other = ShingleSet.of(java.util.Arrays.copyOf(all, 20_000));
      assertThat(one.size()).isBetween(ShingleSet.MOST * 2 / 5, ShingleSet.MOST);
      double error = one.similarityTo(other) - 0.8;
      sum += error;
      squares += error * error;
    }
    assertThat(sum / trials).isCloseTo(0, within(0.003));
    assertThat(Math.sqrt(squares / trials)).isLessThan(0.016);
  }

  @Test
  void aSampleDoesNotDependOnTheOrderOrOnRepeats() {
    long[] some = hashes(0, 30_000);
    long[] backwards = new long[60_000];
    for (int i = 0; i < backwards.length; i++) {
      backwards[i] = some[(backwards.length - 1 - i) % some.length];
    }
    assertThat(ShingleSet.of(some).similarityTo(ShingleSet.of(backwards))).isEqualTo(1);
    assertThat(ShingleSet.of(some).size()).isEqualTo(ShingleSet.of(backwards).size());
  }

  @Test
  void agreeingValuesOfSignaturesEstimateTheSimilarityOfShortAndLongTexts() {
    Random random = new Random(11);
    for (int shingles : new int[] {4, 20, 100, 600, 3000}) {
      // Three quarters of the union are common.
      int trials = 300;
      double sum = 0;
      double squares = 0;
      for (int trial = 0; trial < trials; trial++) {
        long[] all = LongStream.generate(random::nextLong).limit(shingles).toArray();
        long[] one = MinHash.signature(all);
        long[] other = MinHash.signature(java.util.Arrays.copyOf(all, shingles * 3 / 4));
        int agreeing = 0;
        for (int i = 0; i < MinHash.VALUES; i++) {
          agreeing += one[i] == other[i] ? 1 : 0;
        }
        double error = (double) agreeing / MinHash.VALUES - 0.75;
        sum += error;
        squares += error * error;
      }
      double stated = Math.sqrt(0.75 * 0.25 / MinHash.VALUES);
      assertThat(sum / trials).as("%d shingles", shingles).isCloseTo(0, within(0.008));
      assertThat(Math.sqrt(squares / trials)).isLessThan(1.1 * stated);
    }
  }

  @Test
  void theFilterKnowsEveryCandidateInBothForms() {
    List<byte[]> items = new ArrayList<>();
    for (int i = 0; i < 5000; i++) {
      items.add(CandidateFilter.item(key("doc" + i % 4000)));
    }
    for (CandidateFilter filter :
        List.of(CandidateFilter.of(items), CandidateFilter.of(items, 1000))) {
      CandidateFilter read = CandidateFilter.fromBytes(filter.toBytes());
      int strangers = 0;
      for (int i = 0; i < 4000; i++) {
        assertThat(read.mayHold(key("doc" + i))).isTrue();
        strangers += read.mayHold(key("other" + i)) ? 1 : 0;
      }
      assertThat(strangers).isLessThan(40);
    }
    assertThat(CandidateFilter.none().mayHold(key("doc1"))).isFalse();
  }

  static long[] hashes(int from, int to) {
    return LongStream.range(from, to).map(Mixing::mix).toArray();
  }

  private static DocKey key(String name) {
    return DocKey.parse(Ids.hash(name));
  }

  private static Fingerprint of(String name, String text, LocalDate publishedOn) {
    return FINGERPRINTER.fingerprint(key(name), MatchForm.of(text), publishedOn);
  }
}
