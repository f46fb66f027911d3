package dev.assay.lexicon;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Where lexicons come from: the bundled files, each extended or replaced by the user's file of the
 * same path below the folder that {@code --lexicons} names, such as {@code zh/units.tsv}. A user's
 * file whose comments hold a line {@code # replace} takes the place of the bundled one; any other
 * adds its rows behind the bundled ones.
 *
 * <p>It carries the users' files as text, so that it can be sent to workers that do not see them.
 */
public final class LexiconSource implements Serializable {
  private static final long serialVersionUID = 1L;

  /** Folder of the bundled lexicons on the class path. */
  public static final String ROOT = "/dev/assay/lexicon/";

  private static final List<String> LANGUAGES = List.of("shared", "zh", "en");

  /** What no run reads anew: the tables that tell languages and sentences apart. */
  private static final List<String> FIXED =
      List.of("en/abbreviations.tsv", "en/function_words.tsv");

  private static final LexiconSource BUNDLED = new LexiconSource(Map.of());

  @SuppressWarnings("serial") // always a TreeMap
  private final Map<String, String> userFiles;

  private LexiconSource(Map<String, String> userFiles) {
    this.userFiles = new TreeMap<>(userFiles);
  }

  public static LexiconSource bundled() {
    return BUNDLED;
  }

  /**
   * The bundled lexicons with a user's.
   *
   * @param contents text of each file by its path below the user's folder, with {@code /} between
   */
  public static LexiconSource withUserFiles(Map<String, String> contents) {
    return new LexiconSource(contents);
  }

  /**
   * Checks that each of the user's files is one that something reads.
   *
   * @throws LexiconException for a file whose folder or name no bundled lexicon has, or that is
   *     fixed
   */
  public void checkPaths() {
    for (String path : userFiles.keySet()) {
      if (FIXED.contains(path)) {
        throw new LexiconException(
            path, 1, "this lexicon is fixed; a file of yours changes nothing");
      }
      int slash = path.indexOf('/');
      String folder = slash < 0 ? "" : path.substring(0, slash);
      String name = path.substring(slash + 1);
      boolean known =
          LANGUAGES.contains(folder)
              && LANGUAGES.stream()
                  .anyMatch(
                      language -> LexiconFile.bundledOrNull(ROOT + language + "/" + name) != null);
      if (!known) {
        throw new LexiconException(
            path,
            1,
            "no lexicon is read from here; a path is shared, zh or en, /, and the name of"
                + " a bundled lexicon such as zh/units.tsv");
      }
    }
  }

  /** Paths of the user's files, sorted. */
  public List<String> userPaths() {
    return List.copyOf(userFiles.keySet());
  }

  /**
   * The files of one lexicon, in the order shared, zh, en, a user's behind the bundled one.
   *
   * @param name file name without folder and ending, such as {@code units}
   * @throws LexiconException if one breaks the format
   * @throws IllegalStateException if there is none at all
   */
  public List<LexiconFile> files(String name) {
    List<LexiconFile> files = new ArrayList<>();
    for (String language : LANGUAGES) {
      files.addAll(files(language, name));
    }
    if (files.isEmpty()) {
      throw new IllegalStateException("no lexicon is named " + name);
    }
    return files;
  }

  /** The files of one lexicon in one language folder; none if there is none. */
  public List<LexiconFile> files(String language, String name) {
    List<LexiconFile> files = new ArrayList<>();
    String path = language + "/" + name + ".tsv";
    String user = userFiles.get(path);
    if (user == null || !replaces(user)) {
      LexiconFile bundled = LexiconFile.bundledOrNull(ROOT + path);
      if (bundled != null) {
        files.add(bundled);
      }
    }
    if (user != null) {
      files.add(LexiconFile.parse(path, user));
    }
    return files;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof LexiconSource source && userFiles.equals(source.userFiles);
  }

  @Override
  public int hashCode() {
    return userFiles.hashCode();
  }

  private static boolean replaces(String content) {
    return content.lines().takeWhile(line -> line.startsWith("#")).anyMatch("# replace"::equals);
  }
}
