package dev.assay.bench;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.analysis.Outcome;
import dev.assay.analysis.RecordAnalyzer;
import dev.assay.analysis.SourceRecord;
import dev.assay.lexicon.LexiconSource;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** Documents from their bytes to their rows, as many together as a worker takes. */
@State(Scope.Thread)
@Fork(value = 1, jvmArgsAppend = "-XX:+UseParallelGC") // the launcher's
@Warmup(iterations = 5, time = 4)
@Measurement(iterations = 5, time = 2)
public class DocumentBenchmark {

  private static final int TOGETHER = 8;

  @Param public Texts texts;

  private RecordAnalyzer analyzer;
  private List<List<SourceRecord>> batches;
  private long bytes;

  @Setup
  public void setUp() {
    analyzer = new RecordAnalyzer(LexiconSource.bundled(), null);
    List<SourceRecord> records = new ArrayList<>();
    for (String text : texts.read()) {
      byte[] content = text.getBytes(StandardCharsets.UTF_8);
      String name = records.size() + ".txt";
      records.add(new SourceRecord(name, name, 0, "text/plain", content));
      bytes += content.length;
    }
    batches = new ArrayList<>();
    for (int i = 0; i < records.size(); i += TOGETHER) {
      batches.add(records.subList(i, Math.min(records.size(), i + TOGETHER)));
    }
    assertThat(batches).hasSizeGreaterThan(1);
  }

  @Benchmark
  public void analyze(Megabytes read) {
    for (List<SourceRecord> batch : batches) {
      for (Outcome outcome : analyzer.analyze(batch)) {
        if (!(outcome instanceof Outcome.Analyzed)) {
          throw new IllegalStateException("a document was rejected");
        }
      }
    }
    read.read(bytes);
  }
}
