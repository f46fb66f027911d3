package dev.assay.pipeline.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.assay.analysis.Outcome;
import dev.assay.analysis.RecordAnalyzer;
import dev.assay.analysis.SourceRecord;
import dev.assay.dedup.TextHash;
import dev.assay.lexicon.LexiconSource;
import dev.assay.row.Analysis;
import dev.assay.row.Extraction;
import dev.assay.row.StagedAnalysis;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.apache.beam.sdk.io.FileSystems;
import org.apache.beam.sdk.options.PipelineOptionsFactory;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StageTest {
  private static final RecordAnalyzer ANALYZER = new RecordAnalyzer(LexiconSource.bundled(), null);

  /**
   * With dates, decimals, ranges, a repair, characters beyond the basic plane, and with nothing.
   */
  private static final List<String> TEXTS =
      List.of(
          "渔港开放\n2023年4月5日\n舟山市海洋局通报，捕捞量达1.87万吨，同比增长12.5%。\r\n𠮷田号渔船补贴3至5万元😀。",
          "學(xué)習(xí)班今年在高雄開辦，共有3,260名學生參加，市長說明年再辦。",
          "The ferry carried between 3 and 5 per cent more passengers in the third quarter of 2022.",
          "-");

  @TempDir Path folder;

  @BeforeAll
  static void registerFileSystems() {
    FileSystems.setDefaultPipelineOptions(PipelineOptionsFactory.create());
  }

  private static Analysis analyze(String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    Outcome outcome = ANALYZER.analyze(new SourceRecord("a", text, 0, "text/plain", bytes));
    return ((Outcome.Analyzed) outcome).analysis();
  }

  private String work() {
    return folder.toString();
  }

  @Test
  void whatIsReadBackIsWhatWasPutAside() throws IOException {
    List<Analysis> analyses = TEXTS.stream().map(StageTest::analyze).toList();
    StagedFile file;
    try (StageWriter writer = new StageWriter(work())) {
      for (int i = 0; i < analyses.size(); i++) {
        writer.add(analyses.get(i), new TextHash(-i, Long.MIN_VALUE + i));
      }
      file = Objects.requireNonNull(writer.finish());
    }

    List<Analysis> back = new ArrayList<>();
    try (StageReader reader = StageReader.open(file)) {
      for (StagedAnalysis next = reader.next(); next != null; next = reader.next()) {
        int number = back.size();
        assertThat(StageReader.textHash(next))
            .isEqualTo(new TextHash(-number, Long.MIN_VALUE + number));
        Extraction found = reader.extraction(next);
        back.add(
            new Analysis(
                next.getDocument(), next.getRepairs(), found.getEntities(), found.getClaims()));
      }
    }
    assertThat(back).isEqualTo(analyses);
    assertThat(back.get(0).getClaims()).hasSizeGreaterThan(2);
    assertThat(back.get(0).getEntities()).isNotEmpty();
    assertThat(back.get(0).getDocument().getPublishedOn()).isNotNull();
    assertThat(back.get(1).getRepairs()).isNotEmpty();
    assertThat(back.get(3).getClaims()).isEmpty();
  }

  @Test
  void whoPutsNothingAsideLeavesNoFile() throws IOException {
    try (StageWriter writer = new StageWriter(work())) {
      assertThat(writer.finish()).isNull();
    }
    try (Stream<Path> files = Files.list(folder)) {
      assertThat(files).isEmpty();
    }
  }

  @Test
  void anotherAttemptWritesAnotherFile() throws IOException {
    Analysis analysis = analyze(TEXTS.get(0));
    List<StagedFile> files = new ArrayList<>();
    for (int attempt = 0; attempt < 2; attempt++) {
      try (StageWriter writer = new StageWriter(work())) {
        writer.add(analysis, new TextHash(1, 2));
        files.add(writer.finish());
      }
    }
    assertThat(files).doesNotHaveDuplicates();
  }

  @Test
  void aFileThatIsGoneIsToldByItsName() {
    String gone = folder.resolve("analyses-gone.avro").toString();
    assertThatThrownBy(() -> StageReader.open(new StagedFile(gone)).close())
        .isInstanceOf(FileNotFoundException.class)
        .hasMessageContaining("analyses-gone");
  }
}
