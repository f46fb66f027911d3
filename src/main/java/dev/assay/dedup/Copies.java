package dev.assay.dedup;

import java.nio.ByteBuffer;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;

/**
 * Brings together the documents of one text: of a page that stands there two hundred thousand
 * times, one fingerprint is left.
 */
public final class Copies {

  /**
   * Texts that are held before all are handed on, where only what is at hand is brought together.
   */
  private static final int MOST = 1 << 13;

  private final Map<TextHash, Fingerprint> texts = new HashMap<>();

  /** Adds a document; if there are too many texts by now, all go to the sink. */
  public void add(Fingerprint fingerprint, Consumer<Fingerprint> sink) {
    merge(fingerprint);
    if (texts.size() >= MOST) {
      flush(sink);
    }
  }

  /** Hands on one fingerprint a text, and forgets them. */
  public void flush(Consumer<Fingerprint> sink) {
    texts.values().forEach(sink);
    texts.clear();
  }

  private void merge(Fingerprint fingerprint) {
    texts.merge(fingerprint.text(), fingerprint, Fingerprint::with);
  }

  /**
   * The step that does so for all documents. In: fingerprints by text. Out: the rows of texts with
   * copies, and the band entries of every text.
   */
  public static final class GatherStep implements ShareStep {
    private static final long serialVersionUID = 1L;

    public static final int ROWS = 0;
    public static final int ENTRIES = 1;

    @Override
    public void run(Iterable<byte[]> share, Outlet out) {
      Copies copies = new Copies();
      for (byte[] packed : share) {
        for (ByteBuffer in = ByteBuffer.wrap(packed); in.hasRemaining(); ) {
          copies.merge(Fingerprint.get(in));
        }
      }
      copies.flush(fingerprint -> send(fingerprint, out));
    }

    private static void send(Fingerprint fingerprint, Outlet out) {
      Rank rank = fingerprint.rank();
      if (fingerprint.copies() > 1) {
        TextHash text = fingerprint.text();
        out.send(ROWS, text.share(), ClusterTable.copiesRow(text, rank.key()));
      }
      for (long key : fingerprint.bandKeys()) {
        out.send(ENTRIES, key, CandidatePairs.entry(key, rank));
      }
    }
  }
}
