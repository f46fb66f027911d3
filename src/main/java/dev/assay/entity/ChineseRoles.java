package dev.assay.entity;

import dev.assay.entity.CueTerm.Kind;
import dev.assay.lexicon.Hit;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The post and office before a name: the last post with its modifiers, the organization or place
 * before it, and the posts of a list before that.
 */
final class ChineseRoles {

  private static final CueKinds POST = CueKinds.of(Kind.POST, Kind.PUBLIC);
  private static final CueKinds MODIFIER = CueKinds.of(Kind.MODIFIER, Kind.UNIT);
  private static final CueKinds SCOPE = CueKinds.of(Kind.SCOPE);
  private static final int LONGEST_ITEM = 24;
  private static final int MOST_ITEMS = 8;
  private static final int LONGEST_DEPARTMENT = 6;

  /** How posts end that departments of companies have before them. */
  private static final Set<String> STAFF = Set.of("总监", "经理", "主管", "专员", "总裁", "顾问", "主任");

  private static final String NOT_IN_DEPARTMENT = "的了在是和与及对向为将由被让请把给从到前原该等称说以";

  private final Reading reading;
  private final Places places;
  private final Reaches organizationStarts;

  /** Ministries by their end, which 外交部长 runs into. */
  private final Reaches ministryStarts;

  ChineseRoles(Reading reading, List<OrganizationMention> organizations, Places places) {
    this.reading = reading;
    this.places = places;
    this.organizationStarts = new Reaches(reading.length());
    this.ministryStarts = new Reaches(reading.length());
    for (OrganizationMention organization : organizations) {
      organizationStarts.extendBack(organization.end(), organization.start());
    }
    for (Hit<OrganizationTerm> hit : reading.organizations()) {
      ministryStarts.extendBack(hit.end(), hit.start());
    }
  }

  /** The role that ends with this post. */
  String endingWith(Hit<CueTerm> post) {
    int start = listItemStart(post);
    for (int i = 0; i < MOST_ITEMS && reading.peek(start - 1) == '、'; i++) {
      Hit<CueTerm> before = reading.cueBefore(start - 1, POST);
      if (before == null) {
        break;
      }
      start = listItemStart(before);
    }
    return reading.text(start, post.end());
  }

  /** Before an item of a list: the whole stretch to the comma before it, or as far as is known. */
  private int listItemStart(Hit<CueTerm> post) {
    int known = itemStart(post);
    for (int at = known; known - at <= LONGEST_ITEM; at--) {
      if (reading.peek(at - 1) == '、' && reading.cueBefore(at - 1, POST) != null) {
        return at;
      }
      if (!ChinesePersons.isWordOrHan(reading.peek(at - 1))) {
        return known;
      }
    }
    return known;
  }

  /** Where the office and modifiers before a post begin. */
  private int itemStart(Hit<CueTerm> post) {
    int start = post.start();
    while (true) {
      int before = stepBack(start, post);
      if (before == start) {
        return start;
      }
      start = before;
    }
  }

  private String lastTwo(int end) {
    return reading.form(end - 2, end);
  }

  private int stepBack(int start, Hit<CueTerm> post) {
    int ministry = ministryStarts.from(start + 1);
    if (ministry >= 0 && reading.peek(start + 1) == '长') {
      return ministry;
    }
    int organization = organizationStarts.from(start);
    if (organization >= 0) {
      return organization;
    }
    Hit<OfficeTerm> office = contractedOffice(start);
    if (office != null) {
      return office.start();
    }
    boolean runsIn = "省市县区镇乡州".indexOf(reading.peek(start)) >= 0;
    int chain = places.chainStart(runsIn && places.endingAt(start + 1) != null ? start + 1 : start);
    if (chain < start) {
      return chain;
    }
    Hit<CueTerm> modifier = reading.cueBefore(start, MODIFIER);
    if (modifier != null) {
      return modifier.start();
    }
    if (reading.peek(start - 1) == '驻' && places.startingAt(start) != null) {
      return start - 1;
    }
    Hit<CueTerm> other = reading.cueBefore(isJoint(start - 1) ? start - 1 : start, POST);
    if (other != null && (isJoint(start - 1) || reading.peek(start - 1) != '长')) {
      return other.start();
    }
    Hit<CueTerm> scope = reading.cueBefore(start, SCOPE);
    boolean staff =
        start == post.start() && post.length() > 1 && STAFF.contains(lastTwo(post.end()));
    return scope != null ? scope.start() : staff ? behindDepartment(start) : start;
  }

  /** The start of the organization before a department: 腾远地产|投资拓展|总监; or the same. */
  private int behindDepartment(int start) {
    for (int at = start; start - at <= LONGEST_DEPARTMENT && reading.isHan(at - 1); at--) {
      int organization = organizationStarts.from(at);
      if (organization >= 0) {
        return organization;
      }
      if (NOT_IN_DEPARTMENT.indexOf(reading.peek(at - 1)) >= 0) {
        return start;
      }
    }
    return start;
  }

  /** What joins two posts of one person: 董事长兼总经理. */
  private boolean isJoint(int position) {
    return reading.peek(position) == '兼' || reading.peek(position) == '暨';
  }

  /** The 公安局 that 局长 runs into. */
  private @Nullable Hit<OfficeTerm> contractedOffice(int start) {
    return reading.offices().endingAt(start + 1, office -> !office.english());
  }
}
