package dev.assay.repair;

import dev.assay.lexicon.Hit;
import dev.assay.repair.FurnitureCue.Kind;
import dev.assay.text.CodePoints;
import dev.assay.text.Span;

/** What one line of a page may be, judged by itself. */
enum LineKind {
  TEXT,
  BLANK,
  /** Source, date, writers: text, wherever it stands. */
  BYLINE,
  /** Furniture by itself. */
  SURE,
  /** Furniture beside a sure line. */
  POSSIBLE,
  /** The name of a section or a button: furniture beside a sure line or several of its kind. */
  MENU_ITEM,
  /** The heading of a list of links. */
  RELATED_HEAD,
  /** The mark that ends the article. */
  END;

  private static final int CRUMB_WIDTH = 12;

  /** Words between bars that make a menu. */
  private static final int MIN_PARTS = 3;

  /** Digits that a licence or registration number has at least. */
  private static final int LICENCE_DIGITS = 6;

  boolean mayBeFurniture() {
    return this == BLANK
        || this == SURE
        || this == POSSIBLE
        || this == MENU_ITEM
        || this == RELATED_HEAD;
  }

  static LineKind of(LineFacts line) {
    if (line.isBlank()) {
      return BLANK;
    }
    if (line.isParagraph()) {
      return TEXT;
    }
    if (line.cues().isEmpty()) {
      return withoutCues(line);
    }
    if (line.coverage(Kind.END) == 1) {
      return END;
    }
    if (line.coverage(Kind.RELATED) == 1) {
      return RELATED_HEAD;
    }
    if (isNotice(line) || isFooter(line)) {
      return SURE;
    }
    if (line.isByline()) {
      return BYLINE;
    }
    if (line.isProse()) {
      return TEXT;
    }
    if (isBreadcrumb(line) && line.count(Kind.NAVIGATION) > 0 || isBar(line)) {
      return SURE;
    }
    if (isBreadcrumb(line) || isPages(line) || isLabelled(line, Kind.FOOTER_WEAK)) {
      return POSSIBLE;
    }
    return line.coverage(Kind.values()) >= 0.9 ? MENU_ITEM : TEXT;
  }

  private static LineKind withoutCues(LineFacts line) {
    if (line.isByline()) {
      return BYLINE;
    }
    if (line.isProse()) {
      return TEXT;
    }
    return isBreadcrumb(line) || isPages(line) ? POSSIBLE : TEXT;
  }

  /** Words about the site at one end of the line, or a © or the like with a year. */
  private static boolean isNotice(LineFacts line) {
    for (Hit<FurnitureCue> cue : line.cues()) {
      boolean begins = cue.start() == line.line().start();
      if (cue.term().kind() == Kind.NOTICE
          && (begins && !line.hasDigits() || line.isLast(cue.end()))) {
        return true;
      }
      if (cue.term().kind() == Kind.FOOTER && begins && line.isYear(cue.end()) && !line.isProse()) {
        return true;
      }
    }
    return false;
  }

  /** Mostly a footer's words, or one of them with a colon, a © or a licence number. */
  private static boolean isFooter(LineFacts line) {
    if (line.count(Kind.FOOTER) == 0) {
      return false;
    }
    if (line.coverage(Kind.FOOTER, Kind.FOOTER_WEAK) >= 0.5) {
      return true;
    }
    if (line.isProse()) {
      return false;
    }
    for (Hit<FurnitureCue> cue : line.cues()) {
      if (cue.term().kind() == Kind.FOOTER
          && (isColon(line.next(cue.end()))
              || line.digitsBehind(cue.end()) >= LICENCE_DIGITS
              || cue.start() == line.line().start() && line.isHanLabel(cue.end()))) {
        return true;
      }
    }
    return false;
  }

  /** A share bar, a row of buttons, a menu. */
  private static boolean isBar(LineFacts line) {
    if (isLabelled(line, Kind.SHARE)
        || isLabelled(line, Kind.NAVIGATION)
        || isLabelled(line, Kind.PAGER)) {
      return true;
    }
    int labels = line.count(Kind.BUTTON) + line.count(Kind.PAGER);
    int buttons = labels + line.count(Kind.SHARE) + line.count(Kind.TOOL);
    double covered = line.coverage(Kind.BUTTON, Kind.PAGER, Kind.SHARE, Kind.TOOL);
    if (line.count(Kind.BUTTON) > 0 && covered == 1) {
      return true;
    }
    if (buttons >= 3 && covered >= 0.7 || buttons == 2 && covered == 1) {
      return true;
    }
    int items = buttons + line.count(Kind.NAVIGATION) + line.count(Kind.FOOTER);
    if (items >= 4 && line.coverage(Kind.values()) >= 0.7) {
      return true;
    }
    boolean parted = line.cues().size() >= MIN_PARTS && line.bars() >= line.cues().size() - 1;
    return parted && !line.hasDigits() && line.coverage(Kind.values()) >= 0.9;
  }

  /** Whether a cue of the kind begins the line and a colon or nothing follows it. */
  private static boolean isLabelled(LineFacts line, Kind kind) {
    if (line.cues().isEmpty()) {
      return false;
    }
    Hit<FurnitureCue> first = line.cues().get(0);
    return first.term().kind() == kind
        && first.start() == line.line().start()
        && isColon(line.next(first.end()));
  }

  private static boolean isColon(int c) {
    return c == ':' || c == '：';
  }

  /** Short names joined by &gt;, » or ›, or menu's words by a slash between blanks. */
  private static boolean isBreadcrumb(LineFacts line) {
    Span span = line.line();
    boolean slashes = line.count(Kind.NAVIGATION) > 1;
    if (!slashes && !line.hasArrows()) {
      return false;
    }
    int separators = 0;
    int partLetters = 0;
    for (int i = span.start(); i < span.end(); i++) {
      int c = line.codePointAt(i);
      if (isArrow(c) || slashes && c == '/' && line.isBetweenBlanks(i)) {
        if (separators > 0 && isArrow(c) && isArrow(line.codePointAt(i - 1))) {
          continue;
        }
        if (partLetters < 2 || partLetters > CRUMB_WIDTH * 3) {
          return false;
        }
        separators++;
        partLetters = 0;
      } else {
        partLetters += Character.isLetter(c) ? 1 : 0;
      }
    }
    return separators >= 2 || separators == 1 && line.count(Kind.NAVIGATION) > 0;
  }

  static boolean isArrow(int c) {
    return c == '>' || c == '»' || c == '›' || c == '＞';
  }

  /** Page numbers: 1 2 3 …, each one more than the one before it. */
  private static boolean isPages(LineFacts line) {
    Span span = line.line();
    int expected = 1;
    int number = 0;
    for (int i = span.start(); i <= span.end(); i++) {
      int c = i < span.end() ? line.codePointAt(i) : ' ';
      if (CodePoints.isDigit(c) && number < 1000) {
        number = number * 10 + c - '0';
      } else if (Character.isLetterOrDigit(c)) {
        return false;
      } else if (number > 0) {
        if (number != expected++) {
          return false;
        }
        number = 0;
      }
    }
    return expected > 3;
  }
}
