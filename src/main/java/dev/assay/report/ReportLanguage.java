package dev.assay.report;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The languages that the page's labels are in. */
public enum ReportLanguage {
  EN("en"),
  ZH("zh-Hans");

  private final String tag;

  ReportLanguage(String tag) {
    this.tag = tag;
  }

  /** Its name on the command line. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Its BCP 47 tag. */
  String tag() {
    return tag;
  }

  /** The language of a code, or null if there is none. */
  public static @Nullable ReportLanguage of(String code) {
    for (ReportLanguage language : values()) {
      if (language.code().equals(code)) {
        return language;
      }
    }
    return null;
  }
}
