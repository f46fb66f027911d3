package dev.assay.repair;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.text.AlignedText;
import java.util.List;

/** Checks what {@link RepairChain} promises of its repairs. */
final class Replay {

  private Replay() {}

  /**
   * Repairs share no byte, make the repaired text of the one that was handed in and the other way
   * round, and leave nothing to repair.
   */
  static void check(RepairChain chain, AlignedText decoded, String name) {
    RepairedText repaired = chain.repair(decoded);
    assertThat(replayed(decoded, repaired.repairs(), true))
        .as(name)
        .isEqualTo(repaired.text().toString());
    assertThat(replayed(repaired.text(), repaired.repairs(), false).replace("\r", ""))
        .as("taken back, " + name)
        .isEqualTo(decoded.toString().replace("\r", ""));
    RepairedText again = chain.repair(AlignedText.ofUtf8(repaired.text().toString()));
    assertThat(again.repairs()).as("a second run, " + name).isEmpty();
  }

  /** Puts one side of the repairs into a text that holds the other, by source bytes alone. */
  private static String replayed(AlignedText text, List<Repair> repairs, boolean forwards) {
    StringBuilder replayed = new StringBuilder();
    int at = 0;
    int done = 0;
    for (Repair repair : repairs) {
      assertThat(repair.sourceStart()).isGreaterThanOrEqualTo(done);
      done = repair.sourceEnd();
      int start = at;
      while (start < text.length() && text.sourceStart(start) < repair.sourceStart()) {
        start++;
      }
      int end = start;
      while (end < text.length() && text.sourceEnd(end) <= repair.sourceEnd()) {
        end++;
      }
      assertThat(text.substring(start, end)).isEqualTo(forwards ? repair.before() : repair.after());
      replayed.append(text.substring(at, start).replace("\r\n", "\n"));
      replayed.append(forwards ? repair.after() : repair.before());
      at = end;
    }
    return replayed.append(text.substring(at, text.length()).replace("\r\n", "\n")).toString();
  }
}
