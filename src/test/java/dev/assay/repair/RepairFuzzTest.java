package dev.assay.repair;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.assay.lexicon.LexiconSource;
import dev.assay.text.AlignedText;

/** Repairs of any text can be replayed and taken back, and leave nothing to repair. */
class RepairFuzzTest {

  private static final RepairChain CHAIN = new RepairChain(LexiconSource.bundled());

  @FuzzTest(maxDuration = "10m")
  void repairsOfAnyTextCanBeReplayed(FuzzedDataProvider data) {
    Replay.check(CHAIN, AlignedText.ofUtf8(valid(data.consumeRemainingAsString())), "fuzzed");
  }

  /** Without halves of surrogate pairs, which no decoder hands out. */
  private static String valid(String text) {
    return text.codePoints()
        .filter(c -> c < Character.MIN_SURROGATE || c > Character.MAX_SURROGATE)
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }
}
