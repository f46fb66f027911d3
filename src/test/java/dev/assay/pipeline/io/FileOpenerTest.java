package dev.assay.pipeline.io;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.analysis.SourceRecord;
import dev.assay.json.JsonFields;
import dev.assay.row.RejectRow;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileOpenerTest {
  private static final int MAX = 1000;

  @TempDir Path folder;
  private final List<SourceRecord> records = new ArrayList<>();
  private final List<RejectRow> rejects = new ArrayList<>();
  private long progress;

  private void read(String name, byte[] content) throws IOException {
    Path file = Files.write(folder.resolve(name), content);
    read(file);
  }

  private void read(Path file) {
    read(file, file.toFile().length());
  }

  private void read(Path file, long listedSize) {
    SourceFile source =
        new SourceFile(file.toString(), "in/" + file.getFileName(), "x/y", listedSize);
    new FileOpener(new ReadSettings(MAX, 200, JsonFields.ofText("text")))
        .read(source, bytes -> progress += bytes, records::add, rejects::add);
  }

  private void assertReject(String error) {
    assertThat(records).isEmpty();
    assertThat(rejects).hasSize(1);
    assertThat(rejects.get(0).getStage()).isEqualTo("read");
    assertThat(rejects.get(0).getError()).isEqualTo(error);
    assertThat(rejects.get(0).getSourceUri()).startsWith("in/");
    assertThat(rejects.get(0).getMessage()).isNotBlank();
  }

  private static byte[] gzip(byte[] content) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (OutputStream out = new GZIPOutputStream(bytes)) {
      out.write(content);
    }
    return bytes.toByteArray();
  }

  private static byte[] noise(int size) {
    byte[] bytes = new byte[size];
    new Random(7).nextBytes(bytes);
    bytes[0] = 'x';
    return bytes;
  }

  @Test
  void plainTextIsOneRecordOfItsBytes() throws IOException {
    byte[] bytes = "\uFEFF降雨量80毫米".getBytes(StandardCharsets.UTF_8);
    read("a.txt", bytes);

    assertThat(rejects).isEmpty();
    assertThat(records).hasSize(1);
    assertThat(records.get(0).bytes()).isEqualTo(bytes);
    assertThat(records.get(0).uri()).isEqualTo("in/a.txt");
    assertThat(records.get(0).path()).isEqualTo("x/y");
    assertThat(records.get(0).mediaType()).isEqualTo("text/plain");
  }

  @Test
  void gzipIsKnownByItsFirstBytesNotItsName() throws IOException {
    byte[] bytes = "freight".getBytes(StandardCharsets.UTF_8);
    read("packed.txt", gzip(bytes));
    read("plain.txt.gz", bytes);

    assertThat(rejects).isEmpty();
    assertThat(records).extracting(SourceRecord::bytes).containsExactly(bytes, bytes);
  }

  @Test
  void progressIsToldInBytesAsTheyLieThere() throws IOException {
    byte[] packed = gzip("freight ".repeat(100).getBytes(StandardCharsets.UTF_8));
    read("packed.txt", packed);

    assertThat(records).hasSize(1);
    assertThat(progress).isEqualTo(packed.length);
  }

  @Test
  void exactlyTheLimitIsReadAndOneByteMoreIsNot() throws IOException {
    read("limit.txt", noise(MAX));
    assertThat(records).hasSize(1);
    records.clear();
    read("over.txt", noise(MAX + 1));
    assertReject("too_large");
  }

  @Test
  void aGzipBombIsTooLarge() throws IOException {
    read("bomb.gz", gzip(new byte[50_000_000]));
    assertReject("too_large");
  }

  @Test
  void aCutGzipIsCorrupt() throws IOException {
    byte[] packed = gzip(noise(900));
    read("cut.gz", Arrays.copyOf(packed, packed.length / 2));
    assertReject("corrupt_archive");
  }

  @Test
  void aDamagedGzipIsCorrupt() throws IOException {
    byte[] packed = gzip(noise(900));
    packed[packed.length - 6] ^= 1; // in the checksum
    read("damaged.gz", packed);
    assertReject("corrupt_archive");
  }

  @Test
  void aGzipHeaderAloneIsCorrupt() throws IOException {
    read("head.gz", new byte[] {0x1f, (byte) 0x8b});
    assertReject("corrupt_archive");
  }

  @Test
  void noBytesAreEmpty() throws IOException {
    read("empty.txt", new byte[0]);
    assertReject("empty");
    rejects.clear();
    read("empty.gz", gzip(new byte[0]));
    assertReject("empty");
  }

  @Test
  void aFileThatVanishedIsUnreadable() {
    read(folder.resolve("gone.txt"));
    assertReject("unreadable");
  }

  @Test
  void whatCannotBeReadIsUnreadable() throws IOException {
    // A folder in the file's place fails on reading, for every user.
    read(Files.createDirectory(folder.resolve("folder.txt")));
    assertReject("unreadable");
  }

  @Test
  void aFileThatGrewOrShrankSinceItWasListedIsToldBesideWhatWasRead() throws IOException {
    Path file =
        Files.writeString(folder.resolve("a.jsonl"), "{\"text\":\"a\"}\n{\"text\":\"b\"}\n");

    for (long listed : new long[] {Files.size(file) - 13, Files.size(file) + 13}) {
      records.clear();
      rejects.clear();
      read(file, listed);
      assertThat(records).hasSize(2);
      assertThat(rejects).extracting(RejectRow::getError).containsExactly("changed");
      assertThat(rejects.get(0).getRecordIndex()).isEqualTo(2);
      assertThat(rejects.get(0).getMessage()).contains("had " + listed + " bytes").contains("26");
    }
  }

  @Test
  void aFileThatIsNotReadToItsEndIsNotCalledChanged() throws IOException {
    read(Files.write(folder.resolve("large.txt"), noise(200_000)), 300_000);
    assertReject("too_large");
  }
}
