package dev.assay.analysis;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Stable identifiers: SHA-256 over what makes a thing itself, never over when it was seen. */
final class Ids {

  /** 128 bits: enough that no two things of a run ever share an id. */
  private static final int LENGTH = 32;

  private static final byte NUL = 0;

  private Ids() {}

  /** SHA-256 in lower-case hex. */
  static String sha256(byte[] bytes) {
    return HexFormat.of().formatHex(digest().digest(bytes));
  }

  /** Id of the record at a path and position with this content. */
  static String document(String path, int index, String sha256) {
    return of(path, Integer.toString(index), sha256);
  }

  /** Id over parts in UTF-8 with NUL between them. */
  static String of(String... parts) {
    MessageDigest digest = digest();
    for (int i = 0; i < parts.length; i++) {
      if (i > 0) {
        digest.update(NUL);
      }
      digest.update(parts[i].getBytes(StandardCharsets.UTF_8));
    }
    return HexFormat.of().formatHex(digest.digest()).substring(0, LENGTH);
  }

  private static MessageDigest digest() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
