package dev.assay.bench;

import dev.assay.charset.Decoder;
import dev.assay.charset.Decoding.Decoded;
import dev.assay.lexicon.LexiconSource;
import dev.assay.repair.RepairChain;
import dev.assay.text.AlignedText;
import java.nio.charset.Charset;
import java.util.List;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** Detection with decoding, and repair, of clean text. */
@State(Scope.Thread)
@Fork(value = 1, jvmArgsAppend = "-XX:+UseParallelGC") // the launcher's
@Warmup(iterations = 5, time = 2)
@Measurement(iterations = 5, time = 2)
public class ReadingBenchmark {

  @Param({"UTF-8", "GB18030"})
  public String charset;

  private record Input(byte[] bytes, AlignedText decoded, String text, String repaired) {}

  private RepairChain repairs;
  private List<Input> inputs;
  private long bytes;

  @Setup
  public void setUp() {
    repairs = new RepairChain(LexiconSource.bundled());
    inputs = NewsTexts.chinese().stream().filter(this::isClean).map(this::input).toList();
    bytes = inputs.stream().mapToLong(input -> input.bytes().length).sum();
  }

  private boolean isClean(String text) {
    return repairs.repair(AlignedText.ofUtf8(text)).repairs().isEmpty();
  }

  private Input input(String text) {
    byte[] encoded = text.getBytes(Charset.forName(charset));
    AlignedText decoded = decode(encoded);
    return new Input(encoded, decoded, text, repairs.repair(decoded).text().toString());
  }

  @Benchmark
  public void decode(Megabytes read) {
    for (Input input : inputs) {
      check(input.text(), decode(input.bytes()));
    }
    read.read(bytes);
  }

  @Benchmark
  public void repair(Megabytes read) {
    for (Input input : inputs) {
      check(input.repaired(), repairs.repair(input.decoded()).text());
    }
    read.read(bytes);
  }

  @Benchmark
  public void decodeAndRepair(Megabytes read) {
    for (Input input : inputs) {
      check(input.repaired(), repairs.repair(decode(input.bytes())).text());
    }
    read.read(bytes);
  }

  private static AlignedText decode(byte[] encoded) {
    return ((Decoded) Decoder.decode(encoded)).text();
  }

  private static void check(String expected, AlignedText found) {
    if (!expected.equals(found.toString())) {
      throw new IllegalStateException("another text than expected: " + found);
    }
  }
}
