package dev.assay.entity;

import dev.assay.entity.CueTerm.Kind;
import dev.assay.lexicon.Hit;
import dev.assay.text.Span;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Short forms of Chinese firms that a text has named in full: 腾远科技 after 深圳市腾远科技股份有限公司, or what a
 * bracket says it is called below.
 */
final class ChineseShortNames {

  private static final CueKinds FIRM = CueKinds.of(Kind.FIRM);
  private static final CueKinds CALLED = CueKinds.of(Kind.CALLED);

  /** Words of two characters. */
  private static final String BRANDED = "公司集团药业证券";

  private static final CueKinds TRADE = CueKinds.of(Kind.TRADE);
  private static final int BRAND = 2;
  private static final int LONGEST_BRAND = 4;
  private static final int SHORTEST = 3;
  private static final int LONGEST = 8;
  private static final int LONGEST_WAY = 6;
  private static final int HASH_BITS = 12;
  private static final String OPENING = "“\"「『‘";
  private static final String CLOSING = "”\"」』’)）";

  private final Reading reading;
  private final Places places;
  private final Map<String, String> names = new HashMap<>();

  /** What brackets say that an organization is called, with its full name. */
  private final Map<String, String> called = new HashMap<>();

  private final PairFilter openings = new PairFilter(HASH_BITS);

  /** How long the short forms are. */
  private final BitSet lengths = new BitSet();

  ChineseShortNames(Reading reading, Places places) {
    this.reading = reading;
    this.places = places;
  }

  /** The mentions of short forms outside of the organizations found so far. */
  List<OrganizationMention> find(List<OrganizationMention> organizations) {
    Reaches taken = new Reaches(reading.length());
    for (OrganizationMention organization : organizations) {
      taken.extend(organization.start(), organization.end());
      learn(organization);
    }
    List<OrganizationMention> found = new ArrayList<>();
    int[] form = reading.form();
    int takenEnd = 0; // of the last organization that starts at i or before
    int passed = 0;
    for (int i = 0; i < form.length && !names.isEmpty(); i++) {
      for (; passed <= i; passed++) {
        takenEnd = taken.from(passed) < 0 ? takenEnd : taken.from(passed);
      }
      if (takenEnd > i) {
        i = takenEnd - 1;
      } else if (openings.mayHold(form[i], reading.peek(i + 1))) {
        i = Math.max(i, addAt(i, found) - 1);
      }
    }
    return found;
  }

  /**
   * The organization under its full name, where a bracket or the full name has told its short form.
   */
  OrganizationMention named(OrganizationMention mention) {
    if (names.isEmpty()
        || !openings.mayHold(reading.peek(mention.start()), reading.peek(mention.start() + 1))) {
      return mention;
    }
    String form = reading.form(mention.start(), mention.end());
    boolean brand = reading.cueBefore(mention.end(), TRADE) != null;
    String name = brand ? names.get(form) : called.get(form);
    return name == null
        ? mention
        : new OrganizationMention(mention.span(), name, mention.confidence());
  }

  private int addAt(int start, List<OrganizationMention> found) {
    for (int length = lengths.length() - 1;
        length > 1;
        length = lengths.previousSetBit(length - 1)) {
      int end = start + length;
      String name = end > reading.length() ? null : names.get(reading.form(start, end));
      boolean cut =
          end - start == BRAND && (reading.isCutByWord(start) || reading.isCutByWord(end));
      if (name != null && !cut) {
        found.add(new OrganizationMention(new Span(start, end), name, 0.8));
        return end;
      }
    }
    return start;
  }

  private void learn(OrganizationMention organization) {
    String name = organization.name();
    if (name == null || !reading.isHan(organization.start())) {
      return;
    }
    int open = organization.end();
    if (reading.peek(open) == '(' || reading.peek(open) == '（') {
      learnCalled(open + 1, organization, name);
    }
    Hit<CueTerm> firm = reading.cueBefore(organization.end(), FIRM);
    int brand = organization.start();
    for (PlaceMention p = places.startingAt(brand); p != null; p = places.startingAt(brand)) {
      brand = p.end();
    }
    boolean company = firm != null || reading.cueBefore(organization.end(), TRADE) != null;
    if (company) {
      learnTrade(brand, organization.end(), name);
    }
    if (firm != null && firm.length() > 2) {
      know(brand, firm.start(), name, SHORTEST);
    } else if (endsBrand(organization.end())) {
      boolean word = reading.isWord(brand, organization.end() - BRAND);
      know(brand, organization.end() - BRAND, name, word ? SHORTEST : BRAND); // 中捷 of 中捷公司
    }
  }

  /** 腾远人寿 and 腾远 of 腾远人寿保险股份有限公司, the latter where no word is so called. */
  private void learnTrade(int brand, int end, String name) {
    for (int at = brand + BRAND; at < end && at - brand <= LONGEST_BRAND; at++) {
      Hit<CueTerm> trade = reading.cueAt(at, TRADE);
      if (trade == null || trade.end() > end) {
        continue;
      }
      know(brand, trade.end(), name, SHORTEST);
      if (!reading.isWord(brand, at) && places.startingAt(brand) == null) {
        know(brand, at, name, BRAND);
      }
      return;
    }
  }

  /** 公司, 集团 and 药业 stand behind brands. */
  private boolean endsBrand(int end) {
    int first = reading.peek(end - 2);
    int second = reading.peek(end - 1);
    for (int i = 0; i < BRANDED.length(); i += 2) {
      if (BRANDED.charAt(i) == first && BRANDED.charAt(i + 1) == second) {
        return true;
      }
    }
    return false;
  }

  /** (以下简称“腾远科技”). */
  private void learnCalled(int start, OrganizationMention organization, String name) {
    int close = shortEnd(start, organization);
    if (close > 0) {
      know(start, close, name, SHORTEST - 1);
      called.put(reading.form(start, close), name);
      return;
    }
    for (int at = start; at - start <= LONGEST_WAY; at++) {
      Hit<CueTerm> cue = reading.cueAt(at, CALLED);
      if (cue == null) {
        continue;
      }
      int from = cue.end();
      while (OPENING.indexOf(reading.raw(from)) >= 0 || reading.peek(from) == ':') {
        from++;
      }
      int to = from;
      while (to - from <= LONGEST && reading.isHan(to)) {
        to++;
      }
      if (CLOSING.indexOf(reading.raw(to)) >= 0) {
        know(from, to, name, SHORTEST - 1);
        if (places.startingAt(organization.start()) == null) {
          called.put(reading.form(from, to), name);
        }
      }
      return;
    }
  }

  /**
   * The end of a bracket that holds nothing but some of the name's characters, in their order:
   * 中国足球协会职业联赛理事会（中足联）; or -1.
   */
  private int shortEnd(int start, OrganizationMention organization) {
    int end = start;
    int at = organization.start();
    while (end - start < LONGEST && reading.isHan(end)) {
      while (at < organization.end() && reading.peek(at) != reading.peek(end)) {
        at++;
      }
      if (at == organization.end()) {
        return -1;
      }
      at++;
      end++;
    }
    boolean closes = reading.peek(end) == ')' || reading.peek(end) == '）';
    return closes && end - start >= BRAND && places.startingAt(start) == null ? end : -1;
  }

  private void know(int start, int end, String name, int shortest) {
    boolean fits = end - start >= shortest && end - start <= LONGEST;
    if (fits && !reading.isCommonWord(start, end)) {
      names.putIfAbsent(reading.form(start, end), name);
      openings.add(reading.peek(start), reading.peek(start + 1));
      lengths.set(end - start);
    }
  }
}
