package dev.assay.pipeline.io;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.assay.analysis.SourceRecord;
import dev.assay.json.JsonFields;
import dev.assay.row.RejectRow;
import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;

/** Any bytes under any name end as records within the limits or as rejects with a reason. */
class ReadFuzzTest {

  private static final ReadSettings SETTINGS =
      new ReadSettings(1 << 16, 200, JsonFields.ofText("text"));

  private static final String[] NAMES = {
    "a", "a.txt", "a.html", "a.jsonl", "a.warc", "a.arc", "a.zip", "a.tar.gz", "a.md"
  };

  @FuzzTest(maxDuration = "10m")
  void anyFileEndsInRecordsAndRejects(FuzzedDataProvider data) {
    String name = data.pickValue(NAMES);
    byte[] bytes = data.consumeRemainingAsBytes();
    List<SourceRecord> records = new ArrayList<>();
    List<RejectRow> rejects = new ArrayList<>();

    new FileOpener(SETTINGS)
        .read(
            new SourceFile(name, name, name, bytes.length),
            () -> new ByteArrayInputStream(bytes),
            records::add,
            rejects::add);

    assertThat(records.size() + rejects.size()).isPositive();
    assertThat(records).allMatch(record -> record.bytes().length <= SETTINGS.maxRecordBytes());
    assertThat(rejects).noneMatch(reject -> reject.getMessage().isBlank());
  }
}
