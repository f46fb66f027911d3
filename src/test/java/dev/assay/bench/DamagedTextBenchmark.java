package dev.assay.bench;

import dev.assay.lexicon.LexiconSource;
import dev.assay.repair.RepairChain;
import dev.assay.text.AlignedText;
import java.nio.charset.Charset;
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

/** Repair of news that was written in one charset and read in another. */
@State(Scope.Thread)
@Fork(value = 1, jvmArgsAppend = "-XX:+UseParallelGC") // the launcher's
@Warmup(iterations = 5, time = 2)
@Measurement(iterations = 5, time = 2)
public class DamagedTextBenchmark {

  /** What was written, and as what it was read. */
  @Param({"UTF-8 windows-1252", "GBK windows-1252", "UTF-8 GBK"})
  public String path;

  private record Input(AlignedText damaged, String repaired) {}

  private RepairChain repairs;
  private List<Input> inputs;
  private long bytes;

  @Setup
  public void setUp() {
    repairs = new RepairChain(LexiconSource.bundled());
    Charset written = Charset.forName(path.split(" ")[0]);
    inputs =
        NewsTexts.chinese().stream()
            .filter(text -> written.newEncoder().canEncode(text))
            .map(this::input)
            .toList();
    bytes =
        inputs.stream()
            .mapToLong(input -> input.damaged().toString().getBytes(StandardCharsets.UTF_8).length)
            .sum();
  }

  /** What bytes are lost to the wrong charset cannot come back; all else must. */
  private Input input(String text) {
    String damaged = damaged(text);
    String meant = repairs.repair(AlignedText.ofUtf8(text)).text().toString();
    String repaired = repairs.repair(AlignedText.ofUtf8(damaged)).text().toString();
    if (!path.equals("UTF-8 GBK") && !repaired.equals(meant)) {
      throw new IllegalStateException("not restored: " + repaired);
    }
    return new Input(AlignedText.ofUtf8(damaged), repaired);
  }

  private String damaged(String text) {
    String[] charsets = path.split(" ");
    byte[] written = text.getBytes(Charset.forName(charsets[0]));
    Charset read = Charset.forName(charsets[1]);
    if (read.newEncoder().maxBytesPerChar() > 1) {
      return new String(written, read);
    }
    StringBuilder damaged = new StringBuilder();
    for (byte b : written) {
      String one = new String(new byte[] {b}, read);
      damaged.append(one.equals("\uFFFD") ? Character.toString(b & 0xFF) : one);
    }
    return damaged.toString();
  }

  @Benchmark
  public void repair(Megabytes read) {
    for (Input input : inputs) {
      String repaired = repairs.repair(input.damaged()).text().toString();
      if (!repaired.equals(input.repaired())) {
        throw new IllegalStateException("another text than expected: " + repaired);
      }
    }
    read.read(bytes);
  }
}
