package dev.assay.bench;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.charset.Decoder;
import dev.assay.charset.Decoding.Decoded;
import dev.assay.lexicon.LexiconSource;
import dev.assay.repair.RepairChain;
import dev.assay.repair.RepairedText;
import dev.assay.text.AlignedText;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** Decoding with repair of news texts in which there is nothing to repair, and of damaged ones. */
@State(Scope.Thread)
@Fork(value = 1, jvmArgsAppend = "-XX:+UseParallelGC") // the launcher's
@Warmup(iterations = 5, time = 2)
@Measurement(iterations = 5, time = 2)
public class RepairBenchmark {

  /** What was done to the texts. */
  @Param({"NOTHING", "LINE_ENDS", "GLOSSES", "WIDTH", "REFERENCES", "PAGE_TWICE", "ALL"})
  public Damage damage;

  private record Input(byte[] bytes, String text, int repairs) {}

  private RepairChain chain;
  private List<Input> inputs;
  private long bytes;

  @Setup
  public void setUp() {
    chain = new RepairChain(LexiconSource.bundled());
    inputs =
        NewsTexts.chinese().stream()
            .filter(text -> chain.repair(AlignedText.ofUtf8(text)).repairs().isEmpty())
            .map(this::input)
            .toList();
    bytes = inputs.stream().mapToLong(input -> input.bytes().length).sum();
    assertThat(inputs).hasSizeGreaterThan(5);
  }

  private Input input(String text) {
    byte[] damaged = damage.done(text).getBytes(StandardCharsets.UTF_8);
    RepairedText repaired = chain.repair(decode(damaged));
    assertThat(repaired.text().toString().strip()).isEqualTo(text.strip());
    return new Input(damaged, repaired.text().toString(), repaired.repairs().size());
  }

  @Benchmark
  public void decodeAndRepair(Megabytes read) {
    for (Input input : inputs) {
      RepairedText repaired = chain.repair(decode(input.bytes()));
      if (repaired.repairs().size() != input.repairs()
          || !repaired.text().toString().equals(input.text())) {
        throw new IllegalStateException("another text than expected: " + repaired.text());
      }
    }
    read.read(bytes);
  }

  private static AlignedText decode(byte[] encoded) {
    return ((Decoded) Decoder.decode(encoded)).text();
  }
}
