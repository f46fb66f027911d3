package dev.assay.entity;

import dev.assay.text.CodePoints;
import dev.assay.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** E-mail addresses, web addresses and telephone numbers in a text. */
final class Contacts {

  /** What a contact may start with, and what is in the middle of an address. */
  private static final int STARTS = Marks.WORD | Marks.AT | Marks.OPENING | Marks.PLUS;

  private static final int LONGEST_LOCAL_PART = 64;

  /** Letters between the dots of a domain (RFC 1035). */
  private static final int LONGEST_LABEL = 63;

  private static final int LONGEST_DIGITS = 15;

  /** Digits of the shortest number, such as 110. */
  private static final int SHORTEST = 3;

  private static final int LONGEST_AREA_CODE = 5;
  private static final int LONGEST_EXTENSION = 5;
  private static final int LONGEST_NAME = 8;

  /** Endings of domains whose names are no brands. */
  private static final Set<String> PUBLIC_DOMAINS =
      Set.of("cn", "uk", "gov", "edu", "ie", "hk", "tw", "int", "eu", "au", "nz", "ca", "jp", "sg");

  private static final Set<String> DOMAINS =
      Set.of(
          "com", "org", "net", "info", "cn", "uk", "gov", "edu", "ie", "hk", "tw", "int", "eu",
          "au", "nz", "ca", "jp", "sg", "io", "de", "fr", "us", "in", "co");
  private static final String IN_ADDRESS = "._%+-";
  private static final String IN_URL = "-._~:/?#[]@!$&*+,;=%";

  private final CueFinder cues;
  private final int[] form;
  private final Marks marks;
  private final @Nullable CallingCode country;

  /** Among the marks the first full stop behind what was looked at last. */
  private int point;

  private final List<Draft> found = new ArrayList<>();

  /** Tells whether a word that announces a number stands beside it. */
  interface CueFinder {
    boolean leadsTo(int position);

    /** Whether such a word stands close behind a number, as in 96110反诈专号. */
    boolean follows(int end);

    /** The end of a word such as 转 or ext. that starts there, or -1. */
    int extensionEnd(int position);
  }

  /**
   * @param form the text in its match form
   * @param marks of the text
   * @param country that numbers without a country code belong to; null for the mainland of China
   */
  Contacts(int[] form, Marks marks, CueFinder cues, @Nullable CallingCode country) {
    this.country = country;
    this.form = form;
    this.marks = marks;
    this.cues = cues;
  }

  List<Draft> find() {
    int done = 0;
    for (int n = 0; n < marks.size(); n++) {
      if (marks.is(n, STARTS) && marks.at(n) >= done) {
        done = Math.max(done, at(marks.at(n)));
      }
    }
    return found;
  }

  /** The end of the contact that starts at a mark, or has its @ there, or -1. */
  private int at(int i) {
    int c = form[i];
    if (c == '@') {
      return email(i);
    }
    if (CodePoints.isLatin(c)) {
      int end = c == 'h' || c == 'w' ? url(i) : -1;
      return end < 0 && isBeforePoint(i) ? bareAddress(i) : end;
    }
    return CodePoints.isDigit(c) || c == '+' || isAreaCode(i) ? phone(i) : -1;
  }

  /** Whether the first label of a domain may end behind a position; asked from left to right. */
  private boolean isBeforePoint(int i) {
    while (point < marks.size() && (marks.at(point) <= i || !marks.is(point, Marks.POINT))) {
      point++;
    }
    return point < marks.size() && marks.at(point) - i <= LONGEST_LABEL;
  }

  /** The (07) before a number. */
  private boolean isAreaCode(int open) {
    int p = open + 1;
    while (CodePoints.isDigit(peek(p)) && p - open <= LONGEST_AREA_CODE) {
      p++;
    }
    return p > open + 1 && peek(p) == ')';
  }

  /** An address around this @, which spaces may surround. */
  private int email(int at) {
    int localEnd = at;
    while (localEnd > 0 && form[localEnd - 1] == ' ' && at - localEnd < 2) {
      localEnd--;
    }
    int start = localEnd;
    while (start > 0 && localEnd - start < LONGEST_LOCAL_PART && isLocal(form[start - 1])) {
      start--;
    }
    while (start < localEnd && !CodePoints.isWord(form[start])) {
      start++;
    }
    int domain = at + 1;
    while (peek(domain) == ' ' && domain - at <= 2) {
      domain++;
    }
    int end = domainEnd(domain);
    if (start == localEnd || end < 0) {
      return -1;
    }
    String name = string(start, end).replace(" ", "").toLowerCase(Locale.ROOT);
    add(start, end, name, 0.98);
    return end;
  }

  private static boolean isLocal(int c) {
    return c < 0x80 && (CodePoints.isWord(c) || IN_ADDRESS.indexOf(c) >= 0);
  }

  /** The end of a domain name with at least one dot and an ending in letters, or -1. */
  private int domainEnd(int start) {
    int end = start;
    int lastDot = -1;
    while (end < form.length
        && form[end] < 0x80
        && (CodePoints.isWord(form[end]) || form[end] == '-' || form[end] == '.')) {
      if (form[end] == '.') {
        lastDot = end;
      }
      end++;
    }
    while (end > start && !CodePoints.isWord(form[end - 1])) {
      end--;
      lastDot = lastDot >= end ? lastDotBefore(start, end) : lastDot;
    }
    boolean letters = lastDot > start && end - lastDot > 2 && CodePoints.isLatin(form[lastDot + 1]);
    return letters ? end : -1;
  }

  private int lastDotBefore(int start, int end) {
    for (int i = end - 1; i > start; i--) {
      if (form[i] == '.') {
        return i;
      }
    }
    return -1;
  }

  private int url(int start) {
    if (start > 0 && CodePoints.isWord(form[start - 1])) {
      return -1;
    }
    int host = matches(start, "https://") ? start + 8 : matches(start, "http://") ? start + 7 : -1;
    host = host < 0 && matches(start, "www.") ? start : host;
    if (host < 0) {
      return -1;
    }
    int end = pathEnd(host);
    if (domainEnd(host) < 0) {
      return -1;
    }
    add(start, end, string(start, end), 0.98);
    return end;
  }

  /** A web address without its protocol: gov.uk/flu, bjrd.gov.cn. */
  private int bareAddress(int start) {
    if (start > 0
        && (CodePoints.isWord(form[start - 1]) || "-./@_".indexOf(form[start - 1]) >= 0)) {
      return -1;
    }
    int domain = domainEnd(start);
    if (domain < 0 || peek(domain) == '@') {
      return -1;
    }
    int dot = lastDotBefore(start, domain);
    String ending = string(dot + 1, domain);
    boolean path = peek(domain) == '/' && CodePoints.isWord(peek(domain + 1));
    boolean open = PUBLIC_DOMAINS.contains(ending) && lastDotBefore(start, dot) > 0;
    boolean told = DOMAINS.contains(ending) && (path || cues.leadsTo(start));
    if (!open && !told) {
      return -1;
    }
    int end = path ? pathEnd(domain) : domain;
    add(start, end, string(start, end), 0.9);
    return end;
  }

  private int pathEnd(int start) {
    int end = start;
    while (end < form.length
        && form[end] < 0x80
        && (CodePoints.isWord(form[end]) || IN_URL.indexOf(form[end]) >= 0)) {
      end++;
    }
    while (end > start && !CodePoints.isWord(form[end - 1]) && form[end - 1] != '/') {
      end--;
    }
    return end;
  }

  /** Reads a number in groups, and keeps it if it has the form of a telephone number. */
  private int phone(int start) {
    if (isShort(start)) {
      return -1;
    }
    boolean inside =
        start > 0 && (CodePoints.isWord(form[start - 1]) || "-./".indexOf(form[start - 1]) >= 0);
    if (inside && !(form[start - 1] == '/' && continuesList(start))) {
      return -1;
    }
    StringBuilder digits = new StringBuilder();
    int end = start;
    int groups = 0;
    boolean inGroup = false;
    for (int i = start; i < form.length && digits.length() <= LONGEST_DIGITS; i++) {
      int c = form[i];
      if (CodePoints.isDigit(c)) {
        digits.append((char) c);
        groups += inGroup ? 0 : 1;
        inGroup = true;
        end = i + 1;
      } else if (isPhoneSeparator(i, start)
          && (CodePoints.isDigit(peek(i + 1)) || opensGroup(i) || isSpacedDash(i))) {
        inGroup = false;
      } else {
        break;
      }
    }
    if (CodePoints.isWord(peek(end))
        || peek(end) == '.' && CodePoints.isDigit(peek(end + 1))
        || peek(end) == '%') {
      return -1;
    }
    String name =
        PhoneNumbers.normalized(
            digits.toString(),
            form[start] == '+',
            groups,
            cues.leadsTo(start) || cues.follows(end) || continuesList(start),
            country);
    if (name == null) {
      return -1;
    }
    int whole = extensionEnd(end);
    add(start, whole, name, 0.9);
    return whole;
  }

  /** Whether a number has a digit or two and no other group: most numbers of a text do. */
  private boolean isShort(int start) {
    int end = start;
    while (end - start < SHORTEST && CodePoints.isDigit(peek(end))) {
      end++;
    }
    return end > start && end - start < SHORTEST && !isPhoneSeparator(end, start);
  }

  /** The end of 转2719, #12 or "ext. 12" behind a number. */
  private int extensionEnd(int end) {
    int mark = peek(end) == '#' ? end + 1 : cues.extensionEnd(peek(end) == ' ' ? end + 1 : end);
    int digits = peek(mark) == ' ' ? mark + 1 : mark;
    int p = digits;
    while (mark > 0 && CodePoints.isDigit(peek(p)) && p - digits <= LONGEST_EXTENSION) {
      p++;
    }
    boolean extension = mark > 0 && p > digits && p - digits <= LONGEST_EXTENSION;
    return extension ? p : end;
  }

  /** "0531-66661234或96678": one announcement for both. */
  private boolean continuesList(int start) {
    if (found.isEmpty()) {
      return false;
    }
    int end = found.get(found.size() - 1).span().end();
    boolean joined = start - end == 1 && "或、,/，;；和及".indexOf(form[end]) >= 0;
    boolean named =
        start - end <= LONGEST_NAME
            && "或、和及".indexOf(form[start - 1]) >= 0
            && cues.leadsTo(start - 1);
    return joined || named || start - end == 2 && form[end] == ',' && form[end + 1] == ' ';
  }

  private boolean isPhoneSeparator(int i, int start) {
    int c = peek(i);
    boolean dash = c == '-' || c == '—' || c == '–';
    return dash || c == ' ' && i > start || c == '(' || c == ')' || c == '+' && i == start;
  }

  /** A translation's "0559 -6510119". */
  private boolean isSpacedDash(int i) {
    return form[i] == ' ' && peek(i + 1) == '-' && CodePoints.isDigit(peek(i + 2));
  }

  private boolean opensGroup(int i) {
    return (form[i] == '+' || form[i] == ' ' || form[i] == ')' || form[i] == '(')
        && (peek(i + 1) == '(' || peek(i + 1) == ' ' || CodePoints.isDigit(peek(i + 1)))
        && CodePoints.isDigit(peek(i + 2));
  }

  private void add(int start, int end, @Nullable String name, double confidence) {
    found.add(Draft.named(EntityType.CONTACT, new Span(start, end), name, confidence));
  }

  private boolean matches(int at, String word) {
    for (int i = 0; i < word.length(); i++) {
      if (peek(at + i) != word.charAt(i)) {
        return false;
      }
    }
    return true;
  }

  private String string(int start, int end) {
    return new String(form, start, end - start);
  }

  private int peek(int i) {
    return i < 0 || i >= form.length ? -1 : form[i];
  }
}
