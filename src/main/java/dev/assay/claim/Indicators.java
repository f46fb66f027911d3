package dev.assay.claim;

import dev.assay.lexicon.LexiconException;
import dev.assay.lexicon.LexiconFile;
import dev.assay.lexicon.LexiconSource;
import dev.assay.text.MatchForm;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The indicator vocabulary: which code a unit, a predicate and a counted noun make together. */
final class Indicators {

  private static final String NONE = "-";

  /** Before a cue that must be the whole predicate or noun. */
  private static final String WHOLE = "=";

  private static final String MONEY = "$";

  /**
   * @param number its place among all rows: of two that fit, the earlier wins
   */
  private record Row(int number, String code, List<Cue> predicates, List<Cue> nouns) {}

  /**
   * @param whole whether it must be the whole predicate or noun
   */
  private record Cue(String text, boolean whole) {

    /**
     * @param characters of the form, see {@link #characters}
     */
    boolean fits(String form, long characters) {
      return (characters >>> text.charAt(0) & 1) != 0
          && (whole ? form.equals(text) : form.contains(text));
    }
  }

  private int rowsRead;

  /** By unit, in the order of the file. */
  private final Map<String, List<Row>> chinese = new HashMap<>();

  private final Map<String, List<Row>> english = new HashMap<>();

  Indicators(LexiconSource lexicons) {
    lexicons.files("zh", "indicators").forEach(file -> read(file, chinese));
    lexicons.files("en", "indicators").forEach(file -> read(file, english));
  }

  /**
   * The code of the first row that fits, or null.
   *
   * @param predicate match form of the predicate, or empty
   * @param counted match form of what is counted, or empty
   */
  @Nullable String of(
      boolean inChinese, ClaimKind kind, String unit, String predicate, String counted) {
    Map<String, List<Row>> rows = inChinese ? chinese : english;
    Row named = first(rows.getOrDefault(unit, List.of()), predicate, counted);
    Row anyMoney =
        kind == ClaimKind.MONEY
            ? first(rows.getOrDefault(MONEY, List.of()), predicate, counted)
            : null;
    if (named == null || anyMoney != null && anyMoney.number < named.number) {
      named = anyMoney;
    }
    return named == null ? null : named.code;
  }

  private static @Nullable Row first(List<Row> rows, String predicate, String counted) {
    long ofPredicate = characters(predicate);
    long ofCounted = characters(counted);
    for (Row row : rows) {
      if (holds(predicate, ofPredicate, row.predicates) && holds(counted, ofCounted, row.nouns)) {
        return row;
      }
    }
    return null;
  }

  /** A set of the characters of a text by their last six bits: most cues begin with another. */
  private static long characters(String text) {
    long characters = 0;
    for (int i = 0; i < text.length(); i++) {
      characters |= 1L << text.charAt(i);
    }
    return characters;
  }

  private static boolean holds(String text, long characters, List<Cue> cues) {
    if (cues.isEmpty()) {
      return true;
    }
    if (text.isEmpty()) {
      return false;
    }
    for (int i = 0; i < cues.size(); i++) {
      if (cues.get(i).fits(text, characters)) {
        return true;
      }
    }
    return false;
  }

  private void read(LexiconFile file, Map<String, List<Row>> byUnit) {
    for (int i = 0; i < file.rows().size(); i++) {
      List<String> cells = file.rows().get(i);
      List<Cue> predicates = cues(cells.get(file.column("predicates")));
      List<Cue> nouns = cues(cells.get(file.column("nouns")));
      if (predicates.isEmpty() && nouns.isEmpty()) {
        throw new LexiconException(
            file.name(), file.lines().get(i), "an indicator needs a predicate or a noun");
      }
      byUnit
          .computeIfAbsent(cells.get(file.column("unit")), unit -> new ArrayList<>())
          .add(new Row(rowsRead++, cells.get(file.column("code")), predicates, nouns));
    }
  }

  private static List<Cue> cues(String cell) {
    return cell.isEmpty() || cell.equals(NONE)
        ? List.of()
        : Arrays.stream(cell.split("\\|", -1))
            .filter(cue -> !cue.equals(NONE))
            .map(Indicators::cue)
            .filter(cue -> !cue.text().isEmpty())
            .toList();
  }

  private static Cue cue(String written) {
    int[] form = MatchForm.of(written);
    String folded = new String(form, 0, form.length);
    boolean whole = folded.startsWith(WHOLE);
    return new Cue(whole ? folded.substring(WHOLE.length()) : folded, whole);
  }
}
