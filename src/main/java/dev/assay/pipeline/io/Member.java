package dev.assay.pipeline.io;

import java.util.Locale;

/**
 * A file, or what is packed in one.
 *
 * @param uri where it was read from; names in archives stand behind {@code !/}, never in a path
 * @param path what ids are made of
 * @param name what its kind may be told by, in lower case
 * @param index its position in the archive that it stands in, else 0
 */
record Member(String uri, String path, String name, int index) {

  private static final int MAX_NAME = 500;

  static Member of(SourceFile file) {
    return new Member(file.uri(), file.path(), lastName(file.uri()), 0);
  }

  /** What stands in this archive. The position keeps two entries of one name apart. */
  Member entry(String entryName, int position) {
    String shown = printable(entryName);
    return new Member(
        uri + "!/" + shown, path + "!/" + position + "/" + shown, lastName(shown), position);
  }

  /** What this packed file holds. */
  Member unpacked() {
    int dot = name.lastIndexOf('.');
    boolean packed = dot > 0 && FileKind.isPackedEnding(name.substring(dot + 1));
    return packed ? new Member(uri, path, name.substring(0, dot), index) : this;
  }

  private static String lastName(String name) {
    return name.substring(name.lastIndexOf('/') + 1).toLowerCase(Locale.ROOT);
  }

  /** Without controls, and not longer than a row bears. */
  private static String printable(String name) {
    StringBuilder printable = new StringBuilder();
    name.codePoints()
        .limit(MAX_NAME)
        .forEach(c -> printable.appendCodePoint(Character.isISOControl(c) ? '\uFFFD' : c));
    return printable.toString();
  }
}
