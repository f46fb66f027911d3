package dev.assay.lexicon;

/** A lexicon file that breaks its format: a wrong configuration, told with file and line. */
public final class LexiconException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public LexiconException(String file, int line, String problem) {
    super(file + ":" + line + ": " + problem);
  }
}
