package dev.assay.pipeline;

import com.opencsv.CSVWriter;
import dev.assay.dedup.Clusters;
import dev.assay.dedup.Clusters.Membership;
import dev.assay.pipeline.io.StageReader;
import dev.assay.pipeline.io.StagedFile;
import dev.assay.row.DocumentRow;
import dev.assay.row.StagedAnalysis;
import java.io.IOException;
import java.io.Writer;
import java.nio.channels.Channels;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.apache.beam.sdk.io.FileSystems;
import org.apache.beam.sdk.io.fs.ResourceId;
import org.apache.beam.sdk.transforms.DoFn;
import org.apache.beam.sdk.transforms.GroupByKey;
import org.apache.beam.sdk.transforms.PTransform;
import org.apache.beam.sdk.transforms.ParDo;
import org.apache.beam.sdk.values.KV;
import org.apache.beam.sdk.values.PCollection;
import org.apache.beam.sdk.values.PCollectionView;

/**
 * Lists the documents that are not alone, cluster by cluster, in a folder: one file a share, whose
 * names sort in the order in which they are to be read.
 */
final class ListDuplicates extends PTransform<PCollection<StagedFile>, PCollection<Void>> {
  private static final long serialVersionUID = 1L;

  static final List<String> COLUMNS =
      List.of(
          "cluster_id",
          "doc_id",
          "is_canonical",
          "similarity",
          "chain",
          "source_uri",
          "record_index",
          "title");

  /** What the names of the files begin with. */
  static final String SHARE = "share-";

  private static final int TITLE = 80;

  private final PCollectionView<? extends Clusters> clusters;
  private final int shares;
  private final boolean asCsv;
  private final String folder;

  private ListDuplicates(
      PCollectionView<? extends Clusters> clusters, int shares, boolean asCsv, String folder) {
    this.clusters = clusters;
    this.shares = shares;
    this.asCsv = asCsv;
    this.folder = folder;
  }

  static ListDuplicates of(
      PCollectionView<? extends Clusters> clusters, int shares, boolean asCsv, String folder) {
    return new ListDuplicates(clusters, shares, asCsv, folder);
  }

  @Override
  public PCollection<Void> expand(PCollection<StagedFile> staged) {
    return staged
        .apply("Pack", ParDo.of(new PackFn(clusters, shares)).withSideInputs(clusters))
        .setCoder(Exchange.PACKED)
        .apply("Group", GroupByKey.create())
        .apply("Write", ParDo.of(new WriteFn(asCsv, folder)));
  }

  private static final class PackFn extends PackingFn<StagedFile> {
    private static final long serialVersionUID = 1L;

    private final PCollectionView<? extends Clusters> clusters;

    PackFn(PCollectionView<? extends Clusters> clusters, int shares) {
      super(shares);
      this.clusters = clusters;
    }

    @ProcessElement
    public void process(ProcessContext context, OutputReceiver<KV<Integer, byte[]>> out)
        throws IOException {
      Clusters table = context.sideInput(clusters);
      if (table.isEmpty()) {
        return;
      }
      try (StageReader staged = StageReader.open(context.element())) {
        for (StagedAnalysis next = staged.next(); next != null; next = staged.next()) {
          Membership membership = table.find(StageReader.textHash(next));
          if (membership != null) {
            pack(membership.cluster().low(), row(next.getDocument(), membership).toBytes(), out);
          }
        }
      }
    }

    private static DuplicateRow row(DocumentRow document, Membership membership) {
      return new DuplicateRow(
          membership.cluster().toString(),
          document.getDocId(),
          membership.similarity(),
          membership.chain(),
          document.getSourceUri(),
          document.getRecordIndex(),
          shortTitle(document));
    }

    private static String shortTitle(DocumentRow document) {
      String title = document.getTitle();
      if (title == null) {
        return "";
      }
      int length = title.codePointCount(0, title.length());
      return length <= TITLE ? title : title.substring(0, title.offsetByCodePoints(0, TITLE)) + "…";
    }
  }

  private static final class WriteFn extends DoFn<KV<Integer, Iterable<byte[]>>, Void> {
    private static final long serialVersionUID = 1L;

    private final boolean asCsv;
    private final String folder;

    WriteFn(boolean asCsv, String folder) {
      this.asCsv = asCsv;
      this.folder = folder;
    }

    @ProcessElement
    public void process(@Element KV<Integer, Iterable<byte[]>> share) throws IOException {
      List<DuplicateRow> rows = DuplicateRow.readAll(share.getValue());
      rows.sort(DuplicateRow.ORDER);
      String name = String.format(Locale.ROOT, "%s/%s%05d", folder, SHARE, share.getKey());
      ResourceId file = FileSystems.matchNewResource(name, false);
      try (Writer out =
          Channels.newWriter(FileSystems.create(file, "text/plain"), StandardCharsets.UTF_8)) {
        if (asCsv) {
          writeCsv(rows, out);
        } else {
          writeTable(rows, out);
        }
      }
    }

    private static void writeCsv(List<DuplicateRow> rows, Writer out) throws IOException {
      try (CSVWriter csv =
          new CSVWriter(
              out,
              CSVWriter.DEFAULT_SEPARATOR,
              CSVWriter.DEFAULT_QUOTE_CHARACTER,
              CSVWriter.DEFAULT_QUOTE_CHARACTER,
              "\n")) {
        for (DuplicateRow row : rows) {
          csv.writeNext(row.fields(), false);
        }
      }
    }

    private static void writeTable(List<DuplicateRow> rows, Writer out) throws IOException {
      for (int start = 0; start < rows.size(); ) {
        String cluster = rows.get(start).cluster();
        int end = start;
        while (end < rows.size() && rows.get(end).cluster().equals(cluster)) {
          end++;
        }
        out.write(String.format(Locale.ROOT, "cluster %s, %,d documents%n", cluster, end - start));
        for (DuplicateRow row : rows.subList(start, end)) {
          out.write(row.line());
        }
        start = end;
      }
    }
  }
}
