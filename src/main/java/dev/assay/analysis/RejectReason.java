package dev.assay.analysis;

import java.util.Locale;

/** Why a record could not be read; the codes of the rejects table's {@code error} column. */
public enum RejectReason {
  /** No bytes, or nothing but white space. */
  EMPTY,
  /** More bytes than {@code --maxRecordBytes}. */
  TOO_LARGE,
  /** Not text. */
  BINARY,
  /** Text in no charset that is known. */
  UNDECODABLE,
  /** A compressed file or a container that ends early or does not unpack. */
  CORRUPT_ARCHIVE,
  /** An entry of an archive that needs a password. */
  ENCRYPTED,
  /** A line that is no JSON object. */
  BAD_JSON,
  /** A JSON object without the field that holds the text. */
  MISSING_TEXT,
  /** A web server's answer that is no document: its status is not 2xx. */
  HTTP_STATUS,
  /** A record of a web archive that its headers say is no text, such as an image. */
  MEDIA_TYPE,
  /** It was there when the input was listed, but cannot be read now. */
  UNREADABLE,
  /** A file that was longer or shorter when it was read than when the input was listed. */
  CHANGED;

  /** The code in the datasets. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}
