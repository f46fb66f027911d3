package dev.assay.charset;

/**
 * A charset that bytes may be in.
 *
 * @param charset IANA name
 * @param language code of the language whose statistics the reading fits best
 * @param confidence 0..1: how much the reading looks like text, and how far ahead of the others
 */
public record CharsetCandidate(String charset, String language, double confidence) {}
