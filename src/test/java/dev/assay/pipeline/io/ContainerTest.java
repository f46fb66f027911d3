package dev.assay.pipeline.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.github.luben.zstd.Zstd;
import dev.assay.analysis.SourceRecord;
import dev.assay.json.JsonFields;
import dev.assay.row.RejectRow;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.zip.CRC32;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.apache.commons.compress.compressors.bzip2.BZip2CompressorOutputStream;
import org.junit.jupiter.api.Test;

class ContainerTest {
  private static final int MAX = 1000;

  private final List<SourceRecord> records = new ArrayList<>();
  private final List<RejectRow> rejects = new ArrayList<>();

  private void read(String name, byte[] content) {
    records.clear();
    rejects.clear();
    SourceFile file = new SourceFile(name, "in/" + name, name, content.length);
    new FileOpener(new ReadSettings(MAX, 20, JsonFields.ofText("text")))
        .read(file, () -> new ByteArrayInputStream(content), records::add, rejects::add);
  }

  private List<String> texts() {
    return records.stream().map(r -> new String(r.bytes(), StandardCharsets.UTF_8)).toList();
  }

  private List<String> errors() {
    return rejects.stream()
        .map(r -> r.getSourceUri() + " " + r.getRecordIndex() + " " + r.getError())
        .toList();
  }

  private interface Packing {
    OutputStream over(OutputStream out) throws IOException;
  }

  private static byte[] pack(Packing packing, byte[] content) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (OutputStream out = packing.over(bytes)) {
      out.write(content);
    }
    return bytes.toByteArray();
  }

  private static byte[] gzip(byte[] content) throws IOException {
    return pack(GZIPOutputStream::new, content);
  }

  private static byte[] bzip2(byte[] content) throws IOException {
    return pack(BZip2CompressorOutputStream::new, content);
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  /** Names and contents by turns. */
  private static byte[] zip(Object... entries) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream out = new ZipOutputStream(bytes)) {
      for (int i = 0; i < entries.length; i += 2) {
        out.putNextEntry(new ZipEntry((String) entries[i]));
        out.write((byte[]) entries[i + 1]);
      }
    }
    return bytes.toByteArray();
  }

  /** One entry after the other, stored, with its length and checksum in front. */
  private static byte[] storedZip(Object... entries) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream out = new ZipOutputStream(bytes)) {
      for (int i = 0; i < entries.length; i += 2) {
        byte[] content = (byte[]) entries[i + 1];
        ZipEntry entry = new ZipEntry((String) entries[i]);
        CRC32 crc = new CRC32();
        crc.update(content);
        entry.setMethod(ZipEntry.STORED);
        entry.setSize(content.length);
        entry.setCrc(crc.getValue());
        out.putNextEntry(entry);
        out.write(content);
      }
    }
    return bytes.toByteArray();
  }

  private static byte[] tar(Object... entries) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (TarArchiveOutputStream out = new TarArchiveOutputStream(bytes, "UTF-8")) {
      out.setLongFileMode(TarArchiveOutputStream.LONGFILE_POSIX);
      for (int i = 0; i < entries.length; i += 2) {
        byte[] content = (byte[]) entries[i + 1];
        TarArchiveEntry entry = new TarArchiveEntry((String) entries[i]);
        entry.setSize(content.length);
        out.putArchiveEntry(entry);
        out.write(content);
        out.closeArchiveEntry();
      }
    }
    return bytes.toByteArray();
  }

  private static byte[] noise(int size) {
    byte[] bytes = new byte[size];
    new Random(5).nextBytes(bytes);
    bytes[0] = 'x';
    return bytes;
  }

  @Test
  void packingIsKnownByItsFirstBytes() throws IOException {
    byte[] text = utf8("雨量80毫米");
    for (byte[] packed : List.of(gzip(text), bzip2(text), Zstd.compress(text), gzip(bzip2(text)))) {
      read("any.txt", packed);
      assertThat(records).extracting(SourceRecord::bytes).containsExactly(text);
      assertThat(records.get(0).uri()).isEqualTo("in/any.txt");
      assertThat(rejects).isEmpty();
    }
  }

  @Test
  void endingsBelowThePackingTellTheKind() throws IOException {
    read("page.html.gz", gzip(utf8("<p>x")));
    assertThat(records.get(0).mediaType()).isEqualTo("text/html");
    read("NOTES.MD.zst", Zstd.compress(utf8("# x")));
    assertThat(records.get(0).mediaType()).isEqualTo("text/markdown");
    read("lines.ndjson.bz2", bzip2(utf8("{}\n{}")));
    assertThat(records).hasSize(2);
  }

  @Test
  void concatenatedPackingIsOneFile() throws IOException {
    read("a.txt.gz", concat(gzip(utf8("one ")), gzip(utf8("two"))));
    assertThat(texts()).containsExactly("one two");
    read("a.txt.bz2", concat(bzip2(utf8("one ")), bzip2(utf8("two"))));
    assertThat(texts()).containsExactly("one two");
    read("a.txt.zst", concat(Zstd.compress(utf8("one ")), Zstd.compress(utf8("two"))));
    assertThat(texts()).containsExactly("one two");
  }

  private static byte[] concat(byte[] first, byte[] second) {
    byte[] both = Arrays.copyOf(first, first.length + second.length);
    System.arraycopy(second, 0, both, first.length, second.length);
    return both;
  }

  @Test
  void whatIsCutOrDamagedIsACorruptArchive() throws IOException {
    byte[] text = noise(900);
    for (byte[] packed : List.of(gzip(text), bzip2(text), Zstd.compress(text))) {
      for (int length : new int[] {5, packed.length / 2, packed.length - 1}) {
        read("cut", Arrays.copyOf(packed, length));
        assertThat(records.size() + rejects.size()).isEqualTo(1);
        if (length > 10) {
          assertThat(errors()).containsExactly("in/cut 0 corrupt_archive");
        }
      }
    }
  }

  @Test
  void entriesOfArchivesAreRecordsWithTheirNamesInTheUriAlone() throws IOException {
    Object[] entries = {
      "a/",
      new byte[0],
      "a/新闻.txt",
      utf8("one"),
      "../../etc/passwd",
      utf8("two"),
      "abs\n\u0007.html",
      utf8("<p>three")
    };
    for (byte[] archive : List.of(zip(entries), tar(entries))) {
      read("x.bin", archive);
      assertThat(rejects).isEmpty();
      assertThat(texts()).containsExactly("one", "two", "<p>three");
      assertThat(records)
          .extracting(SourceRecord::uri, SourceRecord::index, SourceRecord::mediaType)
          .containsExactly(
              tuple("in/x.bin!/a/新闻.txt", 0, "text/plain"),
              tuple("in/x.bin!/../../etc/passwd", 1, "text/plain"),
              tuple("in/x.bin!/abs\uFFFD\uFFFD.html", 2, "text/html"));
    }
  }

  @Test
  void twoEntriesOfOneNameStayApart() throws IOException {
    read("x.tar", tar("a.txt", utf8("same"), "a.txt", utf8("same")));
    assertThat(records).extracting(SourceRecord::index).containsExactly(0, 1);
    assertThat(records.stream().map(SourceRecord::path).distinct()).hasSize(2);
  }

  @Test
  void emptyContainersAreEmpty() throws IOException {
    for (byte[] empty : List.of(zip(), tar("a/", new byte[0]), gzip(new byte[0]), gzip(zip()))) {
      read("none", empty);
      assertThat(errors()).containsExactly("in/none 0 empty");
    }
    read("none.jsonl", utf8("\n \r\n"));
    assertThat(errors()).containsExactly("in/none.jsonl 0 empty");
    read("zero.jsonl", new byte[0]);
    assertThat(errors()).containsExactly("in/zero.jsonl 0 empty");
  }

  @Test
  void oneEntryThatIsTooLargeOrPackedTooOftenLeavesTheOthers() throws IOException {
    byte[] zeros = new byte[3_000_000];
    byte[] nested = gzip(gzip(gzip(gzip(utf8("deep")))));
    read(
        "bombs.zip",
        zip(
            "a.txt",
            utf8("a"),
            "zeros",
            zeros,
            "gz.gz",
            gzip(zeros),
            "bz.bz2",
            bzip2(zeros),
            "deep",
            nested,
            "cut.gz",
            Arrays.copyOf(gzip(noise(500)), 300),
            "ok",
            gzip(utf8("ok")),
            "z.txt",
            utf8("z")));
    assertThat(texts()).containsExactly("a", "ok", "z");
    assertThat(errors())
        .containsExactly(
            "in/bombs.zip!/zeros 1 too_large",
            "in/bombs.zip!/gz.gz 2 too_large",
            "in/bombs.zip!/bz.bz2 3 too_large",
            "in/bombs.zip!/deep 4 too_large",
            "in/bombs.zip!/cut.gz 5 corrupt_archive");
  }

  @Test
  void nestingIsReadAsDeepAsItIsAllowed() throws IOException {
    read("a.tar.gz", gzip(tar("b.zip", zip("c.txt", utf8("c")))));
    assertThat(records).extracting(SourceRecord::uri).containsExactly("in/a.tar.gz!/b.zip!/c.txt");
    read("a.tar.gz", gzip(tar("b.zip", zip("c.txt.gz", gzip(utf8("c")), "d.txt", utf8("d")))));
    assertThat(texts()).containsExactly("d");
    assertThat(errors()).containsExactly("in/a.tar.gz!/b.zip!/c.txt.gz 0 too_large");
  }

  @Test
  void aStreamThatExpandsWithoutEndIsGivenUp() throws IOException {
    byte[] lines = utf8("{\"text\":\"a\"}\n".repeat(100_000));
    for (byte[] packed : List.of(gzip(lines), bzip2(lines), Zstd.compress(lines))) {
      read("lines.jsonl", packed);
      assertThat(rejects).hasSize(1);
      assertThat(rejects.get(0).getError()).isEqualTo("too_large");
      assertThat(rejects.get(0).getMessage()).contains("--maxExpansion");
      assertThat(rejects.get(0).getRecordIndex()).isEqualTo(records.size());
      assertThat(records.size()).isLessThan(100_000);
    }
  }

  @Test
  void memoryStaysBoundedUnderABomb() throws IOException {
    byte[] bomb = bzip2(new byte[200_000_000]);
    assertThat(bomb.length).isLessThan(10_000);
    read("bomb.bz2", bomb);
    assertThat(errors()).containsExactly("in/bomb.bz2 0 too_large");
    read("bomb.jsonl.bz2", bomb);
    assertThat(errors()).containsExactly("in/bomb.jsonl.bz2 0 too_large");
  }

  @Test
  void aDamagedEntryLeavesTheOthersAndAnArchiveThatIsCutSaysSo() throws IOException {
    byte[] archive =
        storedZip("a.txt", utf8("first"), "b.txt", utf8("second"), "c.txt", utf8("third"));
    byte[] damaged = archive.clone();
    damaged[indexOf(archive, "second") + 2] ^= 1;
    read("d.zip", damaged);
    assertThat(texts()).containsExactly("first", "third");
    assertThat(errors()).containsExactly("in/d.zip!/b.txt 1 corrupt_archive");

    for (int length = 40; length < archive.length; length += 7) {
      read("cut.zip", Arrays.copyOf(archive, length));
      assertThat(rejects).as("cut to " + length).isNotEmpty();
      assertThat(rejects.get(0).getError()).isEqualTo("corrupt_archive");
      assertThat(texts()).isSubsetOf("first", "second", "third");
    }
  }

  private static int indexOf(byte[] bytes, String text) {
    return new String(bytes, StandardCharsets.ISO_8859_1).indexOf(text);
  }

  @Test
  void aTarThatIsCutSaysSo() throws IOException {
    byte[] archive = tar("a.txt", utf8("first"), "b.txt", noise(900));
    read("cut.tar", Arrays.copyOf(archive, 512 * 3 + 400));
    assertThat(texts()).containsExactly("first");
    assertThat(rejects).extracting(RejectRow::getError).containsOnly("corrupt_archive");
  }

  @Test
  void anEncryptedEntryIsARejectOfItsOwn() throws IOException {
    byte[] archive =
        storedZip("a.txt", utf8("first"), "b.txt", utf8("second"), "c.txt", utf8("third"));
    int header = indexOf(archive, "b.txt") - 30;
    archive[header + 6] |= 1; // the flag of a password
    read("locked.zip", archive);
    assertThat(texts()).containsExactly("first", "third");
    assertThat(errors()).containsExactly("in/locked.zip!/b.txt 1 encrypted");
  }

  @Test
  void anOfficeDocumentIsNoArchive() throws IOException {
    read(
        "report.docx",
        zip("[Content_Types].xml", utf8("<Types/>"), "word/document.xml", utf8("<w/>")));
    assertThat(records).isEmpty();
    assertThat(errors()).containsExactly("in/report.docx 0 binary");
  }

  @Test
  void noiseBehindEveryMagicEndsInRejectsAlone() throws IOException {
    Random random = new Random(3);
    List<byte[]> magics =
        List.of(
            Arrays.copyOf(gzip(utf8("abc")), 12),
            Arrays.copyOf(bzip2(utf8("abc")), 14),
            Arrays.copyOf(Zstd.compress(utf8("abc")), 6),
            Arrays.copyOf(zip("a", utf8("abc")), 40),
            Arrays.copyOf(tar("a", utf8("abc")), 512),
            utf8("WARC/1.0\r\n"),
            utf8("filedesc://x"));
    for (int i = 0; i < 700; i++) {
      byte[] noise = new byte[random.nextInt(300)];
      random.nextBytes(noise);
      read("noise", concat(magics.get(i % magics.size()), noise));
      assertThat(rejects.size() + records.size()).isPositive();
      assertThat(errors()).noneMatch(error -> error.endsWith("unreadable"));
    }
  }

  @Test
  void jsonLinesAreRecordsByTheirLine() {
    read("a.jsonl", utf8("{\"text\":1}\r\n\n{\"a\":\"" + "x".repeat(MAX) + "\"}\nnot json"));
    assertThat(texts()).containsExactly("{\"text\":1}", "not json");
    assertThat(records).extracting(SourceRecord::index).containsExactly(0, 3);
    assertThat(records).allSatisfy(r -> assertThat(r.fields()).isNotNull());
    assertThat(errors()).containsExactly("in/a.jsonl 2 too_large");
    assertThat(rejects.get(0).getByteLength()).isEqualTo(MAX + 8);

    String limit = "{\"a\":\"" + "x".repeat(MAX - 8) + "\"}";
    read("a.jsonl", utf8(limit + "\r\n" + limit + "x\r\n" + limit));
    assertThat(texts()).containsExactly(limit, limit);
    assertThat(errors()).containsExactly("in/a.jsonl 1 too_large");
  }

  @Test
  void jsonLinesMayEndAnywhereInABuffer() {
    List<String> lines = new ArrayList<>();
    for (int i = 0; i < 3000; i++) {
      lines.add("{\"a\":\"" + "x".repeat(i % 131) + i + "\"}");
    }
    read("a.jsonl", utf8(String.join("\n", lines)));
    assertThat(texts()).isEqualTo(lines);

    read("a.jsonl", utf8(String.join("\r\n", lines) + "\n"));
    assertThat(texts()).isEqualTo(lines);
    assertThat(errors()).isEmpty();

    for (int length = 65_534; length < 65_539; length++) {
      read("a.jsonl", utf8("x".repeat(length) + "\n{}"));
      assertThat(texts()).containsExactly("{}");
      assertThat(rejects.get(0).getByteLength()).isEqualTo(length);
    }
  }

  @Test
  void aFileThatFailsInTheMiddleIsUnreadableWhateverIsPackedInIt() throws IOException {
    byte[] archive = zip("a.txt.gz", gzip(noise(900)), "b.txt", utf8("b"));
    SourceFile file = new SourceFile("f", "in/f", "f", 1);
    InputStream failing =
        new InputStream() {
          private int at;

          @Override
          public int read() throws IOException {
            if (at == 300) {
              throw new IOException("disk gone");
            }
            return archive[at++] & 0xFF;
          }
        };
    new FileOpener(new ReadSettings(MAX, 20, JsonFields.ofText("text")))
        .read(file, () -> failing, records::add, rejects::add);
    assertThat(rejects).extracting(RejectRow::getError).containsExactly("unreadable");
  }
}
