package dev.assay.pipeline;

import dev.assay.dedup.Copies;
import dev.assay.dedup.DocKey;
import dev.assay.dedup.Fingerprint;
import dev.assay.dedup.Fingerprinter;
import dev.assay.dedup.TextHash;
import dev.assay.row.DocumentRow;
import dev.assay.text.MatchForm;
import java.util.function.Consumer;
import org.apache.beam.sdk.values.KV;

/** The fingerprints of a bundle's documents, packed by text; copies in one bundle are one. */
final class Fingerprints {
  private final Fingerprinter fingerprinter;
  private final Packer packer;
  private final Copies copies = new Copies();

  Fingerprints(Fingerprinter fingerprinter, int shares) {
    this.fingerprinter = fingerprinter;
    this.packer = new Packer(shares);
  }

  /** Adds a document and tells the hash of its text; what is full goes to the sink. */
  TextHash add(DocumentRow document, Consumer<KV<Integer, byte[]>> sink) {
    int[] form = MatchForm.of(document.getText());
    Fingerprint fingerprint =
        fingerprinter.fingerprint(
            DocKey.parse(document.getDocId()), form, document.getPublishedOn());
    if (fingerprint == null) {
      return Fingerprinter.textHash(form);
    }
    copies.add(fingerprint, text -> pack(text, sink));
    return fingerprint.text();
  }

  /** Hands on all that is left. */
  void flush(Consumer<KV<Integer, byte[]>> sink) {
    copies.flush(text -> pack(text, sink));
    packer.flush(sink);
  }

  private void pack(Fingerprint text, Consumer<KV<Integer, byte[]>> sink) {
    packer.add(text.share(), text.toBytes(), sink);
  }
}
