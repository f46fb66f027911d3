package dev.assay.html;

import dev.assay.document.Metadata;
import dev.assay.lexicon.LexiconException;
import dev.assay.lexicon.LexiconFile;
import dev.assay.lexicon.LexiconSource;
import dev.assay.text.CodePoints;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** Reads what a page's markup says of its main content, best statement first. */
final class PageMetadata {

  /** What is looked for. */
  enum Field {
    TITLE,
    DATE,
    PUBLISHER
  }

  /** Where it may stand. */
  enum Where {
    META,
    JSONLD,
    ITEMPROP,
    ELEMENT
  }

  private static final int MAX_LENGTH = 300;

  private record Meaning(Field field, int rank) {}

  private final Map<Where, Map<String, Meaning>> names = new EnumMap<>(Where.class);

  PageMetadata(LexiconSource lexicons) {
    for (LexiconFile file : lexicons.files("page_metadata")) {
      for (int i = 0; i < file.rows().size(); i++) {
        add(file, i);
      }
    }
  }

  private void add(LexiconFile file, int row) {
    List<String> cells = file.rows().get(row);
    try {
      Where where = Where.valueOf(cells.get(file.column("where")).toUpperCase(Locale.ROOT));
      Field field = Field.valueOf(cells.get(file.column("field")).toUpperCase(Locale.ROOT));
      int rank = Integer.parseInt(cells.get(file.column("rank")));
      names
          .computeIfAbsent(where, w -> new HashMap<>())
          .put(key(cells.get(file.column("name"))), new Meaning(field, rank));
    } catch (IllegalArgumentException e) {
      throw new LexiconException(
          file.name(),
          file.lines().get(row),
          "where is meta, jsonld, itemprop or element; field is title, date or publisher; rank is"
              + " a number");
    }
  }

  /** The best statement of each field so far. */
  private static final class Found {
    private final Map<Field, String> values = new EnumMap<>(Field.class);
    private final Map<Field, Integer> ranks = new EnumMap<>(Field.class);

    void add(@Nullable Meaning meaning, String value) {
      String clean = spaced(value);
      if (meaning != null
          && !clean.isEmpty()
          && clean.length() <= MAX_LENGTH
          && meaning.rank() < ranks.getOrDefault(meaning.field(), Integer.MAX_VALUE)) {
        values.put(meaning.field(), clean);
        ranks.put(meaning.field(), meaning.rank());
      }
    }
  }

  /**
   * Reads a page's metadata.
   *
   * @param headings the main headings of its main content
   */
  Metadata read(Document page, List<String> headings) {
    Found found = new Found();
    for (Element element : page.getAllElements()) {
      read(element, found);
    }
    String pageTitle = spaced(page.title());
    return new Metadata(
        title(headings, found.values.get(Field.TITLE), pageTitle),
        found.values.get(Field.DATE),
        found.values.get(Field.PUBLISHER),
        false);
  }

  private void read(Element element, Found found) {
    String name = element.normalName();
    if (name.equals("meta")) {
      for (String attribute : List.of("name", "property", "itemprop")) {
        found.add(meaning(Where.META, element.attr(attribute)), element.attr("content"));
      }
    } else if (name.equals("script")) {
      if (element.attr("type").strip().equalsIgnoreCase("application/ld+json")) {
        LinkedData.read(
            element.data(), (key, value) -> found.add(meaning(Where.JSONLD, key), value));
      }
    } else {
      Meaning meaning = meaning(Where.ITEMPROP, element.attr("itemprop"));
      if (meaning != null) {
        found.add(meaning, value(element));
      }
      if (element.hasAttr("datetime")) {
        found.add(meaning(Where.ELEMENT, name), element.attr("datetime"));
      }
    }
  }

  private @Nullable Meaning meaning(Where where, String name) {
    return name.isEmpty() ? null : names.getOrDefault(where, Map.of()).get(key(name));
  }

  private static String value(Element element) {
    for (String attribute : List.of("content", "datetime")) {
      if (element.hasAttr(attribute)) {
        return element.attr(attribute);
      }
    }
    return element.text();
  }

  private static String key(String name) {
    return name.strip().toLowerCase(Locale.ROOT);
  }

  /** A heading that the head of the page repeats, else what the head says, else a lone heading. */
  private static @Nullable String title(
      List<String> headings, @Nullable String stated, String pageTitle) {
    for (String heading : headings) {
      String bare = bare(heading);
      if (!bare.isEmpty()
          && (bare(pageTitle).contains(bare) || stated != null && bare(stated).contains(bare))) {
        return spaced(heading);
      }
    }
    if (stated != null) {
      return withoutSite(stated);
    }
    if (headings.size() == 1) {
      return spaced(headings.get(0));
    }
    return pageTitle.isEmpty() || pageTitle.length() > MAX_LENGTH ? null : withoutSite(pageTitle);
  }

  /** The longest of the parts that sites join to a title: {@code Title_Section_Site}. */
  private static String withoutSite(String title) {
    String longest = "";
    int start = 0;
    for (int i = 0; i <= title.length(); i++) {
      if (i == title.length() || isSeparator(title, i)) {
        String part = title.substring(start, i).strip();
        longest = part.length() > longest.length() ? part : longest;
        start = i + 1;
      }
    }
    return longest.isEmpty() ? title : longest;
  }

  private static boolean isSeparator(String title, int i) {
    char c = title.charAt(i);
    if (c == '_' || c == '|' || c == '｜') {
      return true;
    }
    if (c != '-' && c != '–' && c != '—') {
      return false;
    }
    char before = i == 0 ? ' ' : title.charAt(i - 1);
    char after = i + 1 == title.length() ? ' ' : title.charAt(i + 1);
    return before == ' ' && after == ' '
        || CodePoints.isHan(before) && CodePoints.isHan(after) && c == '-';
  }

  private static String bare(String text) {
    StringBuilder bare = new StringBuilder(text.length());
    text.codePoints().filter(c -> !CodePoints.isSpace(c)).forEach(bare::appendCodePoint);
    return bare.toString();
  }

  /** With single blanks only. */
  private static String spaced(String text) {
    StringBuilder spaced = new StringBuilder(text.length());
    boolean blank = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (CodePoints.isSpace(c) || Character.isISOControl(c)) {
        blank = spaced.length() > 0;
      } else {
        spaced.append(blank ? " " : "").append(c);
        blank = false;
      }
    }
    return spaced.toString();
  }
}
