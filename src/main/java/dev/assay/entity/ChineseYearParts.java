package dev.assay.entity;

import dev.assay.entity.DateTerm.Kind;
import dev.assay.lexicon.Hit;
import org.jspecify.annotations.Nullable;

/** Parts of a year that stand without one in Chinese: 上半年, 第一季度, 比年初. */
final class ChineseYearParts {

  private static final long PART =
      DateTerm.roles(Kind.HALF, Kind.QUARTER, Kind.QUARTERS, Kind.MONTHS, Kind.FESTIVAL);

  private final DateText source;
  private final DateContext context;

  ChineseYearParts(DateText source, DateContext context) {
    this.source = source;
    this.context = context;
  }

  /** 上半年, 第一季度 and festivals without a year. */
  @Nullable DatePoint at(int start) {
    Hit<DateTerm> part = source.word(start, PART);
    if (part == null) {
      return edgeOfYear(start);
    }
    if (part.term().kind() == Kind.FESTIVAL && part.term().value() != 0) {
      return null;
    }
    Integer told = context.relativeYear(0);
    Integer year = told == null ? context.sameYear(0) : told;
    return isEnd(part.term(), part.end())
        ? DatePoint.of(part.end() + 1, DateParts.last(part.term(), year))
        : DatePoint.of(part.end(), DateParts.of(part.term(), year));
  }

  /** Whether 末 or 底 behind a quarter or a half makes its last month of it: 三季度末. */
  boolean isEnd(DateTerm part, int end) {
    boolean months = (PART & part.roles()) != 0 && part.kind() != Kind.FESTIVAL;
    return months && "末底".indexOf(source.peek(end)) >= 0;
  }

  /** 年初 and 年底 of this year, where something is compared with them or lasts up to them. */
  private @Nullable DatePoint edgeOfYear(int start) {
    Hit<DateTerm> edge = source.word(start, Kind.EDGE);
    Integer year = context.relativeYear(0);
    if (edge == null || year == null || source.peek(start) != '年') {
      return null;
    }
    boolean led = "比较从到至自".indexOf(source.peek(start - 1)) >= 0;
    boolean told = led || source.peek(edge.end()) == '前';
    return told ? DatePoint.of(edge.end(), DateParts.of(edge.term(), year)) : null;
  }
}
