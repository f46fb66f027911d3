package dev.assay.pipeline.io;

import dev.assay.dedup.TextHash;
import dev.assay.row.Extraction;
import dev.assay.row.StagedAnalysis;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import org.apache.avro.file.DataFileStream;
import org.apache.avro.io.BinaryDecoder;
import org.apache.avro.io.DatumReader;
import org.apache.avro.io.DecoderFactory;
import org.apache.beam.sdk.io.FileSystems;
import org.jspecify.annotations.Nullable;

/** Reads analyses back that a {@link StageWriter} put aside, in their order. */
public final class StageReader implements AutoCloseable {
  private final DataFileStream<StagedAnalysis> analyses;
  private final DatumReader<Extraction> extractions = StageModel.reader(Extraction.class);
  private @Nullable BinaryDecoder decoder;

  private StageReader(DataFileStream<StagedAnalysis> analyses) {
    this.analyses = analyses;
  }

  public static StageReader open(StagedFile file) throws IOException {
    return new StageReader(
        new DataFileStream<>(
            Channels.newInputStream(
                FileSystems.open(FileSystems.matchNewResource(file.resource(), false))),
            StageModel.reader(StagedAnalysis.class)));
  }

  /** The next analysis, or null behind the last. */
  public @Nullable StagedAnalysis next() throws IOException {
    return analyses.hasNext() ? analyses.next() : null;
  }

  /** What was found in a document. */
  public Extraction extraction(StagedAnalysis analysis) throws IOException {
    ByteBuffer bytes = analysis.getExtraction();
    decoder =
        DecoderFactory.get()
            .binaryDecoder(
                bytes.array(), bytes.arrayOffset() + bytes.position(), bytes.remaining(), decoder);
    return extractions.read(null, decoder);
  }

  /** The hash of a document's text. */
  public static TextHash textHash(StagedAnalysis analysis) {
    return new TextHash(analysis.getTextHigh(), analysis.getTextLow());
  }

  @Override
  public void close() throws IOException {
    analyses.close();
  }
}
