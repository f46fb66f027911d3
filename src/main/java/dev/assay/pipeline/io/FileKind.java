package dev.assay.pipeline.io;

import java.nio.charset.StandardCharsets;

/** Kinds of files, told by their first bytes; JSON Lines alone, which has none, by its name. */
enum FileKind {
  GZIP,
  BZIP2,
  ZSTANDARD,
  ZIP,
  TAR,
  WARC,
  JSON_LINES,
  RECORD;

  /** First bytes that are enough to tell. */
  static final int HEAD_BYTES = 512;

  private static final int TAR_MAGIC = 257;

  static FileKind of(byte[] head, String name) {
    if (starts(head, 0, "\u001f\u008b")) {
      return GZIP;
    }
    if (starts(head, 0, "BZh")
        && (starts(head, 4, "1AY&SY") || starts(head, 4, "\u0017rE8P\u0090"))) {
      return BZIP2;
    }
    if (starts(head, 0, "\u0028\u00b5\u002f\u00fd") || isSkippableFrame(head)) {
      return ZSTANDARD;
    }
    if (starts(head, 0, "PK\u0003\u0004") || starts(head, 0, "PK\u0005\u0006")) {
      return ZIP;
    }
    if (starts(head, TAR_MAGIC, "ustar")) {
      return TAR;
    }
    if (starts(head, 0, "WARC/") || starts(head, 0, "filedesc://")) {
      return WARC;
    }
    return name.endsWith(".jsonl") || name.endsWith(".ndjson") ? JSON_LINES : RECORD;
  }

  /** Whether there is something packed in it. */
  boolean isPacked() {
    return ordinal() <= TAR.ordinal();
  }

  /** Whether a name's ending says that one file is packed in another. */
  static boolean isPackedEnding(String ending) {
    return ending.equals("gz") || ending.equals("bz2") || ending.equals("zst");
  }

  /** The media type that a record's name says. */
  static String mediaType(String name) {
    String ending = name.substring(name.lastIndexOf('.') + 1);
    return switch (ending) {
      case "html", "htm", "shtml" -> "text/html";
      case "xhtml" -> "application/xhtml+xml";
      case "md", "markdown" -> "text/markdown";
      default -> "text/plain";
    };
  }

  private static boolean isSkippableFrame(byte[] head) {
    return head.length >= 4 && (head[0] & 0xF0) == 0x50 && starts(head, 1, "\u002a\u004d\u0018");
  }

  private static boolean starts(byte[] head, int at, String magic) {
    byte[] bytes = magic.getBytes(StandardCharsets.ISO_8859_1);
    if (head.length < at + bytes.length) {
      return false;
    }
    for (int i = 0; i < bytes.length; i++) {
      if (head[at + i] != bytes[i]) {
        return false;
      }
    }
    return true;
  }
}
