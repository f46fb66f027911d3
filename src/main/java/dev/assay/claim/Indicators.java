package dev.assay.claim;

import dev.assay.lexicon.LexiconException;
import dev.assay.lexicon.LexiconFile;
import dev.assay.lexicon.LexiconSource;
import dev.assay.text.MatchForm;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The indicator vocabulary: which code a unit, a predicate and a counted noun make together. */
final class Indicators {

  private static final String NONE = "-";

  /** Before a cue that must be the whole predicate or noun. */
  private static final String WHOLE = "=";

  private static final String MONEY = "$";

  private record Row(String code, String unit, List<String> predicates, List<String> nouns) {}

  private final List<Row> chinese = new ArrayList<>();
  private final List<Row> english = new ArrayList<>();

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
    for (Row row : inChinese ? chinese : english) {
      boolean unitFits = row.unit.equals(MONEY) ? kind == ClaimKind.MONEY : row.unit.equals(unit);
      if (unitFits && holds(predicate, row.predicates) && holds(counted, row.nouns)) {
        return row.code;
      }
    }
    return null;
  }

  private static boolean holds(String text, List<String> cues) {
    return cues.isEmpty()
        || cues.stream()
            .anyMatch(
                cue ->
                    cue.startsWith(WHOLE)
                        ? text.equals(cue.substring(WHOLE.length()))
                        : text.contains(cue));
  }

  private static void read(LexiconFile file, List<Row> rows) {
    for (int i = 0; i < file.rows().size(); i++) {
      List<String> cells = file.rows().get(i);
      List<String> predicates = cues(cells.get(file.column("predicates")));
      List<String> nouns = cues(cells.get(file.column("nouns")));
      if (predicates.isEmpty() && nouns.isEmpty()) {
        throw new LexiconException(
            file.name(), file.lines().get(i), "an indicator needs a predicate or a noun");
      }
      rows.add(
          new Row(
              cells.get(file.column("code")), cells.get(file.column("unit")), predicates, nouns));
    }
  }

  private static List<String> cues(String cell) {
    return cell.isEmpty() || cell.equals(NONE)
        ? List.of()
        : Arrays.stream(cell.split("\\|", -1))
            .filter(cue -> !cue.equals(NONE))
            .map(
                cue -> {
                  int[] form = MatchForm.of(cue);
                  return new String(form, 0, form.length);
                })
            .toList();
  }
}
