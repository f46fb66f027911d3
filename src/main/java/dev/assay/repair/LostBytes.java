package dev.assay.repair;

import dev.assay.repair.GarbledUtf8.Sequence;
import dev.assay.text.AlignedText;
import dev.assay.text.CodePoints;
import org.jspecify.annotations.Nullable;

/**
 * Sequences of garbled UTF-8 that lost a byte on the way: one that a charset leaves open, which
 * programs drop or print as a blank, a question mark or U+FFFD; the NBSP, which became a blank; a
 * curly quote that was straightened. What the other bytes and the neighbours leave no doubt about
 * is restored, the rest becomes U+FFFD or stays.
 */
final class LostBytes {

  /** How much likelier than the next one a character must be to be meant. */
  private static final float MARGIN = 4;

  private static final int REPLACEMENT = 0xFFFD;
  private static final int NBSP = 0xA0;
  private static final int SOFT_HYPHEN = 0xAD;

  private final GarbledUtf8 path;
  private final AlignedText text;
  private final int[] codePoints;
  private final boolean nbspKept;
  private final boolean spacesCollapsed;
  private final boolean questionMarks;

  /** Whether question marks stand for any byte that is a control in Latin-1. */
  private final boolean controlsLost;

  /** Characters that are still weighed: a text with more losses than that is past reading. */
  private int budget = 20_000;

  /** Looks at the whole text once for how it treated the bytes. */
  LostBytes(GarbledUtf8 path, AlignedText text) {
    this.path = path;
    this.text = text;
    this.codePoints = text.toCodePoints();
    boolean kept = false;
    boolean collapsed = true;
    boolean marks = true;
    boolean controls = false;
    for (int i = 1; i < text.length(); i++) {
      int c = text.codePointAt(i);
      if (c == NBSP) {
        kept |= GarbledUtf8.isLead(path.byteAt(text, i - 1));
      } else if (c == ' ') {
        collapsed &= text.codePointAt(i - 1) != ' ';
      }
      controls |= c == '?' && CertainLoss.isMarkAt(codePoints, i - 1);
      if (isQuotePrefix(i - 2) && path.trailByte(text, i) < 0) {
        marks &= c == '?';
      }
    }
    this.nbspKept = kept;
    this.spacesCollapsed = collapsed;
    this.questionMarks = marks;
    this.controlsLost = controls;
  }

  /**
   * Whether a sequence that lacks a byte shows it: by a blank, a mark or a quote, by a byte that
   * has come already, or by a garbled sequence behind it.
   */
  boolean isMarked(int at) {
    int next = text.peek(at + 1);
    return next <= ' '
        || next == REPLACEMENT
        || next == '?'
        || isStraight(next)
        || path.trailByte(text, at + 1) >= 0
        || path.sequence(text, at + 1) != null;
  }

  /** Whether a sequence that lacks a byte begins at a position and would prove it by itself. */
  boolean isCertain(int at) {
    return controlsLost && CertainLoss.isAt(codePoints, at);
  }

  /** Whether E2 80 stands there: what quotes and dashes begin with. */
  private boolean isQuotePrefix(int at) {
    return path.byteAt(text, at) == 0xE2 && path.byteAt(text, at + 1) == 0x80;
  }

  /**
   * The sequence at a position that lacks one byte, or null if none does or what it meant is open.
   *
   * @param before what stands before it, as far as it is repaired
   */
  @Nullable Sequence sequence(int at, int before) {
    int lead = path.byteAt(text, at);
    if (!GarbledUtf8.isLead(lead)) {
      return null;
    }
    int trails = GarbledUtf8.trails(lead);
    int have = 1;
    while (have <= trails && path.trailByte(text, at + have) >= 0) {
      have++;
    }
    if (have > trails) {
      return null;
    }
    int stands = text.peek(at + have);
    if (lead == 0xE2 && have == 2 && path.byteAt(text, at + 1) == 0x80) {
      return punctuation(at, stands);
    }
    if (lead == 0xE2 && have == 1 && stands == '?' && controlsLost) {
      return sign(at, trails, before);
    }
    if (lead == 0xC3 && stands < ' ' && have == 1 && path.charset().of(NBSP) == NBSP) {
      return CodePoints.isLatin(text.peek(at - 1)) ? new Sequence('à', at + 1) : null; // trimmed
    }
    if (stands == ' ' && !nbspKept && path.charset().of(NBSP) == NBSP) {
      if (lead == 0xC3) {
        return agrave(at);
      }
      Sequence blank = complete(at, have, trails, NBSP, 1);
      if (blank != null) {
        return likely(blank, at, have, trails, before);
      }
    }
    return best(at, have, trails, stands, before);
  }

  /** What E2 80 and a lost byte mean: ” where it was open, a dash or a quote straightened. */
  private Sequence punctuation(int at, int stands) {
    int behind = at + 2;
    if (stands == '"') {
      boolean range = isDigit(text.peek(at - 1)) && isDigit(text.peek(behind + 1));
      return new Sequence(range ? '–' : '—', behind + 1);
    }
    if (stands == REPLACEMENT || stands == '?' && questionMarks) {
      return new Sequence(open(), behind + 1);
    }
    boolean blank = stands == ' ' && text.peek(behind + 1) == ' ';
    return new Sequence(open(), blank ? behind + 1 : behind);
  }

  /**
   * What E2 and a question mark begin: an apostrophe, a dash or any quote if another one follows,
   * dots or a euro by their last byte, else what fits.
   */
  private @Nullable Sequence sign(int at, int trails, int before) {
    int last = text.peek(at + 2);
    if (last == '¦' || last == '¬') {
      return new Sequence(last == '¦' ? '…' : '€', at + 3);
    }
    if (last != '?') {
      return best(at, 1, trails, '?', before);
    }
    int behind = text.peek(at + 3);
    boolean apostrophe = CodePoints.isLatin(text.peek(at - 1)) && CodePoints.isLatin(behind);
    boolean dash = text.peek(at - 1) == ' ' && behind == ' ';
    return new Sequence(apostrophe ? '’' : dash ? '–' : REPLACEMENT, at + 3);
  }

  /** The quote whose last byte the charset leaves open: ‘ in windows-1250 and 1251, else ”. */
  private int open() {
    return path.charset().isOpen(0x98) ? '‘' : '”';
  }

  /**
   * à, whose second byte is the NBSP. It ends most words that it stands in, so that a blank often
   * went with it; what goes on with the letters of Portuguese àquele and às does not.
   */
  private Sequence agrave(int at) {
    int next = text.peek(at + 2);
    boolean begins = !CodePoints.isLatin(text.peek(at - 1));
    boolean joined =
        next == 's' && endsWord(text.peek(at + 3))
            || next == 'q' && text.peek(at + 3) == 'u' && text.peek(at + 4) != 'i';
    boolean lostBlank = spacesCollapsed && CodePoints.isLatin(next) && !(begins && joined);
    return new Sequence('à', lostBlank ? at + 1 : at + 2);
  }

  /** A blank or a mark: but the apostrophe of à s'éloigner goes on with a word. */
  private static boolean endsWord(int c) {
    return !CodePoints.isLatin(c) && c != '\'' && c != '’';
  }

  /** What the NBSP completes, unless another byte that prints as a blank is far likelier. */
  private Sequence likely(Sequence blank, int at, int have, int trails, int before) {
    float limit = cost(before, blank) - MARGIN;
    for (int b = 0x80; b < NBSP; b++) {
      Sequence one = path.charset().isOpen(b) ? complete(at, have, trails, b, 1) : null;
      if (one != null && cost(before, one) < limit) {
        return new Sequence(REPLACEMENT, blank.end());
      }
    }
    return blank;
  }

  /** The one character that the other bytes and the neighbours leave, or U+FFFD, or null. */
  private @Nullable Sequence best(int at, int have, int trails, int stands, int before) {
    boolean printed = stands == REPLACEMENT || stands == '?' || stands == ' ' && nbspKept;
    int consumed = printed || isStraight(stands) ? 1 : 0;
    Sequence best = null;
    float least = Float.MAX_VALUE;
    float second = Float.MAX_VALUE;
    for (int b = 0x80; b <= (best == null ? SOFT_HYPHEN : NBSP); b++) { // open bytes come first
      Sequence one = isLost(b, stands) ? complete(at, have, trails, b, consumed) : null;
      if (one != null) {
        float cost = cost(before, one);
        if (cost < least) {
          second = least;
          least = cost;
          best = one;
        } else {
          second = Math.min(second, cost);
        }
      }
    }
    if (best == null) {
      return null;
    }
    boolean anywhere = consumed == 0 && trails > 1; // it may as well be another byte that is gone
    if (second - least >= MARGIN && !anywhere) {
      return best;
    }
    return have > 1
            || stands == '?' && controlsLost && goesOn(best.end())
            || best.end() > at + have + consumed
            || stands == REPLACEMENT
            || isStraight(stands)
        ? new Sequence(REPLACEMENT, best.end())
        : null;
  }

  /** Whether a letter stands at a position, garbled or not. */
  private boolean goesOn(int at) {
    return CodePoints.isLatin(text.peek(at)) || path.sequence(text, at) != null;
  }

  private static boolean isStraight(int c) {
    return c == '"' || c == '\'';
  }

  /** Whether a byte may have become what stands in its place. */
  private boolean isLost(int b, int stands) {
    return switch (stands) {
      case '"' -> b == 0x93 || b == 0x94;
      case '\'' -> b == 0x91 || b == 0x92;
      case REPLACEMENT -> path.charset().isOpen(b);
      case '?' -> path.charset().isOpen(b) || controlsLost && b < NBSP;
      default -> path.charset().isOpen(b) || b == path.charset().of(SOFT_HYPHEN);
    };
  }

  /** The sequence at a position with {@code lost} in the place of a byte that is not there. */
  private @Nullable Sequence complete(int at, int have, int trails, int lost, int consumed) {
    int codePoint = path.byteAt(text, at) & (0x3F >> trails);
    int position = at + 1;
    for (int i = 1; i <= trails; i++) {
      int trail = lost;
      if (i != have) {
        trail = path.trailByte(text, position++);
        if (trail < 0) {
          return null;
        }
      } else {
        position += consumed;
      }
      codePoint = codePoint << 6 | trail & 0x3F;
    }
    return GarbledUtf8.isValid(codePoint, trails) ? new Sequence(codePoint, position) : null;
  }

  private float cost(int before, Sequence one) {
    if (budget == 0) {
      return 0;
    }
    budget--;
    Sequence next = path.sequence(text, one.end());
    int behind = next == null ? text.peek(one.end()) : next.codePoint();
    int known = before == REPLACEMENT ? ' ' : Math.max(' ', before);
    int[] context = {known, one.codePoint(), Math.max(' ', behind)};
    return Plausibility.leastCost(context, context.length);
  }

  private static boolean isDigit(int c) {
    return c >= '0' && c <= '9';
  }
}
