package dev.assay.charset;

import dev.assay.bench.Megabytes;
import dev.assay.charset.CharsetSamples.Part;
import dev.assay.charset.CharsetSamples.Sample;
import dev.assay.charset.Decoding.Decoded;
import java.util.List;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * Telling the charset of small documents, reading them in it, and both with all that is checked.
 */
@State(Scope.Thread)
@Fork(1)
@Warmup(iterations = 5, time = 2)
@Measurement(iterations = 5, time = 2)
public class CharsetBenchmark {

  private static final int BYTES = 1500;

  @Param({"UTF-8", "GB18030", "Big5", "windows-31j", "windows-1251", "windows-1252"})
  public String charset;

  private List<Sample> samples;
  private long bytes;

  @Setup
  public void setUp() {
    samples = CharsetSamples.of(charset, BYTES, Part.SEEN);
    bytes = samples.stream().mapToLong(sample -> sample.bytes().length).sum();
  }

  @Benchmark
  public void detect(Megabytes read) {
    for (Sample sample : samples) {
      check(known(), detected(sample.bytes()), sample);
    }
    read.read(bytes);
  }

  @Benchmark
  public void read(Megabytes read) {
    for (Sample sample : samples) {
      byte[] encoded = sample.bytes();
      RawText text =
          charset.equals("UTF-8")
              ? Utf8.read(encoded, 0, encoded.length)
              : Charsets.read(encoded, 0, encoded.length, known());
      check(sample.text().codePointCount(0, sample.text().length()), text.length(), sample);
    }
    read.read(bytes);
  }

  @Benchmark
  public void decode(Megabytes read) {
    for (Sample sample : samples) {
      Decoded decoded = (Decoded) Decoder.decode(sample.bytes());
      check(
          sample.text().codePointCount(0, sample.text().length()), decoded.text().length(), sample);
    }
    read.read(bytes);
  }

  private String known() {
    return charset.equals("windows-31j") ? "Shift_JIS" : charset;
  }

  private static String detected(byte[] encoded) {
    return Utf8.check(encoded, 0, encoded.length).malformed() == 0
        ? "UTF-8"
        : CharsetRanker.rank(encoded, null).candidates().get(0).charset();
  }

  private static void check(Object expected, Object found, Sample sample) {
    if (!expected.equals(found)) {
      throw new IllegalStateException(found + " instead of " + expected + ": " + sample.text());
    }
  }
}
