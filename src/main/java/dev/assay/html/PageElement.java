package dev.assay.html;

import java.util.Locale;
import java.util.Set;
import org.jsoup.nodes.Element;

/** What an element of a page is for, by its name and its attributes alone. */
final class PageElement {

  /** Elements whose content is no text of the page. */
  private static final Set<String> NO_TEXT =
      Set.of(
          "script",
          "style",
          "head",
          "template",
          "iframe",
          "object",
          "embed",
          "svg",
          "canvas",
          "audio",
          "video",
          "map",
          "noframes",
          "rt",
          "rp");

  /** Elements that are inside a line of text; all others begin a line of their own. */
  private static final Set<String> INLINE =
      Set.of(
          "a", "abbr", "acronym", "b", "bdi", "bdo", "big", "cite", "code", "data", "del", "dfn",
          "em", "font", "i", "img", "ins", "kbd", "label", "mark", "math", "nobr", "q", "ruby",
          "rb", "s", "samp", "small", "span", "strike", "strong", "sub", "sup", "time", "tt", "u",
          "var", "wbr");

  /** Controls, and what HTML has for furniture. */
  private static final Set<String> FURNITURE =
      Set.of(
          "nav",
          "footer",
          "aside",
          "menu",
          "button",
          "select",
          "textarea",
          "input",
          "datalist",
          "noscript",
          "dialog");

  private static final Set<String> FURNITURE_ROLES =
      Set.of(
          "navigation",
          "contentinfo",
          "complementary",
          "search",
          "dialog",
          "alertdialog",
          "menu",
          "menubar",
          "toolbar",
          "tablist");

  /** Elements whose text is one statement: the main content is never only one of them. */
  private static final Set<String> LEAVES =
      Set.of(
          "p",
          "li",
          "dd",
          "dt",
          "pre",
          "blockquote",
          "h1",
          "h2",
          "h3",
          "h4",
          "h5",
          "h6",
          "caption",
          "figcaption",
          "address");

  private PageElement() {}

  static boolean hasNoText(Element element) {
    return NO_TEXT.contains(element.normalName());
  }

  static boolean isBlock(Element element) {
    return !INLINE.contains(element.normalName());
  }

  static boolean isLeaf(Element element) {
    return LEAVES.contains(element.normalName());
  }

  static boolean isHeading(Element element) {
    String name = element.normalName();
    return name.length() == 2 && name.charAt(0) == 'h' && name.charAt(1) <= '3';
  }

  /** Furniture by the rules of HTML, whatever stands in it. */
  static boolean isFurniture(Element element) {
    return FURNITURE.contains(element.normalName())
        || FURNITURE_ROLES.contains(role(element))
        || role(element).equals("banner");
  }

  /** Where HTML says that the main content is. */
  static boolean isMain(Element element) {
    return element.normalName().equals("main")
        || element.normalName().equals("article")
        || role(element).equals("main")
        || role(element).equals("article")
        || element.attr("itemprop").equalsIgnoreCase("articleBody");
  }

  /** Not shown, or not shown at first. */
  static boolean isHidden(Element element) {
    if (element.hasAttr("hidden")) {
      return true;
    }
    String style = element.attr("style");
    if (style.isEmpty()) {
      return false;
    }
    StringBuilder packed = new StringBuilder(style.length());
    style
        .toLowerCase(Locale.ROOT)
        .chars()
        .filter(c -> c > ' ')
        .forEach(c -> packed.append((char) c));
    return packed.indexOf("display:none") >= 0 || packed.indexOf("visibility:hidden") >= 0;
  }

  /** Whether the cells of a table's row hold nothing but words, so that the row is one line. */
  static boolean isDataRow(Element row) {
    for (Element cell : row.children()) {
      for (Element child : cell.children()) {
        if (isBlock(child)) {
          return false;
        }
      }
    }
    return true;
  }

  private static String role(Element element) {
    return element.attr("role").toLowerCase(Locale.ROOT);
  }
}
