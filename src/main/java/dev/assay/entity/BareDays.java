package dev.assay.entity;

import dev.assay.entity.DateTerm.Kind;
import dev.assay.text.CodePoints;

/**
 * Which numbers before 日 are days of a month told elsewhere, 18日凌晨, and which say how long: 拘留15日.
 */
final class BareDays {

  private final DateText source;
  private final DateContext context;

  BareDays(DateText source, DateContext context) {
    this.source = source;
    this.context = context;
  }

  /**
   * Whether a number of days is a date.
   *
   * @param end behind 日
   * @param inRange whether another date and the sign of a range stand before it
   */
  boolean isDate(int start, int end, boolean inRange) {
    int next = source.peek(end);
    boolean dateline = next == '电' || next == '讯';
    boolean led = source.endsWord(start, Kind.LEAD.bit());
    boolean starts = inRange || dateline || led || mayStart(start);
    boolean deadline = next == '前' && start > 0 && source.form()[start - 1] == '于';
    return starts && (deadline || "内间游后前龄均以的或".indexOf(next) < 0);
  }

  /** Whether what stands before a bare day lets a date begin there. */
  private boolean mayStart(int start) {
    return start == 0
            || !CodePoints.isWord(source.form()[start - 1])
                && !CodePoints.isHan(source.form()[start - 1])
        ? start == 0 || "-./~".indexOf(source.form()[start - 1]) < 0
        : "自从在于至到截的由".indexOf(source.form()[start - 1]) >= 0 || isOfToldMonth(start);
  }

  /**
   * Whether a bare day behind a word means one of the month told before, 水文站18日凌晨, and not how long
   * something takes, 拘留15日.
   */
  private boolean isOfToldMonth(int start) {
    return (context.lastMonth() != null || context.reference() != null)
        && CodePoints.isHan(source.form()[start - 1])
        && "期续时留近第满逾共达每超过不足约为了历隔间多前后限数顿假".indexOf(source.form()[start - 1]) < 0;
  }
}
