package dev.assay.repair;

import dev.assay.text.AlignedText;
import dev.assay.text.CodePoints;
import dev.assay.text.model.CharacterModel;
import dev.assay.text.model.LanguageModels;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * GBK or Big5 that was read in a charset of one byte a character: {@code ÄãºÃ} → 你好, {@code ╓╨╬─} →
 * 中文. Believed where what the bytes say is far more likely than what stands there.
 */
final class GarbledNarrow {

  private static final CharsetBytes WINDOWS_1252 =
      CharsetBytes.single("windows-1252", "ISO-8859-1");

  /** Western charsets; unpacked archives have names in those of DOS. */
  static final List<GarbledNarrow> ALL =
      List.of(
          new GarbledNarrow(WINDOWS_1252, GarbledWide.GBK_BYTES),
          new GarbledNarrow(WINDOWS_1252, GarbledWide.BIG5_BYTES),
          new GarbledNarrow(CharsetBytes.single("IBM437"), GarbledWide.GBK_BYTES),
          new GarbledNarrow(CharsetBytes.single("IBM437"), GarbledWide.BIG5_BYTES),
          new GarbledNarrow(CharsetBytes.single("IBM850"), GarbledWide.GBK_BYTES),
          new GarbledNarrow(CharsetBytes.single("IBM850"), GarbledWide.BIG5_BYTES));

  /** What a repair must gain in all, and for each character that is meant. */
  private static final float CLEAR = 12;

  private static final float CLEAR_EACH = 2.5f;

  /** What a character costs at most, on average, in text that is worth restoring. */
  private static final float MAX_COST = 9.5f;

  private static final int MIN_LENGTH = 2;

  private static final int LONG = 3;

  /** What a passage is taken to gain that is not weighed: it stays where the rest is explained. */
  private static final float UNWEIGHED = 1;

  /** Clear passages after which no further one needs to be weighed. */
  private static final int PROOF = 6;

  /** Characters that leave no doubt although their neighbours are no pairs. */
  private static final int MANY = 5;

  /** Passages after which none is expected to be clear any more. */
  private static final int FUTILE = 100;

  /** The same where another charset has explained as many as prove it. */
  private static final int SOON = 8;

  /** What a repair must gain in all beside Han characters that are clean. */
  private static final float CLEAR_BESIDE = 9;

  /** Share of the characters beyond ASCII that leaves no doubt about the rest. */
  private static final double EXPLAINED = 0.9;

  /** ASCII characters between pairs that a passage takes along. */
  private static final int MAX_ASCII = 3;

  private static final int FIRST_LEAD = 0x81;
  private static final int FIRST_TRAIL = 0x40;

  private final CharsetBytes read;
  private final CharsetBytes meant;

  private GarbledNarrow(CharsetBytes read, CharsetBytes meant) {
    this.read = read;
    this.meant = meant;
  }

  CharsetBytes read() {
    return read;
  }

  /** All garbled passages, or none if none of them is clear. */
  List<Garbled> find(AlignedText text) {
    return find(text, FUTILE);
  }

  /** The same where another reading found some: this one must be clear sooner. */
  List<Garbled> findInstead(AlignedText text, List<Garbled> others) {
    return find(text, others.size() > PROOF ? SOON : FUTILE);
  }

  private List<Garbled> find(AlignedText text, int futile) {
    return mayBeClear(text, futile) ? weighed(text, futile) : List.of();
  }

  /**
   * Whether some passage reads as Chinese: no other is ever clear. What stands is not weighed yet.
   */
  private boolean mayBeClear(AlignedText text, int futile) {
    int tries = 0;
    int i = 0;
    while (i < text.length() && tries < futile) {
      if (read.of(text.codePointAt(i)) < FIRST_LEAD) {
        i++;
        continue;
      }
      Garbled passage = passage(text, i, false);
      boolean shifted = passage == null || isQuote(text.codePointAt(i));
      Garbled next = shifted ? passage(text, i + 1, false) : null;
      if (isText(passage) || isText(next)) {
        return true;
      }
      passage = passage == null ? next : passage;
      tries += passage != null && isLong(text, passage.start(), passage.end()) ? 1 : 0;
      i = passage == null ? i + 1 : passage.end();
    }
    return false;
  }

  private List<Garbled> weighed(AlignedText text, int futile) {
    List<Garbled> found = new ArrayList<>();
    int proofs = 0;
    int tries = 0;
    int foreign = 0;
    int explained = 0;
    int i = 0;
    while (i < text.length() && (proofs > 0 || tries < futile)) {
      if (read.of(text.codePointAt(i)) < FIRST_LEAD) {
        i++;
        continue;
      }
      boolean weighed = proofs < PROOF;
      Garbled passage = passage(text, i, weighed);
      boolean shifted = passage == null || isQuote(text.codePointAt(i));
      Garbled next = shifted ? passage(text, i + 1, weighed) : null;
      if (next != null && (passage == null || next.gain() > passage.gain() + CLEAR_EACH)) {
        passage = next;
      }
      int end = passage == null ? i + 1 : passage.end();
      if (isQuotes(text, i, end)) {
        i = end;
        continue;
      }
      foreign += foreign(text, i, end);
      if (passage != null) {
        found.add(passage);
        explained += foreign(text, passage.start(), end);
        if (weighed && passage.gain() != UNWEIGHED) {
          proofs += isClear(text, passage) ? 1 : 0;
          tries++;
        }
      }
      i = end;
    }
    if (proofs == 0) {
      return List.of();
    }
    return explained > EXPLAINED * foreign
        ? withExpectedGains(found)
        : found.stream().filter(passage -> passage.gain() > CLEAR_EACH).toList();
  }

  /** The same passages; those that were not weighed gain what the others do for their length. */
  private static List<Garbled> withExpectedGains(List<Garbled> found) {
    int weighed = 0;
    float gain = 0;
    for (Garbled passage : found) {
      if (passage.gain() != UNWEIGHED) {
        weighed += passage.weighedLength();
        gain += passage.gain();
      }
    }
    float each = gain / weighed;
    return found.stream()
        .map(p -> p.gain() == UNWEIGHED ? p.withGain(each * p.weighedLength()) : p)
        .toList();
  }

  /**
   * Whether so many bytes stand together, or beside Han characters, that they may prove something.
   */
  private static boolean isLong(AlignedText text, int start, int end) {
    return foreign(text, start, end) >= LONG
        || CodePoints.isHan(text.peek(start - 1))
        || CodePoints.isHan(text.peek(end));
  }

  private static boolean isQuote(int c) {
    return c >= 0x2010 && c <= 0x203A;
  }

  /** Whether there are quotes and dashes alone, which Chinese has for itself. */
  private static boolean isQuotes(AlignedText text, int start, int end) {
    for (int i = start; i < end; i++) {
      if (!isQuote(text.codePointAt(i))) {
        return false;
      }
    }
    return true;
  }

  private static int foreign(AlignedText text, int start, int end) {
    int count = 0;
    for (int i = start; i < end; i++) {
      count += text.codePointAt(i) >= 0x80 ? 1 : 0;
    }
    return count;
  }

  private boolean isClear(AlignedText text, Garbled passage) {
    boolean besideHan =
        CodePoints.isHan(text.peek(passage.start() - 1))
            || CodePoints.isHan(text.peek(passage.end()));
    int known = foreign(passage.meant(), passage.weighed());
    boolean whole =
        read.of(text.peek(passage.start() - 1)) < FIRST_LEAD
            && read.of(text.peek(passage.end())) < FIRST_LEAD;
    return (whole || known > MANY)
        && passage.gain() > Math.max(besideHan ? CLEAR_BESIDE : CLEAR, CLEAR_EACH * known)
        && known >= (besideHan ? 1 : MIN_LENGTH)
        && isText(passage);
  }

  private static int foreign(int[] meant, int length) {
    int count = 0;
    for (int i = 0; i < length; i++) {
      count += meant[i] >= 0x80 ? 1 : 0;
    }
    return count;
  }

  private static boolean isText(@Nullable Garbled passage) {
    if (passage == null) {
      return false;
    }
    int weighed = passage.weighed();
    int[] meant = passage.meant();
    return CharacterModel.leastCost(LanguageModels.chinese(), meant, weighed)
        < MAX_COST * foreign(meant, weighed);
  }

  /**
   * What stands at a position up to where its bytes are no pairs any more, or null. A few ASCII
   * characters between pairs are taken along.
   */
  private @Nullable Garbled passage(AlignedText text, int start, boolean weighed) {
    int[] characters = new int[16];
    int size = 0;
    int known = 0;
    int end = start;
    int at = start;
    while (at - end <= MAX_ASCII) {
      int c = text.peek(at);
      int lead = read.of(c);
      if (lead >= FIRST_LEAD) {
        c = meant.character(lead << 8 | trail(text.peek(at + 1)));
        at += 2;
      } else {
        c = c > ' ' && c < 0x7F && size > 0 ? c : 0;
        at++;
      }
      if (c == 0) {
        break;
      }
      if (size == characters.length) {
        characters = Arrays.copyOf(characters, 2 * size);
      }
      characters[size++] = c;
      if (lead >= FIRST_LEAD) {
        end = at;
        known = size;
      }
    }
    if (known == 0) {
      return null;
    }
    int[] result = Arrays.copyOf(characters, known);
    return weighed && isLong(text, start, end)
        ? Garbled.of(text, start, end, result)
        : new Garbled(start, end, result, UNWEIGHED);
  }

  private int trail(int c) {
    return c >= FIRST_TRAIL && c < 0x7F ? c : read.of(c);
  }
}
