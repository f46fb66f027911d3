package dev.assay.entity;

import dev.assay.entity.CueTerm.Kind;
import dev.assay.entity.Quotes.Quoted;
import dev.assay.lexicon.Hit;
import dev.assay.text.CodePoints;
import dev.assay.text.Span;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Operations, campaigns and cases: a quoted name with its head noun, the quoted names of a list
 * before one, and quoted names that are known from elsewhere in the document or hold a head noun
 * themselves; and titles of works.
 */
final class Campaigns {

  private static final CueKinds HEAD = CueKinds.of(Kind.CAMPAIGN);
  private static final String QUOTES = "[\"“”‘’「」『』《》]";
  private static final CueKinds HEAD_BEHIND = CueKinds.of(Kind.CAMPAIGN, Kind.SCHEME);
  private static final CueKinds PARTICLE = CueKinds.of(Kind.PARTICLE);
  private static final CueKinds THEME = CueKinds.of(Kind.THEME);
  private static final CueKinds PRODUCT = CueKinds.of(Kind.PRODUCT);
  private static final CueKinds BARRIER = CueKinds.of(Kind.BARRIER);
  private static final CueKinds DOCUMENT = CueKinds.of(Kind.DOCUMENT);
  private static final Set<String> OPERATIONS = Set.of("operation", "project");

  /** What runs a project, or is part of any: Project Manager, Project Finance. */
  private static final Set<String> OF_PROJECTS =
      Set.of(
          "management",
          "finance",
          "team",
          "development",
          "office",
          "unit",
          "design",
          "delivery",
          "planning",
          "implementation",
          "support",
          "report",
          "summary",
          "overview",
          "description",
          "background",
          "cost",
          "costs",
          "owner",
          "preparation",
          "financing",
          "site",
          "area",
          "phase",
          "syndicate",
          "gutenberg",
          "information",
          "status",
          "update",
          "proposal",
          "agreement",
          "coordination");

  private static final CueKinds OPENER = CueKinds.of(Kind.OPENER);
  private static final CueKinds POST = CueKinds.of(Kind.POST);
  private static final int LONGEST_RUN = 12;
  private static final int SHORTEST_TITLE = 12;
  private static final int LONGEST_GAP = 6;
  private static final int LONGEST_GAP_WORDS = 3;

  private final Reading reading;
  private final Places places;
  private final List<Quoted> quotes;
  private final Map<Integer, Quoted> byEnd = new HashMap<>();
  private final Set<String> knownNames = new HashSet<>();
  private final List<Draft> found = new ArrayList<>();

  Campaigns(Reading reading, Places places) {
    this.reading = reading;
    this.places = places;
    this.quotes = reading.quotes();
    quotes.forEach(quoted -> byEnd.put(quoted.span().end(), quoted));
  }

  List<Draft> find() {
    for (Quoted quoted : quotes) {
      if (quoted.isTitle() || isDocument(quoted)) {
        if (!Periodicals.isMedium(reading, quoted)) {
          addWork(quoted);
        }
      } else {
        addCampaign(quoted);
      }
    }
    addKnown();
    addOperations();
    return found;
  }

  /** "Operation Clean Streets", "Project Granite 200": a head noun and the words behind it. */
  private void addOperations() {
    for (Hit<CueTerm> hit : reading.cues().of(HEAD)) {
      int start = hit.start();
      if (!reading.isUpper(start)
          || !OPERATIONS.contains(reading.form(start, hit.end()))
          || isOfAnyProject(hit)) {
        continue;
      }
      int end = hit.end();
      for (int words = 0; words < LONGEST_GAP_WORDS && reading.peek(end) == ' '; words++) {
        int p = end + 1;
        boolean numbered = words > 0 && CodePoints.isDigit(reading.peek(p));
        if (!reading.isUpper(p) && !numbered) {
          break;
        }
        while (CodePoints.isWord(reading.peek(p))) {
          p++;
        }
        end = p;
      }
      if (end > hit.end()) {
        String name = simplified(new Span(start, end));
        found.add(Draft.named(EntityType.CAMPAIGN, new Span(start, end), name, 0.8));
      }
    }
  }

  /** The "Project" of "Rural Roads Project Phase", "Project Director" and "Project Finance". */
  private boolean isOfAnyProject(Hit<CueTerm> head) {
    if (reading.matches(head.start(), "operation")) {
      return false;
    }
    int before = head.start() - 2;
    while (CodePoints.isWord(reading.peek(before - 1))) {
      before--;
    }
    boolean ofName =
        reading.peek(head.start() - 1) == ' '
            && reading.isUpper(before)
            && reading.cueAt(before, OPENER) == null;
    int next = head.end() + 1;
    int end = next;
    while (CodePoints.isLatin(reading.peek(end))) {
      end++;
    }
    return ofName
        || reading.cueAt(next, POST) != null
        || OF_PROJECTS.contains(reading.form(next, end));
  }

  /** A long quotation that ends like a document's title: “关于……的通知”. */
  private boolean isDocument(Quoted quoted) {
    Span inside = trimmed(quoted.inside());
    boolean latin = CodePoints.isLatin(reading.raw(inside.start()));
    boolean named =
        reading.cueBefore(inside.end(), DOCUMENT) != null
            || latin
                && reading.isUpper(inside.start())
                && reading.cueAt(inside.start(), DOCUMENT) != null;
    return inside.length() >= SHORTEST_TITLE && named;
  }

  /** 《…》 belongs to a title as it stands; other quotation marks do not. */
  private void addWork(Quoted quoted) {
    Span title = trimmed(quoted.inside());
    Span span = quoted.isTitle() ? quoted.span() : title;
    found.add(Draft.named(EntityType.WORK, span, simplified(title), 0.95));
  }

  private void addCampaign(Quoted quoted) {
    int end = headEnd(quoted.span().end());
    if (end < 0) {
      return;
    }
    boolean isHan = reading.isHan(end - 1);
    int start = isHan ? runBefore(quoted.span().start()) : quoted.span().start();
    if (end > quoted.span().end()) {
      String name = simplified(new Span(start, end)).replaceAll(QUOTES, "");
      found.add(Draft.named(EntityType.CAMPAIGN, new Span(start, end), name, 0.9));
    }
    know(quoted);
    addList(quoted);
  }

  private void know(Quoted quoted) {
    knownNames.add(key(quoted));
  }

  private String key(Quoted quoted) {
    return reading.form(quoted.inside().start(), quoted.inside().end()).replace(" ", "");
  }

  /** The quoted names that stand side by side before this one. */
  private void addList(Quoted last) {
    Quoted at = previous(last);
    while (at != null && !at.isTitle()) {
      found.add(bare(at));
      know(at);
      at = previous(at);
    }
  }

  private @Nullable Quoted previous(Quoted quoted) {
    int end = quoted.span().start();
    int c = reading.peek(end - 1);
    return byEnd.get(c == '、' || c == '和' || c == '与' || c == ',' ? end - 1 : end);
  }

  private Draft bare(Quoted quoted) {
    Span inside = trimmed(quoted.inside());
    return Draft.named(EntityType.CAMPAIGN, inside, simplified(inside), 0.8);
  }

  /** The end of the head noun behind a quoted name, {@code from} for a list's last, or -1. */
  private int headEnd(int from) {
    return CodePoints.isLatin(reading.peek(reading.skipSpaces(from)))
        ? englishHeadEnd(from)
        : chineseHeadEnd(from);
  }

  /** “断卡”行动, “…”抖音直播活动, “…”“…”等多个…专项行动. */
  private int chineseHeadEnd(int from) {
    boolean list = reading.peek(from) == '等';
    boolean themed = list || reading.cueAt(from, THEME) != null; // “浙盾”|打击金融黑灰产行动
    int longest = themed ? LONGEST_GAP * 3 : LONGEST_GAP;
    for (int at = from; at - from <= longest; at++) {
      Hit<CueTerm> head = reading.cueAt(at, HEAD_BEHIND);
      if (head != null && reading.isHan(head.start())) {
        if (list) {
          return from;
        }
        return head.end();
      }
      if (!reading.isHan(at)
          || reading.cueAt(at, PRODUCT) != null
          || "的是和与在了为将".indexOf(reading.peek(at)) >= 0) {
        return -1;
      }
    }
    return -1;
  }

  /** "10.16" national cluster campaign. */
  private int englishHeadEnd(int from) {
    int at = reading.skipSpaces(from);
    for (int words = 0; words < LONGEST_GAP_WORDS && CodePoints.isWord(reading.peek(at)); words++) {
      Hit<CueTerm> head = reading.cueAt(at, HEAD);
      if (head != null) {
        return head.end();
      }
      if (reading.cueAt(at, PARTICLE) != null) {
        return -1;
      }
      while (CodePoints.isWord(reading.peek(at)) || reading.peek(at) == '-') {
        at++;
      }
      at = reading.skipSpaces(at);
    }
    return -1;
  }

  /** The start of what the name says before its quotes: 江西省|全民反电诈集中宣传“春风”行动. */
  private int runBefore(int quoteStart) {
    int first = quoteStart;
    for (int start = quoteStart; quoteStart - start <= LONGEST_RUN; start--) {
      if (reading.cueAt(start, THEME) != null
          && start < quoteStart
          && !reading.isCutByWord(start)) {
        first = start;
      }
      Hit<CueTerm> barrier = reading.cueBefore(start, BARRIER);
      boolean breaks = "在的了将把由等".indexOf(reading.peek(start - 1)) >= 0;
      if (!reading.isHan(start - 1)
          || breaks
          || places.endingAt(start) != null
          || barrier != null && barrier.length() > 1) {
        return first;
      }
    }
    return first;
  }

  /** Quoted names that a head noun elsewhere has shown to be campaigns, or that hold one. */
  private void addKnown() {
    Set<Integer> taken = new HashSet<>();
    found.forEach(draft -> taken.add(draft.span().start()));
    for (Quoted quoted : quotes) {
      Span inside = trimmed(quoted.inside());
      boolean marked = taken.contains(quoted.span().start()) || taken.contains(inside.start());
      if (!quoted.isTitle()
          && !marked
          && inside.length() > 0
          && (isKnown(quoted) || holdsHead(inside))) {
        found.add(bare(quoted));
      }
    }
  }

  private boolean isKnown(Quoted quoted) {
    String key = key(quoted);
    return knownNames.contains(key)
        || key.codePointCount(0, key.length()) > 6 && isStemOfKnown(key);
  }

  private boolean isStemOfKnown(String key) {
    return knownNames.contains(key + "action") || knownNames.contains(key + "campaign");
  }

  private boolean holdsHead(Span inside) {
    Hit<CueTerm> head = reading.cueBefore(inside.end(), HEAD);
    int behind = reading.skipSpaces(inside.end() + 1);
    return head != null
        && head.start() > inside.start()
        && inside.length() <= 40
        && reading.cueAt(behind, PRODUCT) == null;
  }

  private Span trimmed(Span span) {
    int start = span.start();
    int end = span.end();
    while (start < end && CodePoints.isSpace(reading.raw(start))) {
      start++;
    }
    while (end > start
        && (CodePoints.isSpace(reading.raw(end - 1))
            || ",.，。".indexOf(reading.raw(end - 1)) >= 0)) {
      end--;
    }
    return new Span(start, end);
  }

  private String simplified(Span span) {
    return reading.simplified(span.start(), span.end());
  }
}
