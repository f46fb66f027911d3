package dev.assay.charset;

import dev.assay.text.model.LanguageModels;
import dev.assay.text.model.LetterModel;
import java.nio.charset.Charset;
import java.util.List;
import java.util.Set;

/** A charset of one byte a character, with the languages that are written in it. */
final class SingleByteCharset {

  private static final String WEST = "en fr de es it pt nl sv da nb fi is ca ga sq et";
  private static final String CENTRE = "pl cs sk hu sl hr ro sq de";
  private static final String CYRILLIC = "ru uk be bg sr mk";
  private static final String BALTIC = "lt lv et";

  private static final Set<String> NOT_LATIN =
      Set.of("ru", "uk", "be", "bg", "sr", "mk", "el", "he", "ar", "fa", "th");

  private static final List<LetterModel> LATIN =
      LanguageModels.letters().stream()
          .filter(model -> !NOT_LATIN.contains(model.language()))
          .toList();

  private static final char NONE = 0xFFFD;

  /** All that are told apart, each with a cost for being the rarer of those that look alike. */
  static final List<SingleByteCharset> ALL =
      List.of(
          new SingleByteCharset("windows-1252", 0, WEST),
          new SingleByteCharset("ISO-8859-15", 2, WEST),
          new SingleByteCharset("x-MacRoman", 3, WEST),
          new SingleByteCharset("IBM850", 3.5, WEST),
          new SingleByteCharset("IBM437", 5, WEST),
          new SingleByteCharset("windows-1250", 1, CENTRE),
          new SingleByteCharset("ISO-8859-2", 1.5, CENTRE),
          new SingleByteCharset("IBM852", 3.5, CENTRE),
          new SingleByteCharset("x-MacCentralEurope", 4.5, CENTRE),
          new SingleByteCharset("ISO-8859-16", 5, "ro pl hu sl"),
          new SingleByteCharset("windows-1251", 0.5, CYRILLIC),
          new SingleByteCharset("KOI8-R", 1, "ru bg"),
          new SingleByteCharset("KOI8-U", 1.5, "uk be ru"),
          new SingleByteCharset("ISO-8859-5", 2, CYRILLIC),
          new SingleByteCharset("IBM866", 1.5, "ru uk be bg"),
          new SingleByteCharset("IBM855", 6, CYRILLIC),
          new SingleByteCharset("x-MacCyrillic", 2.5, CYRILLIC),
          new SingleByteCharset("windows-1253", 1, "el"),
          new SingleByteCharset("ISO-8859-7", 1.5, "el"),
          new SingleByteCharset("x-IBM737", 5, "el"),
          new SingleByteCharset("windows-1254", 1, "tr"),
          new SingleByteCharset("ISO-8859-9", 1.2, "tr"),
          new SingleByteCharset("ISO-8859-3", 8, "tr"),
          new SingleByteCharset("IBM857", 4, "tr"),
          new SingleByteCharset("windows-1255", 1, "he"),
          new SingleByteCharset("ISO-8859-8", 1.5, "he"),
          new SingleByteCharset("IBM862", 6, "he"),
          new SingleByteCharset("windows-1256", 1, "ar fa"),
          new SingleByteCharset("ISO-8859-6", 1.5, "ar"),
          new SingleByteCharset("windows-1257", 1, BALTIC),
          new SingleByteCharset("ISO-8859-13", 1.5, BALTIC),
          new SingleByteCharset("ISO-8859-4", 2.5, BALTIC),
          new SingleByteCharset("IBM775", 4, BALTIC),
          new SingleByteCharset("windows-1258", 1, "vi_1258"),
          new SingleByteCharset("x-windows-874", 1, "th"));

  private final String name;
  private final double rarity;
  private final char[] characters;
  private final List<Reader> readers;

  private SingleByteCharset(String name, double rarity, String languages) {
    this.name = name;
    this.rarity = rarity;
    this.characters = characters(name);
    byte[] shapes = shapes(characters);
    this.readers =
        List.of(languages.split(" ")).stream()
            .map(language -> new Reader(LanguageModels.letters(language), characters, shapes))
            .toList();
  }

  private static char[] characters(String name) {
    char[] characters = new char[0x100];
    for (int i = 0; i < characters.length; i++) {
      characters[i] = new String(new byte[] {(byte) i}, Charset.forName(name)).charAt(0);
      if (characters[i] == NONE && i < 0xA0) {
        characters[i] = (char) i; // as browsers read what windows-125x leave open
      }
    }
    return characters;
  }

  private static byte[] shapes(char[] characters) {
    byte[] shapes = new byte[characters.length];
    for (int i = 0; i < shapes.length; i++) {
      shapes[i] = LetterShapes.of(characters[i]);
    }
    return shapes;
  }

  /** Name that the JDK knows. */
  String name() {
    return name;
  }

  /** What it costs that the charset is this one, all else being equal. */
  double rarity() {
    return rarity;
  }

  /** The reading of the bytes in each language that is written in the charset. */
  List<Reader> readers() {
    return readers;
  }

  /** One reader a language with Latin letters, for what all charsets have in common: ASCII. */
  static List<Reader> latinReaders() {
    return Latin.READERS;
  }

  private static final class Latin {
    static final List<Reader> READERS = readers(characters("ISO-8859-1"));

    private static List<Reader> readers(char[] characters) {
      byte[] shapes = shapes(characters);
      return LATIN.stream().map(model -> new Reader(model, characters, shapes)).toList();
    }
  }

  RawText read(byte[] bytes, int from, int to) {
    RawText text = new RawText(bytes, to - from);
    for (int i = from; i < to; i++) {
      char c = characters[bytes[i] & 0xFF];
      if (c == NONE) {
        text.appendMalformed(i, i + 1);
      } else {
        text.append(c, i, i + 1);
      }
    }
    return text;
  }

  /** What each byte is to one language: costs are read off without decoding. */
  static final class Reader {
    /** A sign or a digit: what is not space is less likely than the class of all that is. */
    private static final float NO_SPACE = 1.5f;

    private final LetterModel model;
    private final byte[] symbols = new byte[0x100];
    private final byte[] shapes;
    private final float[] extra = new float[0x100];
    private final int latinIndex;

    Reader(LetterModel model, char[] characters, byte[] shapes) {
      this.model = model;
      this.shapes = shapes;
      this.latinIndex = LATIN.indexOf(model);
      for (int i = 0; i < characters.length; i++) {
        symbols[i] = (byte) model.symbol(characters[i]);
        extra[i] = i < 0x80 && symbols[i] == LetterModel.BOUNDARY && i != ' ' ? NO_SPACE : 0;
      }
    }

    String language() {
      return model.language();
    }

    /** Whether the language's letters are those of ASCII and more of their kind. */
    boolean isLatin() {
      return latinIndex >= 0;
    }

    /** The position of the language among {@link #latinReaders}. */
    int latinIndex() {
      return latinIndex;
    }

    /** How many of some bytes are letters or signs rather than blanks and quotes. */
    int lettersAndSigns(byte[] bytes) {
      int count = 0;
      for (byte b : bytes) {
        int symbol = symbols[b & 0xFF];
        count += symbol == LetterModel.BOUNDARY || symbol == LetterModel.QUOTE ? 0 : 1;
      }
      return count;
    }

    /**
     * Cost of what is not ASCII beside ASCII, given up where it exceeds a limit.
     *
     * @param steps the positions of the bytes that it is about
     */
    float cost(byte[] bytes, int[] steps, float limit) {
      float sum = 0;
      for (int i : steps) {
        sum += cost(bytes, i);
        if (sum > limit) {
          break;
        }
      }
      return sum;
    }

    /** Cost of a byte behind another, whatever stands before both. */
    float cost(int before, int b) {
      return model.cost(symbols[before], symbols[b])
          + LetterShapes.costOf(shapes[before], shapes[before], shapes[b])
          + extra[b];
    }

    private float cost(byte[] bytes, int i) {
      int b = bytes[i] & 0xFF;
      int last = i > 0 ? bytes[i - 1] & 0xFF : ' ';
      int first = i > 1 ? bytes[i - 2] & 0xFF : ' ';
      return model.cost(symbols[last], symbols[b])
          + LetterShapes.costOf(shapes[first], shapes[last], shapes[b])
          + extra[b];
    }
  }
}
