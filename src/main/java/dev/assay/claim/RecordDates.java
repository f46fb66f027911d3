package dev.assay.claim;

import dev.assay.claim.ClaimTerms.Word;
import dev.assay.text.Span;

/** Knows dates that say how far back a record goes: "its lowest since 2009", 创1970年以来最大. */
final class RecordDates {

  /** Words between "lowest" and "since". */
  private static final int MOST_WORDS = 5;

  /** 有统计 between a date and 以来. */
  private static final int LONGEST_STATISTICS = 16;

  /** What 第三 stands before in 以来第三多. */
  private static final String RANKED = "多少高低大小强弱早晚长短热冷暖快慢好差";

  private RecordDates() {}

  /** "its lowest since 2009", "the first rise since 2022": how far back, and not when. */
  static boolean isRecord(Scene scene, Span date) {
    if (scene.isHanAt(date.end())) {
      return isChineseRecord(scene, date);
    }
    int since = scene.skipSpacesBack(date.start());
    if (!scene.formIs(since - 6, " since")) {
      return false;
    }
    int start = scene.clauses.at(date.start()).start();
    int end = scene.skipSpacesBack(since - 6);
    for (int words = 0; words < MOST_WORDS && end > start; words++) {
      int word = scene.wordStart(end);
      if (scene.formIs(word, "first ") || isSuperlative(scene, word, end)) {
        return true;
      }
      end = word == end ? end - 1 : scene.skipSpacesBack(word);
    }
    return false;
  }

  /** 1970年 in 创1970年有统计以来最大, 2019年7月 in 是2019年7月以来最低, 为1998年以来同期第三多. */
  private static boolean isChineseRecord(Scene scene, Span date) {
    int end = Math.min(scene.clauses.at(date.start()).end(), date.end() + LONGEST_STATISTICS);
    for (int i = date.end(); i < end; i++) {
      if (scene.formIs(i, "以来") || scene.formIs(i, "以來")) {
        int next = scene.peek(i + 2) == '的' || scene.peek(i + 2) == '之' ? i + 3 : i + 2;
        next = scene.formIs(next, "同期") || scene.formIs(next, "历史") ? next + 2 : next;
        boolean ranked = scene.peek(next) == '第' && RANKED.indexOf(scene.peek(next + 2)) >= 0;
        return ranked || "最新首单單".indexOf(scene.peek(next)) >= 0;
      }
    }
    return false;
  }

  /** "lowest" in "its lowest": behind a determiner, and no noun as "interest". */
  private static boolean isSuperlative(Scene scene, int word, int end) {
    return scene.formIs(end - 3, "est")
        && end - word > 4
        && scene.words.endsAt(scene.skipSpacesBack(word), Word.Role.DETERMINER.bit())
        && scene.nouns.startingAt(word) == null
        && scene.predicates.startingAt(word) == null;
  }
}
