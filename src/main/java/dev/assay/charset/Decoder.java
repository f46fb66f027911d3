package dev.assay.charset;

import dev.assay.charset.CharsetRanker.Ranking;
import dev.assay.charset.Decoding.Decoded;
import dev.assay.charset.Decoding.Undecodable;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Turns a record's bytes into text. In order: a byte order mark; escape sequences; what is valid
 * UTF-8 is UTF-8; UTF-8 with a few bad bytes stays UTF-8; else the charset in which the bytes are
 * most likely to be what somebody wrote. Lines in another charset than the rest are read in theirs.
 * A few bytes that encode nothing become U+FFFD, each recorded; many make the record undecodable.
 */
public final class Decoder {

  /** Share of code points that may be lost before a text is no longer worth reading. */
  private static final double MAX_LOST = 0.01;

  /** Lost code points that even a short text may have. */
  private static final int ALWAYS_LOST = 2;

  /** Characters of UTF-8 that are no coincidence. */
  private static final int PROOF = 6;

  /** Bytes behind the first one that a character of UTF-8 has at most. */
  private static final int MOST_TRAILS = 3;

  /** Ill-formed places that show a text not to be UTF-8, if few others are well-formed. */
  private static final int SURELY_MALFORMED = 48;

  /** Bytes around so few characters of UTF-8 that tell whether they are a coincidence. */
  private static final int COINCIDENCE = 256;

  /** What a character of UTF-8 costs at most that is what it seems. */
  private static final double PLAUSIBLE = 8;

  /** What it costs that bytes which are valid UTF-8 are something else. */
  private static final double LEGACY = 4;

  /** What a byte costs at most in everyday text: what does not is no UTF-16. */
  private static final double EVERYDAY = 3;

  /** Confidence in a charset that is known by its declaration alone. */
  private static final double DECLARED_ONLY = 0.7;

  private static final int SHOWN_CANDIDATES = 3;

  private Decoder() {}

  /** Decodes a record; it does not throw for any bytes. */
  public static Decoding decode(byte[] bytes) {
    return decode(bytes, null);
  }

  /**
   * Decodes a record that is said to be in a charset. What it is said to be holds where the bytes
   * do not contradict it.
   *
   * @param declared the charset's name in the record's container or in the document itself
   */
  public static Decoding decode(byte[] bytes, @Nullable String declared) {
    String binary = BinaryFiles.byMagic(bytes);
    if (binary != null) {
      return new Undecodable(
          true, "This is " + binary + ", not text: convert it to text first, or leave it out.");
    }
    ByteOrderMark mark = ByteOrderMark.of(bytes);
    if (mark != null) {
      return decodeMarked(bytes, mark);
    }
    String charset = declared == null ? null : Charsets.declared(declared);
    String escaped = SevenBit.charset(bytes);
    if (escaped != null) {
      RawText text = Charsets.read(bytes, 0, bytes.length, escaped);
      return accept(text, escaped, evidence(escaped, charset), 0.99, List.of());
    }
    boolean controls = BinaryFiles.isFullOfControls(bytes);
    RawText utf8 = controls ? null : readUtf8(bytes, charset);
    return utf8 == null ? decodeLegacy(bytes, controls, charset) : asUtf8(utf8, bytes, charset);
  }

  /** What is UTF-8, but for bad bytes or lines in another charset; else null. */
  private static @Nullable RawText readUtf8(byte[] bytes, @Nullable String declared) {
    RawText valid = Utf8.readValid(bytes);
    if (valid != null) {
      int trails = bytes.length - valid.length();
      boolean few = trails > 0 && trails <= MOST_TRAILS * PROOF;
      return few && isCoincidence(bytes, declared) ? null : valid;
    }
    Utf8.Validity utf8 = Utf8.check(bytes, 0, bytes.length, SURELY_MALFORMED);
    RawText mixed = utf8.multibyte() > 0 ? MixedText.readUtf8(bytes, utf8) : null;
    if (mixed != null && utf8.multibyte() < PROOF && isCoincidence(bytes, declared)) {
      return null;
    }
    boolean damaged = mixed == null && Utf8.isShaped(bytes, 0, bytes.length);
    return damaged ? Utf8.read(bytes, 0, bytes.length) : mixed;
  }

  /** The charsets that bytes may be in, the best first, with what speaks for each. */
  public static List<CharsetCandidate> candidates(byte[] bytes) {
    return Candidates.of(bytes).stream().map(Decoder::published).toList();
  }

  private static Decoding decodeMarked(byte[] bytes, ByteOrderMark mark) {
    RawText text =
        mark == ByteOrderMark.UTF_8
            ? Utf8.read(bytes, mark.length(), bytes.length)
            : WideDetector.read(bytes, mark.length(), bytes.length, mark.charset());
    return accept(text, mark.charset(), CharsetEvidence.BOM, 1, List.of());
  }

  private static Decoding asUtf8(RawText text, byte[] bytes, @Nullable String declared) {
    double lost = text.malformed() / (double) Math.max(1, text.length());
    boolean ascii = text.length() == bytes.length;
    CharsetEvidence evidence = ascii ? CharsetEvidence.DEFAULT : evidence("UTF-8", declared);
    return accept(text, "UTF-8", evidence, 1 - lost, List.of());
  }

  /** Whether two or three legacy characters look like UTF-8. */
  private static boolean isCoincidence(byte[] bytes, @Nullable String declared) {
    if ("UTF-8".equals(declared)) {
      return false;
    }
    int multibyte = Utf8.multibyte(bytes, 0, bytes.length);
    if (multibyte >= PROOF) {
      return false;
    }
    byte[] sample = Sample.of(bytes, COINCIDENCE);
    TextCost read = TextCost.least(Utf8.read(sample, 0, sample.length).text().toCodePoints());
    if (declared != null && !WideDetector.isWide(declared)) {
      RawText legacy = Charsets.read(sample, 0, sample.length, declared);
      return legacy.malformed() == 0
          && TextCost.least(legacy.text().toCodePoints()).nats() < read.nats();
    }
    if (read.nats() < PLAUSIBLE * multibyte) {
      return false;
    }
    String best = CharsetRanker.rank(sample, null).candidates().get(0).charset();
    RawText legacy = Charsets.read(sample, 0, sample.length, best);
    return legacy.malformed() == 0
        && TextCost.least(legacy.text().toCodePoints()).nats() + LEGACY < read.nats();
  }

  private static CharsetEvidence evidence(String charset, @Nullable String declared) {
    return charset.equals(declared) ? CharsetEvidence.DECLARED : CharsetEvidence.DETECTED;
  }

  private static Decoding decodeLegacy(byte[] bytes, boolean controls, @Nullable String declared) {
    Ranking ranking = CharsetRanker.rank(bytes, declared);
    boolean plain = !ranking.candidates().isEmpty() && ranking.costPerByte() < EVERYDAY;
    WideDetector.Found wide = controls || !plain ? WideDetector.find(bytes) : null;
    if (wide != null && (controls || wide.costPerByte() < ranking.costPerByte())) {
      String charset = wide.candidate().charset();
      RawText text = WideDetector.read(bytes, 0, bytes.length, charset);
      double confidence = Math.min(0.99, wide.candidate().confidence());
      return accept(
          text, charset, evidence(charset, declared), confidence, List.of(wide.candidate()));
    }
    if (controls) {
      return new Undecodable(
          true,
          "The bytes are full of control characters, so this is no text file: convert it to text"
              + " first, or leave it out.");
    }
    if (declared != null) {
      RawText unranked = readUnranked(bytes, declared, ranking);
      if (unranked != null) {
        return accept(unranked, declared, CharsetEvidence.DECLARED, DECLARED_ONLY, List.of());
      }
    }
    return decodeRanked(bytes, ranking.candidates(), declared);
  }

  /** What is declared to be in a charset that is not ranked, if it reads better so; else null. */
  private static @Nullable RawText readUnranked(byte[] bytes, String declared, Ranking ranking) {
    if (CharsetRanker.ranks(declared) || declared.startsWith("UTF-")) {
      return null;
    }
    RawText text = Charsets.read(bytes, 0, bytes.length, declared);
    if (text.malformed() > allowedLoss(text)) {
      return null;
    }
    byte[] sample = Sample.of(bytes, COINCIDENCE);
    TextCost cost = least(sample, declared);
    boolean better =
        ranking.candidates().isEmpty()
            || cost.nats() < least(sample, ranking.candidates().get(0).charset()).nats();
    return better && cost.isText() ? text : null;
  }

  private static TextCost least(byte[] sample, String charset) {
    return TextCost.least(Charsets.read(sample, 0, sample.length, charset).text().toCodePoints());
  }

  /** What the ranking finds; where lines of UTF-8 have misled it, what it finds without them. */
  private static Decoding decodeRanked(
      byte[] bytes, List<CharsetCandidate> candidates, @Nullable String declared) {
    Decoding decoding = decodeBest(bytes, candidates, declared);
    if (decoding instanceof Undecodable) {
      byte[] rest = MixedText.withoutUtf8(bytes);
      if (rest.length > 0 && rest.length < bytes.length) {
        List<CharsetCandidate> others = CharsetRanker.rank(rest, declared).candidates();
        Decoding mixed = decodeBest(bytes, others, declared);
        return mixed instanceof Decoded ? mixed : decoding;
      }
    }
    return decoding;
  }

  /** The best candidate that loses next to nothing; it must read as text. */
  private static Decoding decodeBest(
      byte[] bytes, List<CharsetCandidate> candidates, @Nullable String declared) {
    String lost = null;
    for (CharsetCandidate candidate : candidates) {
      if (candidate.confidence() < TextCost.MIN_QUALITY) {
        continue;
      }
      String charset = candidate.charset();
      RawText text = MixedText.read(bytes, charset);
      if (text.malformed() <= allowedLoss(text)) {
        String name = charset.equals("Big5") && text.supplement() ? "Big5-HKSCS" : charset;
        double confidence = Math.min(0.99, candidate.confidence());
        return accept(text, name, evidence(charset, declared), confidence, candidates);
      }
      lost = lost == null ? loss(charset, text) : lost;
    }
    return undecodable(candidates, lost);
  }

  private static Decoding accept(
      RawText text,
      String charset,
      CharsetEvidence evidence,
      double confidence,
      List<CharsetCandidate> candidates) {
    if (text.malformed() > allowedLoss(text)) {
      return undecodable(candidates, loss(charset, text));
    }
    return new Decoded(
        text.text(), Charsets.publicName(charset), evidence, confidence, text.repairs());
  }

  private static int allowedLoss(RawText text) {
    return Math.max(ALWAYS_LOST, (int) (text.length() * MAX_LOST));
  }

  private static String loss(String charset, RawText text) {
    return Charsets.publicName(charset)
        + " fits best, but "
        + text.malformed()
        + " places are not valid in it";
  }

  private static Undecodable undecodable(List<CharsetCandidate> candidates, @Nullable String lost) {
    String tried =
        candidates.stream()
            .limit(SHOWN_CANDIDATES)
            .map(Decoder::published)
            .map(
                candidate ->
                    candidate.charset() + " " + Math.round(candidate.confidence() * 100) + " %")
            .collect(Collectors.joining(", "));
    return new Undecodable(
        false,
        (lost == null ? "The bytes read as text in no charset that is known" : lost)
            + (tried.isEmpty() ? "" : " (plausible: " + tried + ")")
            + ": save the file as UTF-8 from the program that wrote it, or fetch it again.");
  }

  private static CharsetCandidate published(CharsetCandidate candidate) {
    return new CharsetCandidate(
        Charsets.publicName(candidate.charset()),
        candidate.language(),
        candidate.confidence(),
        candidate.reason());
  }
}
