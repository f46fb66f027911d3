package dev.assay.text;

import java.nio.charset.Charset;
import java.util.BitSet;

/**
 * The Han characters of everyday text: level 1 of GB 2312 (3755 simplified characters) and level 1
 * of Big5 (5401 traditional ones). Both standards put the characters of their time's usage counts
 * there, so no list of our own is needed.
 */
public final class CommonHan {

  private CommonHan() {}

  /** Whether everyday text in either script uses the character. */
  public static boolean contains(int codePoint) {
    return Table.COMMON.get(codePoint);
  }

  /** Whether everyday simplified text uses the character. */
  public static boolean isSimplified(int codePoint) {
    return Table.SIMPLIFIED.get(codePoint);
  }

  /** Loaded on first use. */
  private static final class Table {
    static final BitSet SIMPLIFIED = new BitSet();
    static final BitSet COMMON = new BitSet();

    static {
      addRows(SIMPLIFIED, Charset.forName("GB2312"), 0xB0, 0xD7);
      addRows(COMMON, Charset.forName("Big5"), 0xA4, 0xC6);
      COMMON.or(SIMPLIFIED);
    }

    private static void addRows(BitSet table, Charset charset, int firstLead, int lastLead) {
      for (int lead = firstLead; lead <= lastLead; lead++) {
        for (int trail = 0x40; trail <= 0xFE; trail++) {
          String decoded = new String(new byte[] {(byte) lead, (byte) trail}, charset);
          int codePoint = decoded.codePointAt(0);
          if (CodePoints.isHan(codePoint) && decoded.length() == 1) {
            table.set(codePoint);
          }
        }
      }
    }
  }
}
