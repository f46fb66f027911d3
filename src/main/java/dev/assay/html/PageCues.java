package dev.assay.html;

import dev.assay.lexicon.LexiconFile;
import dev.assay.lexicon.LexiconSource;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import org.jsoup.nodes.Element;

/** Tells furniture by the names that authors of pages give their elements. */
final class PageCues {

  private final Set<String> cues = new HashSet<>();

  PageCues(LexiconSource lexicons) {
    for (LexiconFile file : lexicons.files("page_cues")) {
      int cue = file.column("cue");
      file.rows().forEach(row -> cues.add(row.get(cue).toLowerCase(Locale.ROOT)));
    }
  }

  /** Whether a class or id of the element says that it is furniture. */
  boolean isFurniture(Element element) {
    return isFurniture(element.className()) || isFurniture(element.id());
  }

  boolean isFurniture(String names) {
    int start = 0;
    for (int i = 0; i <= names.length(); i++) {
      if (i == names.length() || names.charAt(i) <= ' ') {
        if (i > start && isCue(names.substring(start, i))) {
          return true;
        }
        start = i + 1;
      }
    }
    return false;
  }

  private boolean isCue(String name) {
    StringBuilder whole = new StringBuilder(name.length());
    StringBuilder part = new StringBuilder();
    boolean small = false;
    for (int i = 0; i < name.length(); i++) {
      char c = name.charAt(i);
      boolean letter = c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
      boolean capital = c >= 'A' && c <= 'Z';
      if (!letter || capital && small) {
        if (cues.contains(part.toString())) {
          return true;
        }
        part.setLength(0);
      }
      if (letter) {
        part.append(Character.toLowerCase(c));
        whole.append(Character.toLowerCase(c));
      }
      small = letter && !capital;
    }
    return cues.contains(part.toString()) || cues.contains(whole.toString());
  }
}
