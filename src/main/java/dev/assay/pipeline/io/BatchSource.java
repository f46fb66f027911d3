package dev.assay.pipeline.io;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import org.apache.beam.sdk.coders.Coder;
import org.apache.beam.sdk.coders.SerializableCoder;
import org.apache.beam.sdk.io.BoundedSource;
import org.apache.beam.sdk.options.PipelineOptions;

/**
 * Batches of files as a source that splits into one a batch, however large a runner wants its
 * splits: Flink hands splits out one by one, to whichever worker has nothing to do. A shuffle in
 * its place gives some workers twice as many as others, for there are few.
 */
public final class BatchSource extends BoundedSource<FileBatch> {
  private static final long serialVersionUID = 1L;

  private final ArrayList<FileBatch> batches;

  private BatchSource(List<FileBatch> batches) {
    this.batches = new ArrayList<>(batches);
  }

  public static BatchSource of(List<FileBatch> batches) {
    return new BatchSource(batches);
  }

  @Override
  public List<BatchSource> split(long desiredBundleSizeBytes, PipelineOptions options) {
    return batches.stream().map(batch -> of(List.of(batch))).toList();
  }

  @Override
  public long getEstimatedSizeBytes(PipelineOptions options) {
    long bytes = 0;
    for (FileBatch batch : batches) {
      for (SourceFile file : batch.files()) {
        bytes += file.size();
      }
    }
    return bytes;
  }

  @Override
  public BoundedReader<FileBatch> createReader(PipelineOptions options) {
    return new Reader(this);
  }

  @Override
  public Coder<FileBatch> getOutputCoder() {
    return SerializableCoder.of(FileBatch.class);
  }

  private static final class Reader extends BoundedReader<FileBatch> {
    private final BatchSource source;
    private int at = -1;

    Reader(BatchSource source) {
      this.source = source;
    }

    @Override
    public boolean start() throws IOException {
      return advance();
    }

    @Override
    public boolean advance() {
      at++;
      return at < source.batches.size();
    }

    @Override
    public FileBatch getCurrent() {
      if (at < 0 || at >= source.batches.size()) {
        throw new NoSuchElementException();
      }
      return source.batches.get(at);
    }

    @Override
    public BoundedSource<FileBatch> getCurrentSource() {
      return source;
    }

    @Override
    public void close() {
      // holds nothing open
    }
  }
}
