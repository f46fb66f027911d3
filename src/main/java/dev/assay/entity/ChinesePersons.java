package dev.assay.entity;

import dev.assay.entity.CueTerm.Kind;
import dev.assay.lexicon.Hit;
import dev.assay.text.CodePoints;
import dev.assay.text.Span;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * People in Chinese text: behind a post or before one, before a verb of speech, in a list beside
 * another person, and wherever a name found so stands again.
 */
final class ChinesePersons {

  private static final CueKinds POST = CueKinds.of(Kind.POST, Kind.PUBLIC, Kind.LABEL);
  private static final CueKinds BEHIND = CueKinds.of(Kind.PUBLIC, Kind.BEHIND);
  private static final CueKinds SPEECH = CueKinds.of(Kind.SPEECH);
  private static final CueKinds TELLING =
      CueKinds.of(Kind.POST, Kind.PUBLIC, Kind.LABEL, Kind.BEHIND, Kind.SPEECH);
  private static final int LONGEST_LIST = 30;
  private static final int HASH_BITS = 12;

  private final Reading reading;
  private final UnannouncedNames unannounced;
  private final SurnameMentions surnames;
  private final List<OrganizationMention> organizations;
  private final Places places;
  private final ForeignNames foreignNames;
  private final ChineseNames names;
  private final ChineseRoles roles;
  private final TreeMap<Integer, PersonMention> found = new TreeMap<>();

  ChinesePersons(
      Reading reading,
      NameTables tables,
      CheapestReading cheapest,
      List<OrganizationMention> organizations,
      Places places) {
    this.reading = reading;
    this.organizations = organizations;
    this.places = places;
    this.unannounced = new UnannouncedNames(reading, tables, cheapest);
    this.foreignNames = new ForeignNames(reading, tables, cheapest);
    this.names = new ChineseNames(reading, tables, cheapest, unannounced, foreignNames);
    this.surnames = new SurnameMentions(reading, tables, cheapest);
    this.roles = new ChineseRoles(reading, organizations, places);
  }

  /**
   * The persons.
   *
   * @param landmarks where no name stands that nothing announces
   */
  List<PersonMention> find(List<Draft> landmarks) {
    for (Hit<CueTerm> hit : reading.cues().of(TELLING)) {
      if (POST.contains(hit.term().kind())) {
        behindPost(hit);
      }
      if (BEHIND.contains(hit.term().kind())) {
        beforePost(hit);
      }
      if (SPEECH.contains(hit.term().kind())) {
        beforeVerb(hit);
      }
    }
    addLists();
    addSexed();
    addAged();
    addHandles();
    foreignNames.dotted().forEach(span -> put(span.start(), span.end(), null, 0.8));
    repeat();
    int announced = found.size();
    addUnannounced(landmarks);
    if (found.size() > announced) {
      repeat();
    }
    surnames.find(found.values(), taken(landmarks)).forEach(this::add);
    return List.copyOf(found.values());
  }

  /** Where names of places, people and organizations stand. */
  private BitSet taken(List<Draft> landmarks) {
    BitSet taken = new BitSet();
    landmarks.forEach(place -> taken.set(place.span().start(), place.span().end()));
    found.values().forEach(person -> taken.set(person.span().start(), person.span().end()));
    organizations.forEach(mention -> taken.set(mention.start(), mention.end()));
    return taken;
  }

  private void addUnannounced(List<Draft> landmarks) {
    for (Span span : unannounced.find(taken(landmarks), places)) {
      if (isPlaceAbroad(span)) {
        continue;
      }
      Hit<CueTerm> post = reading.cueBefore(span.start(), POST);
      String role = post != null && post.length() > 1 ? roles.endingWith(post) : null;
      put(span.start(), span.end(), role, role == null ? 0.6 : 0.8);
    }
  }

  /** 金文泰 is a town of Singapore where nothing shows a person. */
  private boolean isPlaceAbroad(Span span) {
    PlaceMention place = places.startingAt(span.start());
    return place != null
        && place.place() != null
        && place.place().rank() == PlaceTerm.Rank.FOREIGN
        && place.end() >= span.end();
  }

  private void behindPost(Hit<CueTerm> post) {
    boolean labels = isLabel(post.end());
    if (!labels && (reading.isCutByWord(post.end()) || post.term().kind() == Kind.LABEL)) {
      return;
    }
    int start = isPartOfLonger(post) ? -1 : behindLabel(post.end());
    int end = start < 0 ? -1 : names.endOf(start, true);
    if (end < 0) {
      return;
    }
    String role = roles.endingWith(post);
    put(start, end, role, 0.9);
    list(end, role);
  }

  /** The 拿督 of 拿督斯里 is no post by itself. */
  private boolean isPartOfLonger(Hit<CueTerm> post) {
    Hit<CueTerm> longest = reading.cueAt(post.start(), POST);
    return longest != null && longest.end() > post.end();
  }

  /** Where the name starts behind "记者" or "记者:"; a colon and spaces may stand between. */
  private int behindLabel(int postEnd) {
    int start = reading.skipSpaces(postEnd);
    if (isColon(start)) {
      return reading.skipSpaces(start + 1);
    }
    return start - postEnd <= 1 ? start : -1;
  }

  private boolean isLabel(int position) {
    return isColon(reading.skipSpaces(position));
  }

  private boolean isColon(int position) {
    return reading.peek(position) == ':';
  }

  /** 张三、李四和王五 share what stands before the first of them. */
  private void list(int from, @Nullable String role) {
    int end = from;
    for (int i = 0; i < LONGEST_LIST; i++) {
      int next = end;
      int c = reading.peek(next);
      if (c == '、' || c == '和' || c == '与' || c == '及' || c == '/') {
        next++;
      } else if (c == ' ' || c == 0x3000) {
        next = reading.skipSpaces(next);
      } else {
        return;
      }
      int nameEnd = names.endOf(next, false);
      if (nameEnd < 0) {
        return;
      }
      put(next, nameEnd, role, 0.75);
      end = nameEnd;
    }
  }

  /** 田文华、王玉良、杭志奇: names side by side vouch for each other. */
  private void addLists() {
    Marks marks = reading.marks();
    for (int n = 0; n < marks.size(); n++) {
      int i = marks.at(n);
      if (!marks.is(n, Marks.LIST) || !reading.isHan(i - 1)) {
        continue;
      }
      int start = names.startOf(i);
      int end = names.endOf(i + 1, false);
      if (start >= 0 && end > i + 3 && i - start == 3 && endsList(end)) {
        put(start, i, null, 0.7);
        put(i + 1, end, null, 0.7);
      }
    }
  }

  /** Nothing but 等, 和 or 及 may follow a name of a list. */
  private boolean endsList(int end) {
    return !reading.isHan(end) || "等和及与".indexOf(reading.peek(end)) >= 0;
  }

  /** 张兴财,男,1978年生. */
  private void addSexed() {
    Marks marks = reading.marks();
    for (int n = 0; n < marks.size(); n++) {
      int i = marks.at(n) - 1;
      if (marks.is(n, Marks.SEX) && isComma(i) && (isComma(i + 2) || reading.peek(i + 2) == '(')) {
        int start = names.startOf(i);
        if (start >= 0 && names.startsClause(start)) {
          put(start, i, null, 0.85);
        }
      }
    }
  }

  /** 45岁的休斯: whose age is told is named, if only by sound. */
  private void addAged() {
    Marks marks = reading.marks();
    for (int n = 0; n < marks.size(); n++) {
      int i = marks.at(n);
      if (marks.is(n, Marks.AGE) && reading.peek(i + 1) == '的' && !reading.isHan(i - 1)) {
        int end = Math.max(names.endOf(i + 2, false), foreignNames.endOf(i + 2));
        if (end >= 0) {
          put(i + 2, end, null, 0.7);
        }
      }
    }
  }

  /** //@邹炤: in posts, who is addressed or quoted by a name of two or three characters. */
  private void addHandles() {
    Marks marks = reading.marks();
    for (int n = 0; n < marks.size(); n++) {
      int start = marks.at(n) + 1;
      if (marks.is(n, Marks.AT) && names.isWhole(start) && places.startingAt(start) == null) {
        put(start, reading.hanEnd(start), null, 0.6);
      }
    }
  }

  private boolean isComma(int position) {
    return reading.peek(position) == ',' || reading.peek(position) == '，';
  }

  private void beforePost(Hit<CueTerm> post) {
    int start = names.startOf(post.start());
    start = start < 0 ? foreignNames.startOf(post.start()) : start;
    if (start >= 0) {
      put(start, post.start(), reading.text(post.start(), post.end()), 0.85);
    }
  }

  private void beforeVerb(Hit<CueTerm> verb) {
    int start = names.startOf(verb.start());
    if (start >= 0 && names.startsClause(start)) {
      put(start, verb.start(), null, 0.7);
    }
  }

  private void put(int start, int end, @Nullable String role, double confidence) {
    PersonMention known = found.get(start);
    if (known != null
        && (known.role() != null && (role == null || role.length() <= known.role().length()))) {
      return;
    }
    String name = reading.simplified(start, end).replace(" ", "");
    found.put(start, new PersonMention(new Span(start, end), name, role, confidence));
  }

  /** Every other place where a name stands that was found with a cue; it has two characters. */
  private void repeat() {
    Map<String, PersonMention> known = new HashMap<>();
    PairFilter openings = new PairFilter(HASH_BITS);
    BitSet starts = new BitSet(reading.length());
    BitSet lengths = new BitSet();
    for (PersonMention person : found.values()) {
      String name = reading.form(person.span().start(), person.span().end());
      known.putIfAbsent(name, person);
      openings.add(reading.peek(person.span().start()), reading.peek(person.span().start() + 1));
      starts.set(person.span().start());
      lengths.set(person.span().length());
    }
    List<PersonMention> more = new ArrayList<>();
    int[] form = reading.form();
    int last = known.isEmpty() ? 0 : form.length - 1;
    for (int i = 0; i < last; i++) {
      if (!openings.mayHold(form[i], form[i + 1]) || starts.get(i)) {
        continue;
      }
      for (int length = lengths.length() - 1;
          length > 0;
          length = lengths.previousSetBit(length - 1)) {
        if (i + length <= reading.length() && known.containsKey(reading.form(i, i + length))) {
          if (length > 2 || names.standsAlone(i, i + length)) {
            String name = reading.simplified(i, i + length);
            more.add(new PersonMention(new Span(i, i + length), name, null, 0.8));
            i += length - 1;
          }
          break;
        }
      }
    }
    more.forEach(this::add);
  }

  private void add(PersonMention person) {
    found.putIfAbsent(person.span().start(), person);
  }

  /** Whether a code point may separate the parts of a foreign name. */
  static boolean isNameDot(int codePoint) {
    return codePoint == '·' || codePoint == '‧' || codePoint == '•' || codePoint == '・';
  }

  static boolean isWordOrHan(int codePoint) {
    return CodePoints.isWord(codePoint) || CodePoints.isHan(codePoint);
  }
}
