package dev.assay.repair;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.function.UnaryOperator;

/**
 * One way on which text is damaged: written in one charset, read in another, and perhaps treated
 * badly after that.
 */
record Garbling(String name, UnaryOperator<String> damage) {

  /** What programs print for a byte that a charset leaves open. */
  enum Open {
    CONTROL,
    DROPPED,
    BLANK,
    REPLACEMENT,
    QUESTION_MARK;

    private String of(int b) {
      return switch (this) {
        case CONTROL -> Character.toString(b);
        case DROPPED -> "";
        case BLANK -> " ";
        case REPLACEMENT -> "\uFFFD";
        case QUESTION_MARK -> "?";
      };
    }
  }

  /** Written in {@code written}, read in {@code read}, a charset of one byte a character. */
  static Garbling of(String written, String read, Open open) {
    return new Garbling(
        written + " read as " + read + (open == Open.CONTROL ? "" : ", open bytes " + open),
        text -> readSingle(text.getBytes(Charset.forName(written)), read, open));
  }

  static Garbling of(String written, String read) {
    return of(written, read, Open.CONTROL);
  }

  /** Read in a charset of two bytes a character as Java does: what it lacks is one U+FFFD. */
  static Garbling pairs(String written, String read) {
    return new Garbling(
        written + " read as " + read,
        text -> new String(text.getBytes(Charset.forName(written)), Charset.forName(read)));
  }

  /** Read in a charset of two bytes a character as Python does: one U+FFFD for each bad byte. */
  static Garbling pairsByteByByte(String written, String read, String lost) {
    return new Garbling(
        written + " read as " + read + " byte by byte, lost " + lost,
        text -> readPairs(text.getBytes(Charset.forName(written)), Charset.forName(read), lost));
  }

  Garbling then(String what, UnaryOperator<String> treatment) {
    return new Garbling(name + ", " + what, text -> treatment.apply(damage.apply(text)));
  }

  Garbling then(Garbling next) {
    return then(next.name(), next.damage());
  }

  Garbling times(int times) {
    return new Garbling(
        name + " " + times + " times",
        text -> {
          String garbled = text;
          for (int i = 0; i < times; i++) {
            garbled = damage.apply(garbled);
          }
          return garbled;
        });
  }

  /** Only the middle of a text, where it may be cut between words or between Han characters. */
  Garbling inPart() {
    return new Garbling(
        name + ", in part",
        text -> {
          int start = cut(text, text.length() / 3);
          int end = cut(text, text.length() * 2 / 3);
          return text.substring(0, start)
              + damage.apply(text.substring(start, end))
              + text.substring(end);
        });
  }

  private static int cut(String text, int from) {
    int at = from;
    while (at < text.length() && text.charAt(at) != ' ' && text.charAt(at) < 0x2E80) {
      at++;
    }
    return at;
  }

  Garbling nbspBlank() {
    return then("NBSP blank", text -> text.replace('\u00A0', ' '));
  }

  Garbling spacesCollapsed() {
    return then("spaces collapsed", text -> text.replaceAll("[ \u00A0]+", " "));
  }

  Garbling quotesStraightened() {
    return then(
        "quotes straightened",
        text -> text.replace('“', '"').replace('”', '"').replace('‘', '\'').replace('’', '\''));
  }

  Garbling escaped() {
    return then(
        "escaped",
        text -> {
          StringBuilder escaped = new StringBuilder();
          text.codePoints()
              .forEach(c -> escaped.append(c < 0x80 ? Character.toString(c) : "&#" + c + ";"));
          return escaped.toString();
        });
  }

  String of(String text) {
    return damage.apply(text);
  }

  @Override
  public String toString() {
    return name;
  }

  private static String readSingle(byte[] bytes, String read, Open open) {
    StringBuilder garbled = new StringBuilder();
    for (byte b : bytes) {
      String one = new String(new byte[] {b}, Charset.forName(read));
      garbled.append(one.equals("\uFFFD") ? open.of(b & 0xFF) : one);
    }
    return garbled.toString();
  }

  private static String readPairs(byte[] bytes, Charset read, String lost) {
    StringBuilder garbled = new StringBuilder();
    for (int i = 0; i < bytes.length; i++) {
      if (bytes[i] >= 0) {
        garbled.append((char) bytes[i]);
        continue;
      }
      String pair = i + 1 < bytes.length ? new String(bytes, i, 2, read) : "\uFFFD";
      if (pair.length() == 1 && pair.charAt(0) != '\uFFFD') {
        garbled.append(pair);
        i++;
      } else {
        garbled.append(lost);
      }
    }
    return garbled.toString();
  }

  static String utf8(byte[] bytes) {
    return new String(bytes, StandardCharsets.UTF_8);
  }
}
