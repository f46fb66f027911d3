package dev.assay.report;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Levels over time as they are drawn: a dot for each level on a line from zero, a bar between two
 * dots where sources differ, a ring for an earlier level that follows from a stated change.
 */
record Chart(int width, int height, int zero, List<Mark> marks, String summary) {
  private static final int SLOT = 92;
  private static final int EARLIER = 64;
  private static final int MARGIN = 46;
  private static final int TOP = 26;
  private static final int PLOT = 84;
  private static final int FOOT = 26;

  /**
   * One period.
   *
   * @param top the largest value, drawn as the dot
   * @param low the smallest value
   * @param lowValue what it is, where sources differ
   * @param end when the period ends
   */
  record Mark(
      int x,
      int top,
      int low,
      String value,
      @Nullable String lowValue,
      String end,
      @Nullable Earlier earlier) {}

  /** A level before a stated change. */
  record Earlier(int x, int y, String value, String change) {}

  /**
   * What is to be drawn of one period.
   *
   * @param end when it ends
   */
  record Level(
      String period,
      String end,
      BigDecimal low,
      BigDecimal high,
      @Nullable BigDecimal earlier,
      @Nullable String change) {}

  /**
   * Draws levels, in their order.
   *
   * @return null if there is nothing to compare, or a level below zero
   */
  static @Nullable Chart of(List<Level> levels, Labels labels, String title) {
    BigDecimal most = BigDecimal.ZERO;
    boolean anyEarlier = false;
    for (Level level : levels) {
      if (level.low().signum() < 0) {
        return null;
      }
      most = most.max(level.high());
      if (level.earlier() != null) {
        most = most.max(level.earlier());
        anyEarlier = true;
      }
    }
    boolean anyRange = levels.stream().anyMatch(l -> l.low().compareTo(l.high()) != 0);
    if (most.signum() == 0 || levels.size() < 2 && !anyEarlier && !anyRange) {
      return null;
    }
    List<Mark> marks = new ArrayList<>();
    StringBuilder summary = new StringBuilder(title).append(": ");
    int x = MARGIN - SLOT;
    for (Level level : levels) {
      x += SLOT + (level.earlier() == null ? 0 : EARLIER);
      marks.add(mark(level, x, most, labels));
      summary.append(marks.size() > 1 ? "; " : "").append(spoken(level, labels));
    }
    return new Chart(x + MARGIN, TOP + PLOT + FOOT, TOP + PLOT, marks, summary.toString());
  }

  private static Mark mark(Level level, int x, BigDecimal most, Labels labels) {
    Earlier earlier = null;
    if (level.earlier() != null && level.change() != null) {
      earlier =
          new Earlier(
              x - EARLIER,
              y(level.earlier(), most),
              "≈ " + labels.compact(level.earlier()),
              level.change());
    }
    boolean isRange = level.low().compareTo(level.high()) != 0;
    return new Mark(
        x,
        y(level.high(), most),
        y(level.low(), most),
        labels.compact(level.high()),
        isRange ? labels.compact(level.low()) : null,
        level.end(),
        earlier);
  }

  private static String spoken(Level level, Labels labels) {
    String value =
        level.low().compareTo(level.high()) == 0
            ? labels.number(level.high())
            : labels.number(level.low()) + " – " + labels.number(level.high());
    String change = level.change() == null ? "" : " (" + level.change() + ")";
    return level.period() + " " + value + change;
  }

  private static int y(BigDecimal value, BigDecimal most) {
    return TOP
        + PLOT
        - value
            .multiply(BigDecimal.valueOf(PLOT))
            .divide(most, 0, RoundingMode.HALF_UP)
            .intValueExact();
  }
}
