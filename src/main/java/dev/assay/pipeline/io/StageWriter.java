package dev.assay.pipeline.io;

import dev.assay.dedup.TextHash;
import dev.assay.row.Analysis;
import dev.assay.row.Extraction;
import dev.assay.row.StagedAnalysis;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.util.UUID;
import org.apache.avro.file.CodecFactory;
import org.apache.avro.file.DataFileWriter;
import org.apache.avro.io.BinaryEncoder;
import org.apache.avro.io.DatumWriter;
import org.apache.avro.io.EncoderFactory;
import org.apache.beam.sdk.io.FileSystems;
import org.apache.beam.sdk.io.fs.ResourceId;
import org.jspecify.annotations.Nullable;

/**
 * Puts analyses aside in a file of the work folder, where they wait until it is known which
 * documents repeat which. What a runner would carry from step to step is copied, encoded and held
 * for each step that wants it; a file is written once, and only its name moves.
 *
 * <p>The file is an Avro data file of {@link StagedAnalysis}, made with the first analysis.
 */
public final class StageWriter implements AutoCloseable {

  /** Little work: the file is read twice, soon. */
  private static final int COMPRESSION_LEVEL = 1;

  private static final int BLOCK_BYTES = 1 << 20;

  private final String folder;
  private final DatumWriter<Extraction> extractions = StageModel.writer(Extraction.class);
  private final ByteArrayOutputStream extraction = new ByteArrayOutputStream();
  private @Nullable BinaryEncoder encoder;
  private @Nullable StagedFile file;
  private @Nullable DataFileWriter<StagedAnalysis> writer;

  /**
   * @param folder where every worker may write and read until the run ends
   */
  public StageWriter(String folder) {
    this.folder = folder;
  }

  /**
   * Puts an analysis aside.
   *
   * @param text the hash of its document's text
   */
  public void add(Analysis analysis, TextHash text) throws IOException {
    if (writer == null) {
      writer = open();
    }
    writer.append(
        new StagedAnalysis(
            text.high(),
            text.low(),
            analysis.getDocument(),
            analysis.getRepairs(),
            ByteBuffer.wrap(encoded(analysis))));
  }

  /** Ends the file; none if nothing was put aside. */
  public @Nullable StagedFile finish() throws IOException {
    close();
    return file;
  }

  @Override
  public void close() throws IOException {
    if (writer != null) {
      writer.close();
      writer = null;
    }
  }

  private DataFileWriter<StagedAnalysis> open() throws IOException {
    // A name of its own: what a failed attempt wrote is told by nobody.
    String name = folder + "/analyses-" + UUID.randomUUID() + ".avro";
    ResourceId resource = FileSystems.matchNewResource(name, false);
    file = new StagedFile(resource.toString());
    DataFileWriter<StagedAnalysis> opened =
        new DataFileWriter<>(StageModel.writer(StagedAnalysis.class));
    opened.setCodec(CodecFactory.zstandardCodec(COMPRESSION_LEVEL, false, true));
    opened.setSyncInterval(BLOCK_BYTES);
    return opened.create(
        StagedAnalysis.SCHEMA$,
        Channels.newOutputStream(FileSystems.create(resource, "application/octet-stream")));
  }

  private byte[] encoded(Analysis analysis) throws IOException {
    extraction.reset();
    encoder = EncoderFactory.get().binaryEncoder(extraction, encoder);
    extractions.write(new Extraction(analysis.getEntities(), analysis.getClaims()), encoder);
    encoder.flush();
    return extraction.toByteArray();
  }
}
