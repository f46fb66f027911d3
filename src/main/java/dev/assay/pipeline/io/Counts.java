package dev.assay.pipeline.io;

import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.apache.beam.sdk.coders.Coder;
import org.apache.beam.sdk.coders.MapCoder;
import org.apache.beam.sdk.coders.StringUtf8Coder;
import org.apache.beam.sdk.coders.VarLongCoder;

/**
 * Counts by name, gathered per bundle and added up at the end. They come out of the graph, not out
 * of runner metrics, which count failed attempts too.
 */
public final class Counts {
  public static final String RECORDS_READ = "records_read";
  public static final String BYTES_READ = "bytes_read";
  public static final String DUPLICATES = "duplicates";
  public static final String REPAIRS = "repairs";
  public static final String ENTITIES = "entities";
  public static final String CLAIMS = "claims";
  public static final String REJECTS = "rejects";

  private final TreeMap<String, Long> values = new TreeMap<>();

  public static Coder<Map<String, Long>> coder() {
    return MapCoder.of(StringUtf8Coder.of(), VarLongCoder.of());
  }

  public void add(String name, long amount) {
    values.merge(name, amount, Long::sum);
  }

  /** Counts one of a kind. */
  public void increment(String name, String kind) {
    add(name + "/" + kind, 1);
  }

  public void addAll(Map<String, Long> other) {
    other.forEach(this::add);
  }

  public long get(String name) {
    return values.getOrDefault(name, 0L);
  }

  /** The counts of one name by kind, sorted. */
  public Map<String, Long> byKind(String name) {
    String prefix = name + "/";
    Map<String, Long> kinds = new TreeMap<>();
    values
        .tailMap(prefix)
        .forEach(
            (key, value) -> {
              if (key.startsWith(prefix)) {
                kinds.put(key.substring(prefix.length()), value);
              }
            });
    return kinds;
  }

  /**
   * Hands on a copy, if anything was counted. The Direct runner begins and ends bundles that wait
   * for a side input over and over: a word from each of those would be what it then chokes on.
   */
  public void ifAny(Consumer<Map<String, Long>> sink) {
    if (!values.isEmpty()) {
      sink.accept(snapshot());
    }
  }

  /** A copy to be passed on. */
  public Map<String, Long> snapshot() {
    return new TreeMap<>(values);
  }

  public void clear() {
    values.clear();
  }
}
