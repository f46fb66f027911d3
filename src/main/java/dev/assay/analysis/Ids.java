package dev.assay.analysis;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Stable ids: lower-case hex of SHA-256, the same on every machine and run. */
public final class Ids {

  private static final int ID_DIGITS = 32;

  /** Making one takes longer than hashing an id with it. A digest is ready again after each use. */
  private static final ThreadLocal<MessageDigest> DIGESTS = ThreadLocal.withInitial(Ids::sha256);

  private Ids() {}

  /** SHA-256 of bytes: 64 hex digits. */
  public static String sha256(byte[] bytes) {
    return HexFormat.of().formatHex(DIGESTS.get().digest(bytes));
  }

  /** An id made of parts: the first 32 hex digits of the hash of the parts with NUL between. */
  public static String hash(String... parts) {
    MessageDigest digest = DIGESTS.get();
    for (int i = 0; i < parts.length; i++) {
      if (i > 0) {
        digest.update((byte) 0);
      }
      digest.update(parts[i].getBytes(StandardCharsets.UTF_8));
    }
    return HexFormat.of().formatHex(digest.digest(), 0, ID_DIGITS / 2);
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
