package dev.assay.pipeline.io;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.analysis.SourceRecord;
import dev.assay.json.JsonFields;
import dev.assay.row.RejectRow;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;

class WarcRecordsTest {
  private static final String OK = "HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=GBK\r\n";

  private final List<SourceRecord> records = new ArrayList<>();
  private final List<RejectRow> rejects = new ArrayList<>();

  private void read(byte[] content) {
    records.clear();
    rejects.clear();
    SourceFile file = new SourceFile("c.warc", "c.warc", "c.warc", content.length);
    new FileOpener(new ReadSettings(400, 20, JsonFields.ofText("text")))
        .read(file, () -> new ByteArrayInputStream(content), records::add, rejects::add);
  }

  private void read(String content) {
    read(content.getBytes(StandardCharsets.ISO_8859_1));
  }

  private List<String> texts() {
    return records.stream().map(r -> new String(r.bytes(), StandardCharsets.UTF_8)).toList();
  }

  private List<String> errors() {
    return rejects.stream().map(r -> r.getRecordIndex() + " " + r.getError()).toList();
  }

  private static String record(String type, String mediaType, String block) {
    return "WARC/1.0\r\nWARC-Type: "
        + type
        + "\r\nWARC-Target-URI: https://example.org/n/1.html\r\nWARC-Date: 2020-01-01T00:00:00Z\r\n"
        + "WARC-Record-ID: <urn:uuid:00000000-0000-4000-8000-000000000000>\r\nContent-Type: "
        + mediaType
        + "\r\nContent-Length: "
        + block.length()
        + "\r\n\r\n"
        + block
        + "\r\n\r\n";
  }

  private static String response(String block) {
    return record("response", "application/http; msgtype=response", block);
  }

  @Test
  void responsesConversionsAndResourcesAreRecords() {
    read(
        record("warcinfo", "application/warc-fields", "software: x\r\n")
            + record("request", "application/http; msgtype=request", "GET / HTTP/1.0\r\n\r\n")
            + response(OK + "\r\n<p>page")
            + record("metadata", "application/warc-fields", "a: b\r\n")
            + record("conversion", "text/plain", "plain")
            + record("resource", "text/html", "<p>file"));
    assertThat(rejects).isEmpty();
    assertThat(texts()).containsExactly("<p>page", "plain", "<p>file");
    assertThat(records).extracting(SourceRecord::index).containsExactly(2, 4, 5);
    assertThat(records)
        .extracting(SourceRecord::mediaType)
        .containsExactly("text/html", "text/plain", "text/html");
    assertThat(records.get(0).charset()).isEqualTo("GBK");
    assertThat(records.get(0).uri()).isEqualTo("c.warc!/https://example.org/n/1.html");
  }

  @Test
  void eachRecordMayBeAGzipMember() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    for (int i = 0; i < 3; i++) {
      ByteArrayOutputStream member = new ByteArrayOutputStream();
      try (OutputStream out = new GZIPOutputStream(member)) {
        out.write(
            record("conversion", "text/plain", "text " + i).getBytes(StandardCharsets.US_ASCII));
      }
      bytes.write(member.toByteArray());
    }
    read(bytes.toByteArray());
    assertThat(texts()).containsExactly("text 0", "text 1", "text 2");
    read(Arrays.copyOf(bytes.toByteArray(), bytes.size() - 30));
    assertThat(texts()).containsExactly("text 0", "text 1");
    assertThat(errors()).containsExactly("2 corrupt_archive");
  }

  @Test
  void chunksAreTakenOff() {
    read(response(OK + "Transfer-Encoding: chunked\r\n\r\n3\r\n<p>\r\n4\r\npage\r\n0\r\n\r\n"));
    assertThat(texts()).containsExactly("<p>page");
  }

  @Test
  void whatIsNoDocumentIsARejectAndTheRestGoesOn() {
    read(
        response("HTTP/1.1 404 Not Found\r\nContent-Type: text/html\r\n\r\ngone")
            + response("HTTP/1.1 200 OK\r\nContent-Type: image/png\r\n\r\nPNG")
            + response("nonsense")
            + response(OK + "Content-Encoding: gzip\r\n\r\nnot gzip")
            + response(OK + "\r\n" + "x".repeat(500))
            + response(OK + "\r\nlast"));
    assertThat(texts()).containsExactly("last");
    assertThat(errors())
        .containsExactly(
            "0 http_status",
            "1 media_type",
            "2 corrupt_archive",
            "3 corrupt_archive",
            "4 too_large");
  }

  @Test
  void anArchiveThatBreaksOffKeepsWhatCameBefore() {
    String two =
        record("conversion", "text/plain", "first") + record("conversion", "text/plain", "second");
    for (int cut : new int[] {7, 60, 200}) {
      read(two.substring(0, two.length() - cut));
      assertThat(texts()).containsExactly("first");
      assertThat(errors()).isNotEmpty().allMatch(error -> error.equals("1 corrupt_archive"));
    }
    String page = response(OK + "\r\n<p>page");
    read(page.substring(0, page.length() - 8));
    assertThat(errors()).contains("0 corrupt_archive");
  }

  @Test
  void anArchiveWithoutDocumentsIsEmpty() {
    read(record("warcinfo", "application/warc-fields", "software: x\r\n"));
    assertThat(errors()).containsExactly("0 empty");
  }

  @Test
  void arcIsReadLikeWarc() {
    String http = "HTTP/1.0 200 OK\r\nContent-Type: text/html\r\n\r\n<p>old page";
    String head = "1 0 example\nURL IP-address Archive-date Content-type Archive-length\n\n";
    read(
        "filedesc://c.arc 0.0.0.0 20010101000000 text/plain "
            + head.length()
            + "\n"
            + head
            + "\n"
            + "http://example.org/ 10.0.0.1 20010101000000 text/html "
            + http.length()
            + "\n"
            + http
            + "\n");
    assertThat(texts()).containsExactly("<p>old page");
    assertThat(records.get(0).uri()).isEqualTo("c.warc!/http://example.org/");
  }
}
