package dev.assay.entity;

import dev.assay.entity.CueTerm.Kind;
import dev.assay.entity.Words.Word;
import dev.assay.lexicon.Hit;
import dev.assay.text.CodePoints;
import dev.assay.text.Span;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The post and office beside a name in English text: before it, or behind a comma. */
final class EnglishRoles {

  private static final CueKinds POST = CueKinds.of(Kind.POST);
  private static final CueKinds TITLE = CueKinds.of(Kind.TITLE);
  private static final CueKinds MODIFIER = CueKinds.of(Kind.MODIFIER);
  private static final CueKinds CONNECTOR = CueKinds.of(Kind.CONNECTOR);
  private static final CueKinds OPENER = CueKinds.of(Kind.OPENER);
  private static final CueKinds SPEECH = CueKinds.of(Kind.SPEECH);
  private static final Set<String> ARTICLES = Set.of("a", "an", "the");
  private static final Set<String> RELATIVES =
      Set.of("who", "whose", "which", "that", "was", "is", "has", "were");

  /** What stands before a month or weekday: on Monday Prime Minister …. */
  private static final Set<String> BEFORE_DATE =
      Set.of("on", "in", "last", "next", "this", "since", "by", "until", "from");

  private static final int LONGEST_WAY_TO_POST = 5;
  private static final int LONGEST_ROLE = 220;
  private static final int LONGEST_PORTFOLIO = 6;
  private static final int MOST_STEPS = 24;
  private static final int MOST_FIELDS = 2;
  private static final int SHORTEST_HONOUR = 2;
  private static final int LONGEST_HONOUR = 4;

  private final Reading reading;
  private final Words words;
  private final Places places;
  private final Reaches organizationStarts;

  EnglishRoles(
      Reading reading, Words words, Places places, List<OrganizationMention> organizations) {
    this.reading = reading;
    this.words = words;
    this.places = places;
    this.organizationStarts = new Reaches(reading.length());
    organizations.forEach(one -> organizationStarts.extendBack(one.end(), one.start()));
  }

  /** The role of the person named here, or null. */
  @Nullable String around(int start, int end) {
    String behind = behind(end);
    String before = before(start);
    return before != null ? before : behind;
  }

  /** Whether a form of address stands before the name. */
  boolean titleBefore(int start) {
    if (start < 2) {
      return false;
    }
    boolean spaced = reading.peek(start - 1) == ' ';
    Hit<CueTerm> title = reading.cueBefore(start - 1, TITLE);
    if (title == null && reading.peek(start - 2) == '.') {
      title = reading.cueBefore(start - 2, TITLE);
    }
    return spaced && title != null && reading.isUpper(title.start());
  }

  /** The Tan Sri of "Tan Sri Azam Baki" is a form of address, whatever its words are elsewhere. */
  boolean startsTitle(int index) {
    int start = words.get(index).start();
    Hit<CueTerm> title = reading.cueAt(start, TITLE);
    return title != null
        && title.end() > words.get(index).end() + 1
        && reading.peek(title.end()) == ' '
        && reading.isUpper(title.end() + 1);
  }

  /** ", a spokesman for the department", up to the next comma or the end of the sentence. */
  private @Nullable String behind(int nameEnd) {
    int comma = behindHonours(nameEnd);
    if (reading.peek(comma) != ',') {
      return null;
    }
    int start = reading.skipSpaces(comma + 1);
    int first = words.startingAt(start);
    if (first < 0 || words.get(first).lower().equals("and") || !holdsPostSoon(first)) {
      return null;
    }
    if (ARTICLES.contains(words.get(first).lower()) && first + 1 < words.size()) {
      start = words.get(first + 1).start();
    }
    int end = roleEnd(start);
    return end > start ? reading.text(start, end) : null;
  }

  /** Through the KC of "Jane Marlow KC, head of the chambers". */
  private int behindHonours(int nameEnd) {
    int end = reading.peek(nameEnd) == ' ' ? nameEnd + 1 : nameEnd;
    int start = end;
    while (reading.isUpper(end)) {
      end++;
    }
    boolean honour = end - start >= SHORTEST_HONOUR && end - start <= LONGEST_HONOUR;
    return honour && start > nameEnd && reading.peek(end) == ',' ? end : nameEnd;
  }

  private boolean holdsPostSoon(int first) {
    for (int i = first; i < words.size() && i - first < LONGEST_WAY_TO_POST; i++) {
      if (reading.cueAt(words.get(i).start(), POST) != null) {
        return true;
      }
      boolean speech = reading.cueAt(words.get(i).start(), SPEECH) != null;
      if (!words.touches(i) || speech || RELATIVES.contains(words.get(i).lower())) {
        return false;
      }
    }
    return false;
  }

  private int roleEnd(int start) {
    Span sentence = reading.document().sentenceAt(start);
    int limit =
        Math.min(start + LONGEST_ROLE, sentence == null ? reading.length() : sentence.end());
    int end = start;
    while (end < limit && ",;:()\n。，；".indexOf(reading.peek(end)) < 0) {
      int word = words.startingAt(end);
      if (word >= 0 && end > start && endsRole(words.get(word))) {
        break;
      }
      end++;
    }
    while (end > start && " .".indexOf(reading.peek(end - 1)) >= 0) {
      end--;
    }
    return end;
  }

  private boolean endsRole(Word word) {
    return RELATIVES.contains(word.lower()) || reading.cueAt(word.start(), SPEECH) != null;
  }

  /** What leads up to a name: posts, organizations and places with small words between them. */
  private @Nullable String before(int nameStart) {
    int apposed = apposedEnd(nameStart);
    int apposedStart = apposed < 0 ? -1 : postStart(apposed);
    if (apposedStart >= 0) {
      return reading.text(apposedStart, apposed);
    }
    int at = nameStart;
    int start = -1;
    int end = -1;
    boolean post = false;
    for (int i = 0; i < MOST_STEPS; i++) {
      int gapEnd = at;
      while (reading.peek(at - 1) == ' ') {
        at--;
      }
      if (at == gapEnd && i > 0) {
        break;
      }
      int portfolio = i == 0 ? portfolioStart(at) : -1;
      if (portfolio >= 0) {
        return reading.text(portfolio, at);
      }
      int known = knownStart(at, post);
      if (known >= 0) {
        post |= reading.cueBefore(at, POST) != null;
        end = end < 0 ? at : end;
        start = known;
        at = known;
        continue;
      }
      Hit<CueTerm> connector = end < 0 ? null : reading.cueBefore(at, CONNECTOR);
      if (connector == null) {
        break;
      }
      at = connector.start();
    }
    return post && start >= 0 ? reading.text(start, end) : null;
  }

  /** The end of what a comma sets apart from the name, a form of address between or not; or -1. */
  private int apposedEnd(int nameStart) {
    int start = nameStart;
    if (titleBefore(nameStart)) {
      int end = nameStart - (reading.peek(nameStart - 2) == '.' ? 2 : 1);
      Hit<CueTerm> title = reading.cueBefore(end, TITLE);
      title = title == null ? reading.cueBefore(nameStart - 1, TITLE) : title;
      start = title == null ? nameStart : title.start();
    }
    return start > 2 && reading.form(start - 2, start).equals(", ") ? start - 2 : -1;
  }

  /** The start of "Director of Health Services" or "State Surveillance Officer", or -1. */
  private int postStart(int end) {
    int portfolio = portfolioStart(end);
    Hit<CueTerm> post = portfolio >= 0 ? null : reading.cueBefore(end, POST);
    int start = post == null ? portfolio : post.start();
    for (int i = 0; post != null && i < MOST_FIELDS && reading.peek(start - 1) == ' '; i++) {
      int field = fieldStart(start - 1);
      if (field < 0) {
        break;
      }
      start = field;
    }
    return start;
  }

  /** The start of "Minister for Health" that ends there, or -1. */
  private int portfolioStart(int end) {
    int p = end;
    for (int i = 0; i < LONGEST_PORTFOLIO; i++) {
      int wordStart = p;
      while (wordStart > 0 && CodePoints.isWord(reading.peek(wordStart - 1))) {
        wordStart--;
      }
      if (wordStart == p || reading.peek(wordStart - 1) != ' ') {
        return -1;
      }
      String word = reading.form(wordStart, p);
      if (word.equals("for") || word.equals("of")) {
        Hit<CueTerm> post = reading.cueBefore(wordStart - 1, POST);
        return i > 0 && post != null ? post.start() : -1;
      }
      if (!reading.isUpper(wordStart) && !word.equals("and") && !word.equals("the")) {
        return -1;
      }
      p = wordStart - 1;
    }
    return -1;
  }

  /**
   * The Environment of "Environment Minister": a capitalized noun right before a capitalized post.
   */
  private int fieldStart(int end) {
    int start = end;
    while (start > 0 && CodePoints.isLatin(reading.peek(start - 1))) {
      start--;
    }
    boolean capitals = reading.isUpper(start) && reading.isUpper(end + 1);
    int word = words.startingAt(start);
    boolean dated =
        word > 0 && words.touches(word - 1) && BEFORE_DATE.contains(words.get(word - 1).lower());
    boolean other = dated || reading.cueAt(start, OPENER) != null || places.endingAt(end) != null;
    return capitals && word >= 0 && end - start > 3 && !other ? start : -1;
  }

  /** The start of the post, organization, modifier or place that ends there, or -1. */
  private int knownStart(int end, boolean behindPost) {
    Hit<CueTerm> post = reading.cueBefore(end, POST);
    if (post != null) {
      return post.start();
    }
    Hit<CueTerm> title = reading.cueBefore(end, TITLE);
    if (title != null && reading.isUpper(title.start())) {
      return title.start();
    }
    int organization = organizationStarts.from(end);
    if (organization >= 0) {
      return organization;
    }
    if (!behindPost) {
      return -1;
    }
    Hit<CueTerm> modifier = reading.cueBefore(end, MODIFIER);
    if (modifier != null) {
      return modifier.start();
    }
    int field = fieldStart(end);
    if (field >= 0) {
      return field;
    }
    PlaceMention place = places.endingAt(end);
    return place != null ? place.start() : -1;
  }
}
