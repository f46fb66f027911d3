package dev.assay.entity;

import dev.assay.entity.CueTerm.Kind;
import dev.assay.lexicon.Hit;
import java.util.List;

/** The units inside an office or company, as they stand behind its name: 省公安厅|党委, 局|监测科. */
final class OfficeUnits {

  private static final CueKinds UNIT = CueKinds.of(Kind.UNIT);
  private static final CueKinds NO_SECTION =
      CueKinds.of(Kind.BARRIER, Kind.PRESENCE, Kind.SPEECH, Kind.POST, Kind.PUBLIC);
  private static final CueKinds STOPS =
      CueKinds.of(Kind.BARRIER, Kind.SPEECH, Kind.POST, Kind.PUBLIC);
  private static final int SHORTEST_SECTION = 2;
  private static final int LONGEST_SECTION = 8;
  private static final CueKinds COMMON = CueKinds.of(Kind.COMMON);
  private static final String ACADEMY = "研究院";
  private static final String SCIENCES = "科学院";
  private static final String SINICA = "中研院";
  private static final List<String> INSTITUTES = List.of("研究所", "研究院", "研究中心", "重点实验室", "实验室", "所");
  private static final List<String> SCHOOLS =
      List.of("学院", "研究院", "研究所", "研究中心", "创新中心", "工程中心", "重点实验室", "实验室");
  private static final List<String> DIVISIONS =
      List.of("分会", "专委会", "专业委员会", "工作委员会", "工委会", "法工委", "工委", "理事会", "委员会");
  private static final List<String> INSTITUTE = List.of("所");
  private static final List<String> COMMITTEES = List.of("委员会");
  private static final List<String> CENTRES =
      List.of("协调中心", "服务中心", "预防控制中心", "防治中心", "监测中心", "评估中心", "应急中心", "预警中心");
  private static final int LONGEST_INSTITUTE = 20;
  private static final int LONGEST_UNITS = 3;
  private static final String SECTION_ENDS = "局处科室署股司";
  private static final String NOT_IN_SECTION = "的在和与及对向于将把是为了有不就等并已被由从到";
  private static final CueKinds POSTS = CueKinds.of(Kind.POST, Kind.PUBLIC);

  private final Reading reading;

  OfficeUnits(Reading reading) {
    this.reading = reading;
  }

  /** In 公安厅长 the office runs into the post and is part of it. */
  boolean isContractedPost(int officeEnd) {
    return reading.cueAt(officeEnd - 1, POSTS) != null
        && !startsPost(officeEnd)
        && !startsFeature(officeEnd);
  }

  /** The 长江 of 农业农村部|长江办: a place of its own, and no 部长. */
  private boolean startsFeature(int position) {
    Hit<PlaceTerm> place = reading.places().startingAt(position);
    return place != null && place.length() > 1 && !place.term().form().isDoubtful();
  }

  private boolean startsPost(int position) {
    return reading.cueAt(position, POSTS) != null;
  }

  /** The end of the units inside an office that stand behind it. */
  int end(int headEnd) {
    int end = headEnd;
    for (int i = 0; i < LONGEST_UNITS; i++) {
      Hit<PlaceTerm> branch = reading.places().startingAt(end);
      int from = branch != null ? branch.end() : end;
      Hit<CueTerm> unit = reading.cueAt(from, UNIT);
      if (unit == null && from != end) {
        unit = reading.cueAt(end, UNIT);
      }
      int unitEnd = unit == null ? Math.max(sectionEnd(end), instituteEnd(end)) : unit.end();
      if (unitEnd < 0 || isContractedPost(unitEnd)) {
        return end;
      }
      end = unitEnd;
    }
    return end;
  }

  /**
   * The end of an institute of an academy or university, or of a division of an association:
   * 工业技术研究院|产业科技国际策略发展所, 复旦大学|公共卫生学院, 中华医学会|呼吸病学分会; or -1.
   */
  private int instituteEnd(int start) {
    List<String> endings =
        switch (reading.peek(start - 1)) {
          case '院' ->
              reading.matches(start - ACADEMY.length(), ACADEMY)
                      || reading.matches(start - ACADEMY.length(), SCIENCES)
                      || reading.matches(start - ACADEMY.length(), SINICA)
                  ? INSTITUTES
                  : List.of();
          case '学' -> reading.matches(start - 2, "大学") ? SCHOOLS : List.of();
          case '会' -> reading.matches(start - 2, "议会") ? COMMITTEES : DIVISIONS;
          case '署', '局' -> CENTRES;
          case '心' -> INSTITUTE;
          default -> List.of();
        };
    return endings.isEmpty() ? -1 : partEnd(start, endings);
  }

  /** The end of the part whose name begins there and has one of these endings, or -1. */
  private int partEnd(int start, List<String> endings) {
    for (int at = start; at - start <= LONGEST_INSTITUTE && reading.isHan(at); at++) {
      int end = at - start < SHORTEST_SECTION ? -1 : endingEnd(at, endings);
      String joints = at == start ? "" : endings == COMMITTEES ? "与及暨和" : "与及暨";
      if (end > 0 || stopsPart(at, joints)) {
        return end;
      }
    }
    return -1;
  }

  /** Whether no name of a part goes on there: a verb, a post, or a small word that joins others. */
  private boolean stopsPart(int at, String joints) {
    int c = reading.peek(at);
    Hit<CueTerm> verb = reading.cueAt(at, NO_SECTION);
    if (verb == null || joints.indexOf(c) >= 0) {
      return "的在由从".indexOf(c) >= 0;
    }
    if (reading.isCutByWord(at)) { // the 带 of 热带
      return false;
    }
    boolean ofName = reading.cueAt(at, COMMON) != null && reading.cueAt(at, STOPS) == null;
    return verb.length() > 1 ? !ofName : reading.cueAt(at, COMMON) == null;
  }

  private int endingEnd(int at, List<String> endings) {
    for (String ending : endings) {
      if (reading.matches(at, ending) && !(ending.equals("所") && isSo(at))) {
        return at + ending.length();
      }
    }
    return -1;
  }

  /** The 所 of 所谓 and 所以. */
  private boolean isSo(int at) {
    Hit<CueTerm> word = reading.cueAt(at, COMMON);
    return word != null && word.length() > 1;
  }

  /** The end of an office or section without a place of its own: 市政府|主计处, 局|监测科; or -1. */
  private int sectionEnd(int start) {
    Hit<OfficeTerm> office = reading.offices().startingAt(start, term -> !term.english());
    if (office != null && office.length() > 2) {
      return office.end();
    }
    Hit<CueTerm> verb = reading.cueAt(start, NO_SECTION);
    if (verb != null && verb.length() > 1) {
      return -1;
    }
    for (int at = start; at - start <= LONGEST_SECTION && reading.isHan(at); at++) {
      Hit<CueTerm> post = at > start ? reading.cueAt(at, POSTS) : null;
      if (post != null && post.length() > 1) {
        return -1;
      }
      boolean small = NOT_IN_SECTION.indexOf(reading.peek(at)) >= 0 && !reading.isCutByWord(at + 1);
      if (small || reading.peek(at) == '院') { // but the 就 of 就业科
        return -1;
      }
      boolean numbered = reading.peek(start) == '第' && "部庭".indexOf(reading.peek(at)) >= 0;
      boolean ends = numbered || SECTION_ENDS.indexOf(reading.peek(at)) >= 0;
      if (ends
          && at - start >= SHORTEST_SECTION
          && (startsPost(at + 1) || !reading.isCutByWord(at + 1))
          && !reading.isCommonWord(at - 1, at + 1)) {
        return at + 1;
      }
    }
    return -1;
  }
}
