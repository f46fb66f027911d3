package dev.assay.charset;

import dev.assay.charset.CharsetRanker.Candidate;
import dev.assay.charset.Decoding.Decoded;
import dev.assay.charset.Decoding.Undecodable;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Turns a record's bytes into text. In order: a byte order mark; what is valid UTF-8 is UTF-8;
 * UTF-8 with a few bad bytes stays UTF-8; else the most plausible of the ranked legacy charsets. A
 * few bytes that encode nothing become U+FFFD, each recorded; many make the record undecodable.
 */
public final class Decoder {

  /** Share of code points that may be lost before a text is no longer worth reading. */
  private static final double MAX_LOST = 0.01;

  /** Lost code points that even a short text may have. */
  private static final int ALWAYS_LOST = 2;

  private static final double MIN_PLAUSIBILITY = 0.7;

  /** Bytes of a legacy charset are hardly ever valid UTF-8 sequences: a few prove UTF-8. */
  private static final int PROOF_PER_ERROR = 2;

  private static final int SHOWN_CANDIDATES = 3;

  private Decoder() {}

  /** Decodes a record; it does not throw for any bytes. */
  public static Decoding decode(byte[] bytes) {
    String binary = BinaryFiles.byMagic(bytes);
    if (binary != null) {
      return new Undecodable(
          true, "This is " + binary + ", not text: convert it to text first, or leave it out.");
    }
    ByteOrderMark mark = ByteOrderMark.of(bytes);
    if (mark != null) {
      return decodeMarked(bytes, mark);
    }
    Utf8.Reading utf8 = Utf8.read(bytes, 0);
    boolean controls = BinaryFiles.isFullOfControls(bytes);
    boolean clean = utf8.text().malformed() == 0 && !isEscaped(bytes);
    if (!controls && (clean || isDamagedUtf8(utf8))) {
      return asUtf8(utf8);
    }
    return decodeLegacy(bytes, controls);
  }

  private static Decoding decodeMarked(byte[] bytes, ByteOrderMark mark) {
    RawText text =
        mark == ByteOrderMark.UTF_8
            ? Utf8.read(bytes, mark.length()).text()
            : CharsetRanker.read(bytes, mark.length(), bytes.length, mark.charset());
    return accept(text, mark.charset(), CharsetEvidence.BOM, 1, List.of());
  }

  private static Decoding asUtf8(Utf8.Reading utf8) {
    boolean ascii = utf8.multibyte() == 0;
    double lost = utf8.text().malformed() / (double) Math.max(1, utf8.text().length());
    return accept(
        utf8.text(),
        "UTF-8",
        ascii ? CharsetEvidence.DEFAULT : CharsetEvidence.DETECTED,
        1 - lost,
        List.of());
  }

  private static boolean isDamagedUtf8(Utf8.Reading utf8) {
    int malformed = utf8.text().malformed();
    return malformed > 0
        && utf8.multibyte() >= malformed * PROOF_PER_ERROR
        && malformed <= allowedLoss(utf8.text());
  }

  private static Decoding decodeLegacy(byte[] bytes, boolean controls) {
    List<Candidate> candidates = CharsetRanker.rank(bytes);
    Candidate best = candidates.isEmpty() ? null : candidates.get(0);
    if (best != null
        && best.confidence() >= MIN_PLAUSIBILITY
        && !(controls && !best.charset().startsWith("UTF-"))) {
      RawText text = CharsetRanker.read(bytes, 0, bytes.length, best.charset());
      return accept(
          text,
          ianaName(best.charset()),
          CharsetEvidence.DETECTED,
          Math.min(0.99, best.confidence()),
          candidates);
    }
    if (controls) {
      return new Undecodable(
          true,
          "The bytes are full of control characters, so this is no text file: convert it to text"
              + " first, or leave it out.");
    }
    return undecodable(candidates, null);
  }

  private static Decoding accept(
      RawText text,
      String charset,
      CharsetEvidence evidence,
      double confidence,
      List<Candidate> candidates) {
    if (text.malformed() > allowedLoss(text)) {
      String lost = charset + " fits best, but " + text.malformed() + " places are not valid in it";
      return undecodable(candidates, lost);
    }
    return new Decoded(text.text(), charset, evidence, confidence, text.repairs());
  }

  private static int allowedLoss(RawText text) {
    return Math.max(ALWAYS_LOST, (int) (text.length() * MAX_LOST));
  }

  private static Undecodable undecodable(List<Candidate> candidates, @Nullable String lost) {
    String tried =
        candidates.stream()
            .limit(SHOWN_CANDIDATES)
            .map(
                candidate ->
                    ianaName(candidate.charset())
                        + " "
                        + Math.round(candidate.confidence() * 100)
                        + " %")
            .collect(Collectors.joining(", "));
    return new Undecodable(
        false,
        (lost == null ? "The bytes read as text in no charset that is known" : lost)
            + (tried.isEmpty() ? "" : " (plausible: " + tried + ")")
            + ": save the file as UTF-8 from the program that wrote it, or fetch it again.");
  }

  /** Whether ASCII bytes may be an escape-sequence charset such as ISO-2022-JP. */
  private static boolean isEscaped(byte[] bytes) {
    for (int i = 0; i + 1 < bytes.length; i++) {
      if (bytes[i] == 0x1B && (bytes[i + 1] == '$' || bytes[i + 1] == '(')) {
        return true;
      }
    }
    return false;
  }

  private static String ianaName(String charset) {
    return charset.startsWith("x-EUC-TW") ? "EUC-TW" : charset;
  }
}
