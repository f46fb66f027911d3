package dev.assay.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.analysis.Outcome.Analyzed;
import dev.assay.analysis.Outcome.Rejected;
import dev.assay.lexicon.LexiconSource;
import dev.assay.row.DocumentRow;
import dev.assay.row.RejectRow;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Bytes in, document row or reject out. */
class RecordAnalyzerReadingTest {

  private final RecordAnalyzer analyzer = new RecordAnalyzer(LexiconSource.bundled(), null);

  private Outcome analyze(byte[] bytes) {
    return analyzer.analyze(new SourceRecord("file:/in/a.txt", "a.txt", 3, "text/plain", bytes));
  }

  private RejectRow reject(byte[] bytes) {
    return ((Rejected) analyze(bytes)).reject();
  }

  @Test
  void theRowHoldsWhatIsKnownOfTheRecord() {
    byte[] bytes = "水价调整方案公布\n来源：水务局\n本市水价上调3%。\n".getBytes(Charset.forName("GB18030"));
    DocumentRow row = ((Analyzed) analyze(bytes)).analysis().getDocument();
    assertThat(row.getCharset()).isEqualTo("GB18030");
    assertThat(row.getCharsetEvidence()).isEqualTo("detected");
    assertThat(row.getByteLength()).isEqualTo(bytes.length);
    assertThat(row.getRecordIndex()).isEqualTo(3);
    assertThat(row.getSha256()).isEqualTo(Ids.sha256(bytes)).hasSize(64);
    assertThat(row.getDocId()).isEqualTo(Ids.of("a.txt", "3", row.getSha256())).hasSize(32);
    assertThat(row.getClusterId()).isEqualTo(row.getDocId());
    assertThat(row.getTitle()).isEqualTo("水价调整方案公布");
    assertThat(row.getPublisher()).isEqualTo("水务局");
    assertThat(row.getRepairCount()).isZero();
  }

  @Test
  void idsAreKnownHashes() {
    assertThat(Ids.sha256("abc".getBytes(StandardCharsets.US_ASCII)))
        .isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    assertThat(Ids.of("a", "b")).isNotEqualTo(Ids.of("ab", "")).isNotEqualTo(Ids.of("a", "b", ""));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " \n\t ", "\u00A0\u3000\r\n", "\uFEFF", "\u200B\n"})
  void emptyRecordsAreRejected(String text) {
    RejectRow reject = reject(text.getBytes(StandardCharsets.UTF_8));
    assertThat(reject.getError()).isEqualTo("empty");
    assertThat(reject.getStage()).isEqualTo("decode");
    assertThat(reject.getMessage()).contains("fetch it again");
  }

  @Test
  void binaryAndUndecodableRecordsAreRejectedWithWhatToDo() {
    byte[] binary = new byte[2000];
    new Random(2).nextBytes(binary);
    assertThat(reject(binary).getError()).isEqualTo("binary");
    byte[] noise = new byte[2000];
    Random random = new Random(4);
    for (int i = 0; i < noise.length; i++) {
      noise[i] = (byte) (0x80 + random.nextInt(0x80));
    }
    assertThat(reject(noise).getError()).isEqualTo("undecodable");
    assertThat(reject(noise).getMessage()).contains("save the file as UTF-8");
  }

  @Test
  void noContentMakesItThrow() {
    Random random = new Random(9);
    for (int round = 0; round < 500; round++) {
      byte[] bytes = new byte[random.nextInt(200)];
      random.nextBytes(bytes);
      assertThat(analyze(bytes)).isNotNull();
    }
  }
}
