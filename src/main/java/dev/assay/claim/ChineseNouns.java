package dev.assay.claim;

import dev.assay.claim.ClaimTerms.Comparator;
import dev.assay.claim.ClaimTerms.Noun;
import dev.assay.claim.ClaimTerms.Predicate;
import dev.assay.claim.ClaimTerms.Side;
import dev.assay.claim.ClaimTerms.Word;
import dev.assay.entity.EntityType;
import dev.assay.entity.Mention;
import dev.assay.lexicon.Hit;
import dev.assay.text.CodePoints;
import dev.assay.text.Span;
import org.jspecify.annotations.Nullable;

/** Reads the nouns that stand before a quantity in Chinese. */
final class ChineseNouns {

  static final int LONGEST_NOUN = 24;
  private static final int LONGEST_PER = 8;

  private final Scene scene;

  ChineseNouns(Scene scene) {
    this.scene = scene;
  }

  /** Before fillers and comparators at the tail: 共计, 了, 近. */
  int trimBack(int start, int end) {
    int at = scene.skipSpacesBack(end);
    while (at > start) {
      int date = beforeDate(at);
      if (date < at && date >= start && scene.changes.endingAt(date) != null) {
        at = scene.skipSpacesBack(date);
        continue;
      }
      int per = startOfPer(start, at);
      if (per >= 0) {
        at = scene.skipSpacesBack(per);
        continue;
      }
      if (scene.changes.endingAt(at) != null) {
        break;
      }
      Hit<Word> filler = scene.words.endingAt(at, Word.Role.FILLER.bit() | Word.Role.TAIL.bit());
      Hit<Comparator> bound = scene.comparators.endingAt(at, Side.BEFORE.bit());
      Hit<Predicate> verb = scene.predicates.endingAt(at, Predicate.NO_LINK);
      if (verb != null
          && filler != null
          && (filler.length() > 1 || verb.length() > filler.length())) {
        break;
      }
      if (isEndOfLink(at)) {
        break;
      }
      if (filler != null && isEndOfNoun(at, filler.length())) {
        break;
      }
      int next = Math.min(filler == null ? at : filler.start(), bound == null ? at : bound.start());
      if (next == at
          || next < start
          || scene.predicates.endsAt(at, Predicate.LINK) && filler == null) {
        break;
      }
      at = scene.skipSpacesBack(next);
    }
    return at;
  }

  /** Whether 在 only ends a longer link, as in 收在642元. */
  private boolean isEndOfLink(int end) {
    Hit<Predicate> link = scene.predicates.endingAt(end, Predicate.LINK);
    return scene.peek(end - 1) == '在' && link != null && link.length() > 1;
  }

  /** Whether the filler is only the end of a noun, as 为 is of 违法行为. */
  private boolean isEndOfNoun(int end, int filler) {
    Hit<Noun> noun = scene.nouns.endingAt(end);
    return noun != null && noun.length() > filler;
  }

  /** Before a date with 的 that ends at a position (去年的), or the position. */
  int beforeDate(int end) {
    Mention mention = scene.peek(end - 1) == '的' ? scene.mentionEndingAt(end - 1) : null;
    return mention != null && mention.type() == EntityType.DATE
        ? Scene.spanOf(mention).start()
        : end;
  }

  /** Before the denominator that ends at a position (每年), or the position. */
  int beforePer(int start, int end) {
    int per = startOfPer(start, end);
    return per < 0 ? end : scene.skipSpacesBack(per);
  }

  /** Where the denominator that ends at a position starts (每小时), or -1. */
  private int startOfPer(int start, int end) {
    int found = -1;
    int first = Math.max(start, end - LONGEST_PER);
    for (int i = lastPer(first, end - 1); i >= 0; i = lastPer(first, i)) {
      Hit<Word> per = perAt(i);
      if (per != null && new Rates(scene).denominatorEnd(per, end) == end) {
        found = i; // 平均每 begins before 每
      }
    }
    return found;
  }

  /** The noun in a range: what stands behind the last 的, or all of it; null if there is none. */
  @Nullable Span noun(int start, int end) {
    int from = start;
    int to = withoutDate(start, withoutSource(start, trimBack(start, end)));
    for (int i = to - 2; i >= start; i--) {
      if (scene.peek(i) == '的' && i + 1 < to && isEstimate(i + 1, to)) {
        to = i; // 总值的临时
      } else if (scene.peek(i) == '的' && i + 1 < to && scene.nouns.cover(i, i + 1) == null) {
        from = i + 1;
        break;
      }
    }
    from = behindCausative(skipFillers(behindBlank(from, to), to), to);
    from = behindPerson(Math.max(from, afterPreposition(from, to)), to);
    while (from < to && !isNounStart(scene.peek(from))) {
      from++;
    }
    if (to - from > LONGEST_NOUN) {
      int cut = to - LONGEST_NOUN;
      Hit<ClaimTerms.Noun> head = scene.nouns.endingAt(to);
      from = head == null ? cut : Math.min(head.start(), cut);
    }
    return to > from && hasLetters(scene, from, to) && !isFunctionWord(from, to)
        ? new Span(from, to)
        : null;
  }

  /** Behind 令 in 令停车位设施增至 and 而 in 而耐用品则: they open a clause and are no part of a noun. */
  private int behindCausative(int start, int end) {
    boolean but =
        scene.peek(start) == '而' && start == scene.skipSpaces(scene.clauses.at(start).start());
    for (int i = end - 3; i >= start; i--) {
      int c = scene.peek(i); // 央行将利率
      boolean takes = (c == '将' || c == '把') && !isInAnyWord(i);
      boolean thing =
          i == start && "继再保维持仍".indexOf(scene.peek(i + 1)) < 0
              || scene.nouns.endingAt(end) != null
              || scene.words.endsAt(end, Word.Role.ATTRIBUTE.bit()); // 将继续: an adverb
      if (takes && thing && "来军近要会于在由从与和同跟比较".indexOf(scene.peek(i + 1)) < 0) {
        return i + 1;
      }
    }
    for (int i = end - 2; i > start; i--) {
      boolean causes = scene.peek(i) == '令' || scene.peek(i) == '使' || scene.peek(i) == '让';
      if (causes && !isInAnyWord(i)) {
        return i + 1;
      }
    }
    return but ? start + 1 : start;
  }

  /** Whether a character is a part of a longer word: 使 in 使用, 令 in 指令. */
  private boolean isInAnyWord(int at) {
    return "用命馆者节".indexOf(scene.peek(at + 1)) >= 0
        || "指命法禁政夏责号口时节转出受大即名主武".indexOf(scene.peek(at - 1)) >= 0
        || scene.nouns.covers(at, at + 1)
        || scene.mentionEndingAt(at + 1) != null;
  }

  /** Before the date at the end of a range: 股价今天 in 股价今天收在912元. */
  private int withoutDate(int start, int end) {
    Mention mention = scene.mentionEndingAt(end);
    return mention != null
            && mention.type() == EntityType.DATE
            && Scene.spanOf(mention).start() > start
        ? trimBack(start, Scene.spanOf(mention).start())
        : end;
  }

  /** Behind the last blank between Han characters, which headlines write for a comma. */
  private int behindBlank(int start, int end) {
    for (int i = end - 3; i > start; i--) {
      if (scene.peek(i) == ' ' && scene.isHanAt(i - 1) && scene.isHanAt(i + 1)) {
        return i + 1;
      }
    }
    return start;
  }

  /** 经 before 36小时抢修, 未来 before 三天: no noun. */
  private boolean isFunctionWord(int start, int end) {
    Hit<Word> word =
        scene.words.startingAt(start, Word.Role.PREPOSITION.bit() | Word.Role.LOOKBACK.bit());
    boolean sum = // 计有500人, 但比去年少
        end - start == 1 && "计共总达但而且也仍乎拟继其并则均".indexOf(scene.peek(start)) >= 0
            || end - start == 2 && (scene.formIs(start, "之间") || scene.formIs(start, "一般"));
    return sum
        || word != null && word.end() == end
        || EarlierPeriod.isQuarterBefore(scene, start, end);
  }

  private int skipFillers(int start, int end) {
    int at = start;
    while (at < end) {
      Hit<Word> filler =
          scene.words.startingAt(at, Word.Role.FILLER.bit() | Word.Role.PASSIVE.bit());
      if (filler == null
          || filler.end() > end
          || !scene.isHanAt(at)
          || filler.length() == 1 && isWordHead(at)) {
        break;
      }
      at = filler.end();
    }
    return at;
  }

  /** 被 in 被告 and 被困群众, which are no passives. */
  private boolean isWordHead(int at) {
    return scene.nouns.startingAt(at) != null
        || scene.predicates.startsAt(at, Predicate.Role.STATE.bit());
  }

  /** 临时 in 总值的临时估计为299亿元: how sure a figure is, and not what it is of. */
  private boolean isEstimate(int start, int end) {
    return end - start == 2
        && (scene.formIs(start, "临时") || scene.formIs(start, "修订") || scene.formIs(start, "初步"));
  }

  /** 到 in 到年底案件将达, before a date. */
  private int behindUntil(int start, int end) {
    boolean until = scene.peek(start) == '到' || scene.peek(start) == '至';
    return until && behindMention(start + 1, end) > start + 1 ? start + 1 : start;
  }

  /** 等地 in 湛江、茂名等地 and 等5省: the rest of a list of places. */
  private int behindRest(int start, int end) {
    boolean rest = scene.formIs(start, "等地") || scene.formIs(start, "等国");
    return rest && start + 2 <= end ? start + 2 : start;
  }

  /** 2024年上半年 in 2024年上半年的亏损, which 的 ties to its noun. */
  private boolean isGenitive(Mention date) {
    return scene.peek(Scene.spanOf(date).end()) == '的';
  }

  private int lastPer(int start, int end) {
    return scene.words.lastStart(start, end, Word.Role.PER.bit());
  }

  private @Nullable Hit<Word> perAt(int at) {
    return scene.isHanAt(at) ? scene.words.startingAt(at, Word.Role.PER.bit()) : null;
  }

  /** Behind 被告人张某 in 判处被告人张某有期徒刑: whom it was done to. */
  private int behindPerson(int start, int end) {
    for (Hit<Noun> noun : scene.nouns.within(start, end)) {
      Mention mention = noun.start() > start ? scene.mentionEndingAt(noun.start()) : null;
      if (mention != null && mention.type() == EntityType.PERSON) {
        return noun.start();
      }
    }
    return start;
  }

  /** Behind the place or date that a mention at a position names. */
  private int behindMention(int at, int end) {
    Mention mention = scene.mentionStartingAt(at);
    if (mention == null && CodePoints.isDigit(scene.peek(at))) {
      return TaiwanYears.behind(scene, at);
    }
    boolean context =
        mention != null
            && (mention.type() == EntityType.PLACE || mention.type() == EntityType.DATE);
    return mention != null && context && Scene.spanOf(mention).end() <= end
        ? Scene.spanOf(mention).end()
        : at;
  }

  /** Behind the last place or time word before the noun: 今年全省, 在长治市. */
  private int afterPreposition(int start, int end) {
    int from = start;
    for (Hit<ClaimTerms.Locality> place : scene.localities.within(start, end)) {
      boolean world = place.term().level() == ClaimTerms.Locality.Level.WORLD; // 全球贸易
      from = world ? from : place.end();
    }
    for (int i = from, last = lastPer(from, end); i <= last; i++) {
      Hit<Word> per = perAt(i);
      int behind = per == null ? 0 : new Rates(scene).denominatorEnd(per, end);
      if (behind > 0) {
        return behind < end && scene.peek(behind) == '中' ? behind + 1 : behind;
      }
    }
    int behind = skipFillers(behindUntil(from, end), end);
    while (behind < end && behindMention(behind, end) > behind) {
      behind = skipFillers(behindRest(behindMention(behind, end), end), end);
    }
    Mention date = scene.lastMention(behind, end, EntityType.DATE);
    boolean inside = date != null && Scene.spanOf(date).end() + 1 < end;
    return date != null && inside && !isGenitive(date) ? Scene.spanOf(date).end() : behind;
  }

  /** Before 从, 由, 以 in 价格从每吨, 他以. */
  private int withoutSource(int start, int end) {
    for (int i = start + 1; i < end; i++) {
      Hit<Word> longest = scene.words.startingAt(i);
      if (scene.isWord(i, Word.Role.SOURCE)
          && longest != null
          && longest.term().role() == Word.Role.SOURCE
          && scene.comparators.startingAt(i) == null
          && !(scene.peek(i) == '以' && "外内来前后及".indexOf(scene.peek(i + 1)) >= 0)
          && scene.nouns.cover(i, i + 1) == null) {
        return i;
      }
    }
    return end;
  }

  static boolean isNounStart(int c) {
    return CodePoints.isHan(c) || CodePoints.isWord(c) || c == '"' || c == '《' || c == '“';
  }

  static boolean hasLetters(Scene scene, int start, int end) {
    for (int i = start; i < end; i++) {
      if (CodePoints.isHan(scene.peek(i)) || CodePoints.isLatin(scene.peek(i))) {
        return true;
      }
    }
    return false;
  }

  @Nullable Span classifierNoun(Quantity quantity) {
    int start = quantity.end();
    while (start > quantity.start() && isPlainHan(start - 1)) {
      start--;
    }
    return start == quantity.end() ? null : new Span(start, quantity.end());
  }

  private boolean isPlainHan(int at) {
    Hit<ClaimTerms.Classifier> classifier = scene.classifiers.cover(at, at + 1);
    return classifier != null && scene.isHanAt(at);
  }
}
