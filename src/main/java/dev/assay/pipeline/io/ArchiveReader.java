package dev.assay.pipeline.io;

import dev.assay.analysis.RejectReason;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.OptionalLong;
import java.util.zip.CRC32;
import java.util.zip.CheckedInputStream;
import org.apache.commons.compress.archivers.ArchiveEntry;
import org.apache.commons.compress.archivers.ArchiveInputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveInputStream;
import org.jspecify.annotations.Nullable;

/**
 * Zip and tar: each file in it is read as if it lay on its own. An entry that cannot be read is a
 * reject and the others go on; an archive that breaks off is a reject behind its last entry.
 */
final class ArchiveReader implements RecordReader {

  /** Entries that begin the zip archives which are documents or programs themselves. */
  private static final List<String> DOCUMENT_ENTRIES =
      List.of("[Content_Types].xml", "_rels/.rels", "mimetype", "META-INF/", "AndroidManifest.xml");

  private final ReadSettings settings;
  private final boolean isZip;
  private final RecordReader entries;

  /**
   * @param entries reads what the entries hold
   */
  ArchiveReader(ReadSettings settings, boolean isZip, RecordReader entries) {
    this.settings = settings;
    this.isZip = isZip;
    this.entries = entries;
  }

  @Override
  public void read(Member archive, InputStream content, Sink sink) throws IOException {
    CountedStream counted = new CountedStream(content);
    ArchiveInputStream<? extends ArchiveEntry> in =
        isZip
            ? new ZipArchiveInputStream(counted, "UTF-8", true, true)
            : new TarArchiveInputStream(counted, "UTF-8");
    int position = 0;
    boolean whole = true;
    try {
      ArchiveEntry entry = next(in);
      if (entry != null && isZip && isDocument(entry.getName())) {
        sink.reject(
            archive,
            RejectReason.BINARY,
            "an Office document, an e-book or a program; convert it to text first, or leave it out");
        return;
      }
      for (; entry != null; entry = next(in)) {
        if (isFile(entry)) {
          whole = readEntry(archive.entry(entry.getName(), position), entry, in, counted, sink);
          position++;
        }
      }
      if (isZip) {
        checkEnd(in, counted);
      }
    } catch (Damage e) {
      if (!e.isOf(in)) {
        throw e;
      }
      if (!whole) {
        return; // the last entry was cut, which is told
      }
      sink.reject(
          archive.uri(),
          position,
          OptionalLong.empty(),
          e.reason(),
          "the archive cannot be read from here on: " + e.advice());
      return;
    }
    if (position == 0) {
      sink.reject(archive, RejectReason.EMPTY, "no files in the archive; remove it");
    }
  }

  private static @Nullable ArchiveEntry next(ArchiveInputStream<? extends ArchiveEntry> in)
      throws IOException {
    ArchiveEntry[] next = new ArchiveEntry[1];
    Damage.orValue(in, () -> next[0] = in.getNextEntry());
    return next[0];
  }

  /** A zip archive that was cut between two entries still lacks its end. */
  private static void checkEnd(Object layer, CountedStream counted) throws IOException {
    byte[] rest = new byte[1 << 13];
    while (counted.read(rest, 0, rest.length) >= 0) {
      // to the end
    }
    if (!counted.endsZip()) {
      throw new Damage(layer, RejectReason.CORRUPT_ARCHIVE, "its end is missing");
    }
  }

  /** Reads what an entry holds; false if it broke off. */
  private boolean readEntry(
      Member member,
      ArchiveEntry entry,
      ArchiveInputStream<? extends ArchiveEntry> in,
      CountedStream counted,
      Sink sink)
      throws IOException {
    if (isEncrypted(entry)) {
      sink.reject(
          member, RejectReason.ENCRYPTED, "the entry needs a password; unpack it yourself first");
      return true;
    }
    if (!in.canReadEntryData(entry)) {
      sink.reject(
          member,
          RejectReason.CORRUPT_ARCHIVE,
          "the entry is packed in a way that is not known; unpack it yourself first");
      return true;
    }
    Object layer = new Object();
    try {
      entries.read(
          member, new LayerStream(layer, () -> content(entry, in), counted::count, settings), sink);
      return true;
    } catch (Damage e) {
      if (!e.isOf(layer)) {
        throw e;
      }
      sink.reject(member, e.reason(), "the entry cannot be read: " + e.advice());
      return false;
    }
  }

  /** The bytes of an entry, compared at their end with its checksum, where that is known before. */
  private static InputStream content(
      ArchiveEntry entry, ArchiveInputStream<? extends ArchiveEntry> in) {
    long expected = entry instanceof ZipArchiveEntry zip ? zip.getCrc() : -1;
    if (expected < 0) {
      return in;
    }
    return new CheckedInputStream(in, new CRC32()) {
      @Override
      public int read(byte[] buffer, int offset, int length) throws IOException {
        int count = super.read(buffer, offset, length);
        if (count < 0 && getChecksum().getValue() != expected) {
          throw new IOException("its checksum is wrong");
        }
        return count;
      }
    };
  }

  private static boolean isFile(ArchiveEntry entry) {
    return !entry.isDirectory() && !(entry instanceof TarArchiveEntry tar && !tar.isFile());
  }

  private static boolean isEncrypted(ArchiveEntry entry) {
    return entry instanceof ZipArchiveEntry zip && zip.getGeneralPurposeBit().usesEncryption();
  }

  private static boolean isDocument(String name) {
    return DOCUMENT_ENTRIES.stream()
        .anyMatch(
            document -> document.endsWith("/") ? name.startsWith(document) : name.equals(document));
  }
}
