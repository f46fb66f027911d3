package dev.assay.pipeline.io;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.beam.sdk.coders.SerializableCoder;
import org.apache.beam.sdk.coders.StringUtf8Coder;
import org.apache.beam.sdk.io.FileSystems;
import org.apache.beam.sdk.io.fs.MoveOptions.StandardMoveOptions;
import org.apache.beam.sdk.io.fs.ResourceId;
import org.apache.beam.sdk.transforms.DoFn;
import org.apache.beam.sdk.transforms.Flatten;
import org.apache.beam.sdk.transforms.Impulse;
import org.apache.beam.sdk.transforms.PTransform;
import org.apache.beam.sdk.transforms.ParDo;
import org.apache.beam.sdk.transforms.View;
import org.apache.beam.sdk.values.PCollection;
import org.apache.beam.sdk.values.PCollectionList;
import org.apache.beam.sdk.values.PCollectionView;

/**
 * Ends a run: waits until every table is written, puts the parts in their place, gives an empty
 * table its file, checks the accounting, then writes the data package and, last, the manifest.
 *
 * <p>It may be tried again after a failure: a part that is in its place already stays there.
 */
public final class PublishRun extends PTransform<PCollectionList<PartFile>, PCollection<String>> {
  private static final long serialVersionUID = 1L;

  private final PCollectionList<Map<String, Long>> counts;
  private final List<Format> formats;
  private final OutputLayout layout;
  private final RunInfo run;

  private PublishRun(
      PCollectionList<Map<String, Long>> counts,
      List<Format> formats,
      OutputLayout layout,
      RunInfo run) {
    this.counts = counts;
    this.formats = List.copyOf(formats);
    this.layout = layout;
    this.run = run;
  }

  public static PublishRun of(
      PCollectionList<Map<String, Long>> counts,
      List<Format> formats,
      OutputLayout layout,
      RunInfo run) {
    return new PublishRun(counts, formats, layout, run);
  }

  @Override
  public PCollection<String> expand(PCollectionList<PartFile> tables) {
    PCollectionView<Iterable<PartFile>> parts =
        tables
            .apply("AllParts", Flatten.pCollections())
            .setCoder(SerializableCoder.of(PartFile.class))
            .apply("PartsWritten", View.asIterable());
    PCollectionView<Iterable<Map<String, Long>>> counted =
        counts
            .apply("AllCounts", Flatten.pCollections())
            .setCoder(Counts.coder())
            .apply("CountsTaken", View.asIterable());
    return tables
        .getPipeline()
        .apply("Once", Impulse.create())
        .apply(
            "Publish",
            ParDo.of(new Publish(parts, counted, new ArrayList<>(formats), layout, run))
                .withSideInputs(parts, counted))
        .setCoder(StringUtf8Coder.of());
  }

  private static final class Publish extends DoFn<byte[], String> {
    private static final long serialVersionUID = 1L;

    private final PCollectionView<Iterable<PartFile>> parts;
    private final PCollectionView<Iterable<Map<String, Long>>> counted;
    private final ArrayList<Format> formats;
    private final OutputLayout layout;
    private final RunInfo run;

    Publish(
        PCollectionView<Iterable<PartFile>> parts,
        PCollectionView<Iterable<Map<String, Long>>> counted,
        ArrayList<Format> formats,
        OutputLayout layout,
        RunInfo run) {
      this.parts = parts;
      this.counted = counted;
      this.formats = formats;
      this.layout = layout;
      this.run = run;
    }

    @ProcessElement
    public void process(ProcessContext context) throws IOException {
      Counts counts = new Counts();
      context.sideInput(counted).forEach(counts::addAll);
      List<PartFile> written = new ArrayList<>();
      context.sideInput(parts).forEach(written::add);
      written.sort(Comparator.comparing(PartFile::resource));

      Inventory inventory = new Inventory();
      for (Table table : Table.values()) {
        for (Format format : formats) {
          publish(table, format, written, inventory);
        }
      }
      Manifest manifest = Manifest.of(run, counts, inventory, Instant.now());
      manifest.checkAccounting();
      write(layout.dataPackage(), DataPackage.of(run, inventory).toJson());
      write(layout.manifest(), manifest.toJson());
      context.output(layout.manifest().toString());
    }

    private void publish(Table table, Format format, List<PartFile> written, Inventory inventory)
        throws IOException {
      List<ResourceId> from = new ArrayList<>();
      List<ResourceId> to = new ArrayList<>();
      for (PartFile part : written) {
        if (part.table() == table && part.format() == format) {
          from.add(FileSystems.matchNewResource(part.resource(), false));
          to.add(layout.part(table, format, to.size()));
          inventory.add(table, format, part.rows());
        }
      }
      if (from.isEmpty()) {
        ResourceId empty = layout.unfinished(table, format, UUID.randomUUID().toString());
        inventory.add(table, format, TableWriter.open(table, format, empty).close().rows());
        from.add(empty);
        to.add(layout.part(table, format, 0));
      }
      FileSystems.rename(
          from,
          to,
          StandardMoveOptions.IGNORE_MISSING_FILES,
          StandardMoveOptions.SKIP_IF_DESTINATION_EXISTS);
    }

    private static void write(ResourceId target, byte[] content) throws IOException {
      try (OutputStream out =
          Channels.newOutputStream(FileSystems.create(target, "application/json"))) {
        out.write(content);
      }
    }
  }
}
