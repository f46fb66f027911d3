package dev.assay.pipeline.io;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import org.apache.avro.specific.SpecificRecordBase;
import org.apache.beam.sdk.io.FileSystems;

/** A run whose manifest is written: read back table by table, never as a whole. */
public final class FinishedRun {
  private final OutputLayout layout;
  private final JsonNode manifest;

  private FinishedRun(OutputLayout layout, JsonNode manifest) {
    this.layout = layout;
    this.manifest = manifest;
  }

  /**
   * The run in a folder.
   *
   * @throws FileNotFoundException if there is no manifest, hence no complete run
   */
  public static FinishedRun in(OutputLayout layout) throws IOException {
    try (InputStream in = Channels.newInputStream(FileSystems.open(layout.manifest()))) {
      return new FinishedRun(layout, new ObjectMapper().readTree(in));
    }
  }

  public JsonNode manifest() {
    return manifest;
  }

  /**
   * Hands all rows of a table to someone, one at a time, in no order that could be relied on. Parts
   * are read beside each other, on all cores.
   *
   * @param type the class of the table's rows
   * @param rows is called from several threads, but from one at a time
   */
  public <T extends SpecificRecordBase> void read(Table table, Class<T> type, Consumer<T> rows)
      throws IOException {
    List<String> parts = parts(table);
    int threads = Math.min(parts.size(), Runtime.getRuntime().availableProcessors());
    if (threads < 2) {
      for (String part : parts) {
        read(part, type, new Handful<>(rows));
      }
      return;
    }
    ExecutorService readers = Executors.newFixedThreadPool(threads, FinishedRun::reader);
    try {
      List<Future<?>> reading = new ArrayList<>();
      for (String part : parts) {
        reading.add(
            readers.submit(
                () -> {
                  read(part, type, new Handful<>(rows));
                  return null;
                }));
      }
      for (Future<?> part : reading) {
        part.get();
      }
    } catch (ExecutionException e) {
      if (e.getCause() instanceof IOException cause) {
        throw cause;
      }
      throw new IllegalStateException("a part cannot be read", e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new InterruptedIOException("interrupted while a finished run was read");
    } finally {
      readers.shutdownNow();
    }
  }

  private <T extends SpecificRecordBase> void read(String part, Class<T> type, Handful<T> rows)
      throws IOException {
    TableReader.read(
        Format.ofPath(part), layout.at(part), PartitionBy.Value.ofPath(part), type, rows::add);
    rows.handOn();
  }

  private static Thread reader(Runnable task) {
    Thread thread = new Thread(task, "table-reader");
    thread.setDaemon(true);
    return thread;
  }

  /** Rows of a part, handed on some at a time, so that readers seldom wait for each other. */
  private static final class Handful<T> {
    private static final int MOST = 256;

    private final Consumer<T> rows;
    private final List<T> held = new ArrayList<>(MOST);

    Handful(Consumer<T> rows) {
      this.rows = rows;
    }

    void add(T row) {
      held.add(row);
      if (held.size() == MOST) {
        handOn();
      }
    }

    void handOn() {
      synchronized (rows) {
        held.forEach(rows);
      }
      held.clear();
    }
  }

  /** The table's parts in one format: CSV where there is any, for its reader starts sooner. */
  private List<String> parts(Table table) {
    for (Format format : List.of(Format.CSV, Format.PARQUET)) {
      List<String> parts = new ArrayList<>();
      for (JsonNode file : manifest.path("files")) {
        String path = file.path("path").asText();
        if (path.startsWith(table.code() + "/") && Format.ofPath(path) == format) {
          parts.add(path);
        }
      }
      if (!parts.isEmpty()) {
        return parts;
      }
    }
    return List.of();
  }

  /** Writes the page for people, in the place of an earlier one. */
  public void writeReport(byte[] page) throws IOException {
    try (OutputStream out =
        Channels.newOutputStream(FileSystems.create(layout.report(), "text/html"))) {
      out.write(page);
    }
  }
}
