package dev.assay.bench;

import dev.assay.dedup.DocKey;
import dev.assay.dedup.Fingerprint;
import dev.assay.dedup.Fingerprinter;
import dev.assay.pipeline.PlantedTexts;
import dev.assay.text.MatchForm;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** Fingerprints of news-like texts of some kilobytes: from the text to its band keys. */
@State(Scope.Thread)
@Fork(value = 1, jvmArgsAppend = "-XX:+UseParallelGC") // the launcher's
@Warmup(iterations = 5, time = 2)
@Measurement(iterations = 5, time = 2)
public class SignatureBenchmark {

  private static final int TEXTS = 200;
  private static final DocKey KEY = new DocKey(1, 2);

  @Param({"zh", "en"})
  public String language;

  private record Input(String text, long[] bandKeys) {}

  private final Fingerprinter fingerprinter = Fingerprinter.forThreshold(0.8);
  private List<Input> inputs;
  private long bytes;

  @Setup
  public void setUp() {
    inputs = new ArrayList<>();
    bytes = 0;
    for (int seed = 0; inputs.size() < TEXTS; seed++) {
      PlantedTexts texts = new PlantedTexts(seed);
      String text = texts.write(texts.text());
      boolean chinese = text.codePointAt(0) > 0x3000;
      if (chinese == language.equals("zh")) {
        inputs.add(new Input(text, fingerprint(text).bandKeys()));
        bytes += text.getBytes(StandardCharsets.UTF_8).length;
      }
    }
  }

  @Benchmark
  public void fingerprint(Megabytes read) {
    for (Input input : inputs) {
      if (!Arrays.equals(input.bandKeys(), fingerprint(input.text()).bandKeys())) {
        throw new IllegalStateException("another fingerprint than before");
      }
    }
    read.read(bytes);
  }

  private Fingerprint fingerprint(String text) {
    Fingerprint fingerprint = fingerprinter.fingerprint(KEY, MatchForm.of(text), null);
    if (fingerprint == null) {
      throw new IllegalStateException("no fingerprint");
    }
    return fingerprint;
  }
}
