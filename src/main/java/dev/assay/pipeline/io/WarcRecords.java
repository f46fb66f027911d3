package dev.assay.pipeline.io;

import dev.assay.analysis.RejectReason;
import dev.assay.analysis.SourceRecord;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.OptionalLong;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.netpreserve.jwarc.HttpResponse;
import org.netpreserve.jwarc.MediaType;
import org.netpreserve.jwarc.Message;
import org.netpreserve.jwarc.WarcConversion;
import org.netpreserve.jwarc.WarcReader;
import org.netpreserve.jwarc.WarcRecord;
import org.netpreserve.jwarc.WarcResource;
import org.netpreserve.jwarc.WarcResponse;
import org.netpreserve.jwarc.WarcTargetRecord;

/**
 * Web archives (WARC, WET, ARC): responses, conversions and resources are records; requests,
 * metadata and revisits are not. A record's bytes are the page as the server sent it, without HTTP
 * headers and their encodings.
 */
final class WarcRecords implements RecordReader {

  /** First digit of the status of an answer that is what was asked for. */
  private static final int SUCCESS = 2;

  private static final Set<String> TEXT =
      Set.of("text/html", "application/xhtml+xml", "text/plain", "text/markdown");

  private final ReadSettings settings;

  WarcRecords(ReadSettings settings) {
    this.settings = settings;
  }

  /** What a record holds, and what its headers say of it. */
  private record Payload(
      int status, String type, @Nullable String charset, LayerStream.Opener content) {}

  @Override
  public void read(Member member, InputStream content, Sink sink) throws IOException {
    CountedStream counted = new CountedStream(content);
    int position = 0;
    boolean any = false;
    boolean whole = true;
    try {
      WarcReader reader = Damage.orValue(this, () -> new WarcReader((InputStream) counted));
      for (WarcRecord record = next(reader); record != null; record = next(reader)) {
        if (record instanceof WarcTargetRecord target && isDocument(record)) {
          whole = readRecord(member, position, target, counted, sink);
          any = true;
        }
        position++;
      }
    } catch (Damage e) {
      if (!e.isOf(this)) {
        throw e;
      }
      if (!whole) {
        return; // the last record was cut, which is told
      }
      sink.reject(
          member.uri(),
          position,
          OptionalLong.empty(),
          e.reason(),
          "the web archive cannot be read from here on: " + e.advice());
      return;
    }
    if (!any) {
      sink.reject(
          member,
          RejectReason.EMPTY,
          "no responses, conversions or resources in the web archive; leave it out");
    }
  }

  private @Nullable WarcRecord next(WarcReader reader) throws IOException {
    return Damage.orValue(this, reader::next).orElse(null);
  }

  private static boolean isDocument(WarcRecord record) {
    return record instanceof WarcResponse
        || record instanceof WarcConversion
        || record instanceof WarcResource;
  }

  /** Reads one record; false if it broke off. */
  private boolean readRecord(
      Member member, int position, WarcTargetRecord record, CountedStream counted, Sink sink)
      throws IOException {
    Object layer = new Object();
    String target = record.target();
    String uri = target == null ? member.uri() : member.entry(target, position).uri();
    try {
      Payload payload = Damage.orValue(layer, () -> payload(record));
      RejectReason refusal = refusal(payload);
      if (refusal != null) {
        sink.reject(uri, position, OptionalLong.empty(), refusal, message(payload));
        return true;
      }
      InputStream content = new LayerStream(layer, payload.content(), counted::count, settings);
      byte[] bytes = content.readNBytes(settings.maxRecordBytes());
      if (bytes.length == settings.maxRecordBytes() && content.read() >= 0) {
        throw new Damage(
            layer, RejectReason.TOO_LARGE, SingleReader.tooLarge(settings.maxRecordBytes()));
      }
      sink.record(
          new SourceRecord(
              uri, member.path(), position, payload.type(), payload.charset(), null, bytes));
      return true;
    } catch (Damage e) {
      if (!e.isOf(layer)) {
        throw e;
      }
      sink.reject(
          uri,
          position,
          OptionalLong.empty(),
          e.reason(),
          "the record cannot be read: " + e.advice() + ", or leave it out");
      return false;
    }
  }

  private static Payload payload(WarcTargetRecord record) throws IOException {
    boolean http =
        record instanceof WarcResponse
            && record.contentType().base().toString().equals("application/http");
    if (!http) {
      return payload(SUCCESS * 100, record, () -> record.body().stream());
    }
    HttpResponse response = ((WarcResponse) record).http();
    return payload(response.status(), response, () -> response.bodyDecoded().stream());
  }

  private static Payload payload(int status, Message message, LayerStream.Opener content) {
    if (message.headers().first("Content-Type").isEmpty()) {
      return new Payload(status, "text/plain", null, content);
    }
    MediaType type = message.contentType();
    String name = type.base().toString().toLowerCase(Locale.ROOT);
    return new Payload(status, name, type.parameters().get("charset"), content);
  }

  private static @Nullable RejectReason refusal(Payload payload) {
    if (payload.status() / 100 != SUCCESS) {
      return RejectReason.HTTP_STATUS;
    }
    return TEXT.contains(payload.type()) ? null : RejectReason.MEDIA_TYPE;
  }

  private static String message(Payload payload) {
    String what =
        payload.status() / 100 != SUCCESS
            ? "the server answered " + payload.status() + ", which is no document"
            : "this is " + payload.type() + ", no text and no web page";
    return what + "; nothing is lost by leaving it out";
  }
}
