package dev.assay.charset;

/**
 * A charset that bytes may be in.
 *
 * @param charset IANA name
 * @param language code of the language whose statistics the reading fits best; empty where the
 *     bytes tell the charset without
 * @param confidence 0..1: how much the reading looks like text, and how far ahead of the others
 * @param reason for a person: what speaks for it and, if anything, against it
 */
public record CharsetCandidate(String charset, String language, double confidence, String reason) {

  /** A charset in which the bytes read as text of a language. */
  CharsetCandidate(String charset, String language, double confidence) {
    this(charset, language, confidence, "reads as " + language);
  }

  /** The same with what else is known. */
  CharsetCandidate because(String also) {
    return new CharsetCandidate(charset, language, confidence, reason + ", " + also);
  }
}
