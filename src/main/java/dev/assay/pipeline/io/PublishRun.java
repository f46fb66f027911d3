package dev.assay.pipeline.io;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.apache.avro.Schema;
import org.apache.beam.sdk.coders.SerializableCoder;
import org.apache.beam.sdk.coders.StringUtf8Coder;
import org.apache.beam.sdk.io.FileSystems;
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
import org.jspecify.annotations.Nullable;

/**
 * Ends a run: waits until every table is written, puts the parts in their place, gives an empty
 * table its file, checks the accounting, then writes the data package and, last, the manifest.
 *
 * <p>It may be tried again after a failure, by itself or with all that came before: the first
 * attempt that comes here decides which parts are published ({@link Journal}).
 */
public final class PublishRun extends PTransform<PCollectionList<PartFile>, PCollection<String>> {
  private static final long serialVersionUID = 1L;

  private final PCollectionList<Map<String, Long>> counts;
  private final List<Format> formats;
  private final OutputLayout layout;
  private final RunInfo run;
  private final @Nullable PartitionBy partitionBy;

  private PublishRun(
      PCollectionList<Map<String, Long>> counts,
      List<Format> formats,
      OutputLayout layout,
      RunInfo run,
      @Nullable PartitionBy partitionBy) {
    this.counts = counts;
    this.formats = List.copyOf(formats);
    this.layout = layout;
    this.run = run;
    this.partitionBy = partitionBy;
  }

  public static PublishRun of(
      PCollectionList<Map<String, Long>> counts,
      List<Format> formats,
      OutputLayout layout,
      RunInfo run) {
    return new PublishRun(counts, formats, layout, run, null);
  }

  /** The same for tables that lie in partitions, if a column is given. */
  public PublishRun partitionedBy(@Nullable PartitionBy column) {
    return new PublishRun(counts, formats, layout, run, column);
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
            ParDo.of(
                    new Publish(parts, counted, new ArrayList<>(formats), layout, run, partitionBy))
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
    private final @Nullable PartitionBy partitionBy;

    Publish(
        PCollectionView<Iterable<PartFile>> parts,
        PCollectionView<Iterable<Map<String, Long>>> counted,
        ArrayList<Format> formats,
        OutputLayout layout,
        RunInfo run,
        @Nullable PartitionBy partitionBy) {
      this.parts = parts;
      this.counted = counted;
      this.formats = formats;
      this.layout = layout;
      this.run = run;
      this.partitionBy = partitionBy;
    }

    @ProcessElement
    public void process(ProcessContext context) throws IOException {
      OutputFolder folder = new OutputFolder(layout);
      if (!run.runId().equals(Manifest.runIdIfThere(layout))) {
        folder.checkOwner(run.runId());
        publish(journal(context));
      }
      try {
        folder.tidy(run.runId());
      } catch (IOException e) {
        // The run is complete; what is left over is in nobody's way and goes with the next run.
      }
      context.output(layout.manifest().toString());
    }

    /** What is to be published, decided once a run however often it is tried. */
    private Journal journal(ProcessContext context) throws IOException {
      Journal earlier = Journal.readIfThere(layout, run.runId());
      if (earlier != null) {
        return earlier;
      }
      List<PartFile> written = new ArrayList<>();
      context.sideInput(parts).forEach(written::add);
      for (Table table : Table.values()) {
        for (Format format : formats) {
          if (written.stream().noneMatch(p -> p.table() == table && p.format() == format)) {
            written.add(empty(table, format));
          }
        }
      }
      written.sort(Comparator.comparing(PartFile::resource));
      Counts counts = new Counts();
      context.sideInput(counted).forEach(counts::addAll);
      Journal journal = new Journal(written, counts.snapshot());
      Set<String> there = unfinishedFiles();
      for (PartFile part : written) {
        if (!there.contains(part.resource())) {
          throw lost(part);
        }
      }
      journal.write(layout, run.runId());
      return journal;
    }

    /** A part without rows; where tables are partitioned, readers still find the column. */
    private PartFile empty(Table table, Format format) throws IOException {
      ResourceId target = layout.unfinished(table, format, UUID.randomUUID().toString());
      if (partitionBy == null || !partitionBy.divides(table, format)) {
        return TableWriter.open(table, format, target).close();
      }
      Schema schema = partitionBy.without(table.schema());
      return TableWriter.open(table, format, partitionBy.folder((String) null), schema, target)
          .close();
    }

    private void publish(Journal journal) throws IOException {
      Set<String> unfinished = unfinishedFiles();
      Inventory inventory = new Inventory();
      for (Table table : Table.values()) {
        for (Format format : formats) {
          publish(table, format, journal, unfinished, inventory);
        }
      }
      Counts counts = new Counts();
      counts.addAll(journal.counts());
      Manifest manifest = Manifest.of(run, counts, inventory, Instant.now());
      manifest.checkAccounting();
      SmallFile.write(
          layout, layout.dataPackage(), DataPackage.of(run, inventory, partitionBy).toJson());
      SmallFile.write(layout, layout.manifest(), manifest.toJson());
    }

    private void publish(
        Table table, Format format, Journal journal, Set<String> unfinished, Inventory inventory)
        throws IOException {
      List<ResourceId> from = new ArrayList<>();
      List<ResourceId> to = new ArrayList<>();
      Set<String> there = files(layout.tableFolder(table));
      for (PartFile part : journal.parts()) {
        if (part.table() == table && part.format() == format) {
          ResourceId place = layout.at(inventory.add(part));
          if (unfinished.contains(part.resource())) {
            from.add(FileSystems.matchNewResource(part.resource(), false));
            to.add(place);
          } else if (!there.contains(place.toString())) {
            throw lost(part);
          }
        }
      }
      FileSystems.rename(from, to);
    }

    private Set<String> unfinishedFiles() throws IOException {
      return files(layout.workFolder());
    }

    private static Set<String> files(ResourceId folder) throws IOException {
      Set<String> files = new HashSet<>();
      FolderListing.of(folder.toString()).keySet().forEach(file -> files.add(file.toString()));
      return files;
    }

    private static IOException lost(PartFile part) {
      return new IOException(
          part.resource()
              + " was written but is not there; nobody else may write to the output, and all"
              + " workers must share its file system");
    }
  }
}
