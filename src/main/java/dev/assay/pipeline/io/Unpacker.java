package dev.assay.pipeline.io;

import com.github.luben.zstd.ZstdInputStream;
import dev.assay.analysis.RejectReason;
import dev.assay.analysis.SourceRecord;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.OptionalLong;
import org.apache.commons.compress.compressors.bzip2.BZip2CompressorInputStream;

/** Takes packing off, layer by layer, and hands what it finds to the reader for its kind. */
final class Unpacker implements RecordReader {

  /** Layers of packing: a web archive in a tar in a gzip has two. */
  static final int MAX_LAYERS = 3;

  private static final int BUFFER = 1 << 16;

  private final ReadSettings settings;
  private final int depth;

  /**
   * @param depth layers that are off already
   */
  Unpacker(ReadSettings settings, int depth) {
    this.settings = settings;
    this.depth = depth;
  }

  @Override
  public void read(Member member, InputStream in, Sink sink) throws IOException {
    BufferedInputStream content = new BufferedInputStream(in, BUFFER);
    FileKind kind = FileKind.of(head(content), member.name());
    if (depth == MAX_LAYERS && kind.isPacked()) {
      sink.reject(
          member,
          RejectReason.TOO_LARGE,
          "packed more than " + MAX_LAYERS + " times over; unpack it yourself if you trust it");
      return;
    }
    switch (kind) {
      case GZIP, BZIP2, ZSTANDARD -> unpack(member, kind, content, sink);
      case ZIP, TAR ->
          new ArchiveReader(settings, kind == FileKind.ZIP, new Unpacker(settings, depth + 1))
              .read(member, content, sink);
      case WARC -> new WarcRecords(settings).read(member, content, sink);
      case JSON_LINES -> new JsonLinesReader(settings).read(member, content, sink);
      case RECORD -> new SingleReader(settings.maxRecordBytes()).read(member, content, sink);
    }
  }

  /** The first bytes; where damage follows soon, those before it. */
  private static byte[] head(BufferedInputStream content) throws IOException {
    byte[] head = new byte[FileKind.HEAD_BYTES];
    int length = 0;
    content.mark(head.length);
    try {
      int count = 0;
      while (count >= 0 && length < head.length) {
        count = content.read(head, length, head.length - length);
        length += Math.max(0, count);
      }
    } catch (Damage e) {
      if (length == 0) {
        throw e;
      }
      // The reader meets it again, behind the records before it.
    }
    content.reset();
    return Arrays.copyOf(head, length);
  }

  private void unpack(Member member, FileKind kind, InputStream packed, Sink sink)
      throws IOException {
    CountedStream counted = new CountedStream(packed);
    Object layer = new Object();
    Positions positions = new Positions(member.index(), sink);
    try (LayerStream content =
        new LayerStream(layer, () -> open(kind, counted), counted::count, settings)) {
      new Unpacker(settings, depth + 1).read(member.unpacked(), content, positions);
    } catch (Damage e) {
      if (!e.isOf(layer)) {
        throw e;
      }
      sink.reject(
          member.uri(),
          positions.next,
          OptionalLong.empty(),
          e.reason(),
          "the packed file cannot be read"
              + (positions.next > member.index() ? " from here on: " : ": ")
              + e.advice());
    }
  }

  private static InputStream open(FileKind kind, InputStream packed) throws IOException {
    return switch (kind) {
      case GZIP -> new GzipMembers(packed);
      case BZIP2 -> new BZip2CompressorInputStream(packed, true);
      default -> new ZstdInputStream(packed);
    };
  }

  /** Sees how far the reading of a packed file came, which is where its damage is. */
  private static final class Positions implements Sink {
    private final Sink sink;
    private int next;

    Positions(int first, Sink sink) {
      this.next = first;
      this.sink = sink;
    }

    @Override
    public void record(SourceRecord record) {
      next = record.index() + 1;
      sink.record(record);
    }

    @Override
    public void reject(
        String uri, int index, OptionalLong bytes, RejectReason reason, String message) {
      next = index + 1;
      sink.reject(uri, index, bytes, reason, message);
    }
  }
}
