package dev.assay.charset;

import java.util.ArrayList;
import java.util.List;

/** All charsets that bytes may be in, with what speaks for each: for a person to look at. */
final class Candidates {

  /** Candidates of which it is told how many places are not valid in them. */
  private static final int CHECKED = 5;

  private Candidates() {}

  static List<CharsetCandidate> of(byte[] bytes) {
    ByteOrderMark mark = ByteOrderMark.of(bytes);
    if (mark != null) {
      return List.of(
          new CharsetCandidate(mark.charset(), "", 1, "begins with its byte order mark"));
    }
    String escaped = SevenBit.charset(bytes);
    if (escaped != null) {
      return List.of(new CharsetCandidate(escaped, "", 0.99, "holds its escape sequences"));
    }
    List<CharsetCandidate> candidates = new ArrayList<>();
    addUtf8(bytes, candidates);
    WideDetector.Found wide = WideDetector.find(bytes);
    List<CharsetCandidate> legacy = CharsetRanker.rankAll(bytes);
    boolean controls = BinaryFiles.isFullOfControls(bytes);
    if (wide != null && (controls || candidates.isEmpty() && isBetter(wide, legacy))) {
      candidates.add(0, wide.candidate());
    }
    for (CharsetCandidate candidate : legacy) {
      boolean checked = candidates.size() < CHECKED;
      candidates.add(checked ? candidate.because(validity(bytes, candidate)) : candidate);
    }
    return candidates;
  }

  private static boolean isBetter(WideDetector.Found wide, List<CharsetCandidate> legacy) {
    return legacy.isEmpty() || legacy.get(0).confidence() < wide.candidate().confidence();
  }

  private static void addUtf8(byte[] bytes, List<CharsetCandidate> candidates) {
    Utf8.Validity utf8 = Utf8.check(bytes, 0, bytes.length);
    if (utf8.multibyte() == 0 && utf8.malformed() == 0) {
      candidates.add(new CharsetCandidate("UTF-8", "", 1, "nothing but ASCII"));
    } else if (utf8.multibyte() > utf8.malformed()) {
      double share = utf8.multibyte() / (double) (utf8.multibyte() + utf8.malformed());
      String reason =
          utf8.multibyte() + " characters beyond ASCII are valid, " + utf8.malformed() + " are not";
      candidates.add(new CharsetCandidate("UTF-8", "", share, reason));
    }
  }

  private static String validity(byte[] bytes, CharsetCandidate candidate) {
    int malformed = Charsets.read(bytes, 0, bytes.length, candidate.charset()).malformed();
    return malformed == 0 ? "all bytes valid" : malformed + " places not valid";
  }
}
