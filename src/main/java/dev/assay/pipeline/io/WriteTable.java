package dev.assay.pipeline.io;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.avro.specific.SpecificRecordBase;
import org.apache.beam.sdk.coders.SerializableCoder;
import org.apache.beam.sdk.transforms.DoFn;
import org.apache.beam.sdk.transforms.PTransform;
import org.apache.beam.sdk.transforms.ParDo;
import org.apache.beam.sdk.transforms.windowing.GlobalWindow;
import org.apache.beam.sdk.values.PCollection;
import org.jspecify.annotations.Nullable;

/**
 * Writes the rows of a table that lies in no partitions, each bundle to a part of its own in every
 * format.
 */
public final class WriteTable<T extends SpecificRecordBase>
    extends PTransform<PCollection<T>, PCollection<PartFile>> {
  private static final long serialVersionUID = 1L;

  private final Table table;
  private final List<Format> formats;
  private final OutputLayout layout;

  private WriteTable(Table table, List<Format> formats, OutputLayout layout) {
    this.table = table;
    this.formats = List.copyOf(formats);
    this.layout = layout;
  }

  public static <T extends SpecificRecordBase> WriteTable<T> of(
      Table table, List<Format> formats, OutputLayout layout) {
    return new WriteTable<>(table, formats, layout);
  }

  @Override
  public PCollection<PartFile> expand(PCollection<T> rows) {
    return rows.apply("WriteParts", ParDo.of(new WriteParts<T>(table, formats, layout)))
        .setCoder(SerializableCoder.of(PartFile.class));
  }

  private static final class WriteParts<T extends SpecificRecordBase> extends DoFn<T, PartFile> {
    private static final long serialVersionUID = 1L;

    private final Table table;
    private final ArrayList<Format> formats;
    private final OutputLayout layout;
    private transient @Nullable TableParts parts;

    WriteParts(Table table, List<Format> formats, OutputLayout layout) {
      this.table = table;
      this.formats = new ArrayList<>(formats);
      this.layout = layout;
    }

    @StartBundle
    public void start() {
      parts = null;
    }

    @ProcessElement
    public void process(@Element T row) throws IOException {
      if (parts == null) {
        parts = new TableParts(table, formats, layout, null);
      }
      parts.write(PartFile.NO_PARTITION, row);
    }

    @FinishBundle
    public void finish(FinishBundleContext context) throws IOException {
      if (parts != null) {
        parts.finish(
            part ->
                context.output(part, GlobalWindow.INSTANCE.maxTimestamp(), GlobalWindow.INSTANCE));
      }
    }
  }
}
