package dev.assay.charset;

import dev.assay.repair.Repair;
import dev.assay.text.AlignedText;
import java.util.List;

/** What became of a record's bytes. */
public sealed interface Decoding {

  /**
   * Text.
   *
   * @param text each code point aligned with the bytes that encode it; without byte order mark
   * @param charset IANA name of the charset
   * @param evidence why that charset
   * @param confidence 0..1
   * @param repairs bytes that encode nothing and became U+FFFD, in source order
   */
  record Decoded(
      AlignedText text,
      String charset,
      CharsetEvidence evidence,
      double confidence,
      List<Repair> repairs)
      implements Decoding {
    public Decoded {
      repairs = List.copyOf(repairs);
    }
  }

  /**
   * No text.
   *
   * @param binary whether the bytes are some other kind of file, rather than text in a charset that
   *     could not be told
   * @param message for a person: what was tried and what to do about it
   */
  record Undecodable(boolean binary, String message) implements Decoding {}
}
