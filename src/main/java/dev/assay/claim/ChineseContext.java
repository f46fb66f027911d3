package dev.assay.claim;

import dev.assay.claim.ClaimTerms.Predicate;
import dev.assay.claim.ClaimTerms.Word;
import dev.assay.entity.EntityType;
import dev.assay.entity.Mention;
import dev.assay.lexicon.Hit;
import dev.assay.text.CodePoints;
import dev.assay.text.Span;
import org.jspecify.annotations.Nullable;

/** Reads what a quantity in Chinese is about, in either word order. */
final class ChineseContext {

  private static final String AMONG = "中里内";

  private final Scene scene;
  private final ChineseNouns nouns;
  private final ChineseNounsBehind nounsBehind;
  private final ChineseVerbs verbs;
  private final GrammaticalVerbs grammatical;
  private final ChineseFrames frames;
  private final ChineseLevels levels;
  private final ChineseChanges changes;
  private final ChineseWholes wholes;
  private final ChineseAntecedents antecedents;
  private final ChineseEllipsis ellipsis;

  ChineseContext(Scene scene) {
    this.scene = scene;
    this.nouns = new ChineseNouns(scene);
    this.nounsBehind = new ChineseNounsBehind(scene);
    this.verbs = new ChineseVerbs(scene);
    this.grammatical = new GrammaticalVerbs(scene);
    this.frames = new ChineseFrames(scene);
    this.levels = new ChineseLevels(scene);
    this.changes = new ChineseChanges(scene, nouns);
    this.wholes = new ChineseWholes(scene);
    this.antecedents = new ChineseAntecedents(scene);
    this.ellipsis = new ChineseEllipsis(scene, levels);
  }

  /**
   * Reads the context of a quantity.
   *
   * @param previous the quantity before it in the same sentence, or null
   * @param inherited the context of that one
   */
  Context read(Quantity quantity, @Nullable Quantity previous, Context inherited) {
    Span clause = scene.clauses.at(quantity.start());
    boolean sameClause = previous != null && previous.end() > clause.start();
    int start = sameClause && previous != null ? previous.to() : clause.start();
    if (sameClause) {
      start = behindListMark(start, quantity.from());
    }
    int apart = behindCounted(start, previous, inherited, quantity.from());
    boolean alone = apart > start && quantity.classifierNoun();
    boolean among = apart > start && AMONG.indexOf(scene.peek(apart)) >= 0;
    start = among ? apart + 1 : apart;
    start = skipLead(start, quantity.from());
    start = frames.behind(start, quantity.from());
    int leader = frames.behindLeader(start, quantity);
    boolean leads = leader > start && leader == quantity.from();
    start = leader;
    int end = nouns.trimBack(start, quantity.from());
    boolean joined = sameClause && previous != null && isJoin(previous.to());
    Span changedTo = changes.reached(start, end, quantity.from());
    Span reached = changedTo != null ? changedTo : levels.beyond(start, end);
    Span verb = reached != null ? reached : verbs.last(start, end, quantity, joined);
    Span done =
        verb == null || levels.isFollowedByDe(verb.end(), end)
            ? grammatical.withAspect(start, quantity.from())
            : null;
    verb = done == null ? verb : done;
    verb = levels.hasShareBehind(verb, end, quantity.start()) ? null : verb;
    Span parts = wholes.noun(quantity, clause, inherited);
    Span counted = null;
    Span predicate = null;
    if (verb != null && (reached != null || verbs.isLink(verb))) {
      Span object = reached != null ? null : nouns.noun(verb.end(), end);
      counted =
          object != null
                  && (quantity.kind() == ClaimKind.COUNT || levels.isIncome(object, quantity))
              ? object
              : nouns.noun(start, verb.start());
      counted = counted == null && reached != null ? nouns.noun(verb.end(), end) : counted;
      counted = counted == null ? inherited.counted() : counted;
      predicate = verb;
    } else if (verb != null) {
      predicate = verbs.withNeighbours(verb, start);
      counted = nouns.noun(verb.end(), end);
    } else {
      counted = nouns.noun(start, end);
    }
    int de = scene.skipSpacesBack(quantity.from()) - 1;
    boolean relative = scene.peek(de) == '的';
    if (relative && (verb == null || !verbs.isLink(verb))) {
      boolean share = quantity.kind() == ClaimKind.PERCENT; // of 任务 in 完成任务的八成
      counted = share && verb != null ? nouns.noun(verb.end(), de) : null;
    }
    Span changed = changes.behind(quantity, start);
    if (changed != null) {
      predicate = changed;
      counted = nouns.noun(start, changes.sourceOf(quantity, start) - 1);
    }
    Span state = stateBehind(quantity);
    if (state != null) {
      predicate = state;
    }
    boolean topic =
        verb == null && quantity.kind() == ClaimKind.COUNT && !quantity.classifierNoun();
    boolean described =
        (quantity.kind() == ClaimKind.DURATION || quantity.kind() == ClaimKind.PERCENT)
                && scene.peek(quantity.to()) == '的'
            || quantity.kind() != ClaimKind.COUNT
                && quantity.kind() != ClaimKind.MONEY
                && namesWhatFollows(quantity.to(), clause.end())
            || quantity.kind() == ClaimKind.MEASURE // 80毫米的降雨
                && scene.peek(quantity.to()) == '的'
                && namesWhatFollows(quantity.to() + 1, clause.end());
    boolean needsNoun = counted == null && quantity.kind() != ClaimKind.DURATION;
    if (changed == null && (needsNoun || topic || described || isExamples(quantity, counted))) {
      Span behind = nounsBehind.of(quantity, clause.end());
      boolean act = // 放 in 38人放假: people are named already
          behind != null
              && quantity.classifierNoun()
              && behind.length() == 1
              && !scene.nouns.startsAt(behind.start());
      counted = behind == null || act ? counted : behind;
    }
    if (counted == null
        && verb == null
        && start >= end
        && previous != null
        && quantity.kind() != ClaimKind.COUNT
        && (previous.kind() == quantity.kind() || quantity.kind() == ClaimKind.PERCENT)) {
      counted = inherited.counted();
    }
    if (counted == null && verb != null && predicate != null) {
      counted = patient(quantity, start, predicate.start(), end);
    }
    if (counted == null && predicate != null) {
      counted = objectInVerb(predicate);
    }
    if (counted == null && quantity.kind() != ClaimKind.DURATION) {
      counted = wholeBefore(clause);
    }
    if (counted != null && inherited.counted() != null && isShareWord(counted)) {
      counted = inherited.counted();
    }
    if (predicate == null && scene.peek(quantity.to()) != '的') {
      predicate = levels.level(Math.max(start, end), quantity.start());
    }
    if (predicate == null) {
      predicate = levels.compared(quantity);
    }
    if (predicate == null && counted != null && quantity.kind() == ClaimKind.MONEY) {
      predicate = grammatical.inMoneyNoun(counted);
    }
    boolean again =
        previous != null
            && verb == null
            && start >= end
            && quantity.from() > scene.skipSpaces(clause.start())
            && quantity.classifierNoun()
            && previous.unit().equals(quantity.unit());
    if (counted == null
        && (among
            || again
            || ellipsis.isReachedAgain(quantity, predicate, previous)
            || ellipsis.isDoneAgain(quantity, predicate, previous, inherited)
            || ellipsis.isOfOtherTime(quantity, Math.max(start, end), previous)
            || EarlierPeriod.isLeft(scene, quantity))) {
      counted = inherited.counted();
    }
    if (counted == null) {
      counted = ellipsis.travellers(quantity);
    }
    if (counted == null && quantity.classifierNoun()) {
      counted = nouns.classifierNoun(quantity);
    }
    boolean listed = sameClause && start >= end && verb == null && !alone;
    boolean whole = // 12个断面 in 12个断面中有9个达标
        counted != null
            && counted.start() >= quantity.to()
            && AMONG.indexOf(scene.peek(counted.end())) >= 0;
    boolean exists = predicate != null && ellipsis.isExistence(predicate);
    if ((predicate == null || exists) && !(listed || joined || leads || whole)) {
      Span told = verbs.behind(quantity, counted, clause.end());
      predicate = told == null ? predicate : told;
    }
    if (predicate == null && (listed || joined || leads || sameClause && relative)) {
      predicate = inherited.predicate();
    }
    if (predicate == null && scene.peek(quantity.to()) != '的') {
      predicate = levels.link(Math.max(start, end), quantity.start());
    }
    if (predicate == null
        && previous != null
        && (wholes.isPart(clause, previous, quantity)
            || wholes.goesOn(clause, previous, quantity, inherited.predicate()))) {
      predicate = verbs.shared(inherited.predicate());
    }
    if (listed && !joined && (counted == null || counted.length() == 1)) {
      counted = inherited.counted() == null ? counted : inherited.counted();
    }
    if ((counted == null || scene.isWord(counted.start(), Word.Role.STOP) && counted.length() == 2)
        && previous != null
        && quantity.kind() == ClaimKind.COUNT
        && !quantity.classifierNoun()
        && quantity.unit().equals(previous.unit())
        && ellipsis.sharesClassifier(quantity, previous)) {
      counted = parts;
    }
    counted = counted == null ? antecedents.of(quantity) : counted;
    antecedents.add(quantity, counted);
    ellipsis.add(quantity, counted);
    return new Context(counted, predicate);
  }

  /** 占比 in 出口12亿元,占比升至29%: what is counted is the part. */
  private boolean isShareWord(Span counted) {
    Hit<Predicate> share = scene.predicates.startingAt(counted.start(), Predicate.Role.SHARE.bit());
    return share != null && share.end() == counted.end();
  }

  /** 三年有期徒刑: a noun right behind, and no other number that it can belong to. */
  private boolean namesWhatFollows(int start, int end) {
    Hit<ClaimTerms.Noun> noun = scene.nouns.startingAt(start, ClaimTerms.Noun.THING);
    for (int i = start; noun != null && i < end && scene.peek(i) != '的'; i++) {
      if (CodePoints.isDigit(scene.peek(i))) {
        return false;
      }
    }
    return noun != null;
  }

  /** The position behind the list mark that separates a quantity from the one before it. */
  private int behindListMark(int start, int limit) {
    for (int i = start; i < limit; i++) {
      if (scene.peek(i) == '、') {
        return i + 1;
      }
    }
    return start;
  }

  /** 食品 in 抽检的食品中,有6批次不合格: the whole that the clause before names. */
  private @Nullable Span wholeBefore(Span clause) {
    int end = clause.start() - 1;
    if (end < 1 || scene.peek(end) != ',' || scene.peek(end - 1) != '中') {
      return null;
    }
    return nouns.noun(scene.clauses.at(end - 1).start(), end - 1);
  }

  /** 死亡 in 56人死亡. */
  private @Nullable Span stateBehind(Quantity quantity) {
    int at = quantity.to();
    for (int i = 0; i < 3; i++) {
      Hit<Predicate> state = scene.predicates.startingAt(at + i, Predicate.Role.STATE.bit());
      if (state != null && state.length() == 1 && i > 0 && !isWordBefore(at + i)) {
        return null;
      }
      if (state != null) {
        return scene.nouns.startingAt(state.end()) == null
                && !scene.words.startsAt(state.end(), Word.Role.SUFFIX.bit())
            ? state.span()
            : null;
      }
      if (scene.predicates.startingAt(at + i) != null || !scene.isHanAt(at + i)) {
        return null;
      }
    }
    return null;
  }

  /** 伤 in 2人受重伤 and 2死3伤, but not in 烫伤. */
  private boolean isWordBefore(int at) {
    return scene.words.endingAt(at) != null || scene.predicates.endingAt(at) != null;
  }

  /** Whether examples stand before a position and the thing itself behind: 《…》等40余部视频. */
  private boolean isExamples(Quantity quantity, @Nullable Span counted) {
    int c = scene.peek(scene.skipSpacesBack(quantity.from()) - 1);
    boolean count = quantity.kind() == ClaimKind.COUNT && !quantity.classifierNoun();
    Mention before = scene.mentionEndingAt(quantity.from());
    boolean place = before != null && before.type() == EntityType.PLACE; // 滁州两个项目
    return c == '等' || c == '》' || count && counted != null && (place || isList(counted));
  }

  /** 梨、桃 in 梨、桃2种水果: things by name, which the noun behind takes together. */
  private boolean isList(Span span) {
    for (int i = span.start(); i < span.end(); i++) {
      if (scene.peek(i) == '、') {
        return true;
      }
    }
    return false;
  }

  /** Behind the noun that the quantity before counts: 12个乡镇3.2万人. */
  private int behindCounted(int start, @Nullable Quantity previous, Context inherited, int limit) {
    Span counted = inherited.counted();
    boolean behind =
        previous != null
            && counted != null
            && counted.start() >= previous.to()
            && counted.start() >= start
            && counted.end() <= limit
            && (scene.nouns.startsAt(counted.start())
                || !scene.predicates.startsAt(counted.start()));
    return behind && counted != null ? counted.end() : start;
  }

  /** 案 in 破案: the object that a verb holds in itself. */
  private @Nullable Span objectInVerb(Span verb) {
    Span last = new Span(verb.end() - 1, verb.end());
    Hit<ClaimTerms.Noun> object = scene.nouns.startingAt(last.start(), ClaimTerms.Noun.THING);
    return verb.length() > 1 && object != null ? last : null;
  }

  /** What changes: the noun before a word of change, which is the predicate. */
  Context ofChange(Span cue) {
    int start = scene.clauses.at(cue.start()).start();
    boolean basis = scene.bases.startingAt(start) != null; // 与上年相比
    int lead = basis ? start : skipLead(start, cue.start());
    return changes.of(cue, frames.behind(lead, cue.start()));
  }

  private boolean isJoin(int at) {
    int c = scene.peek(at);
    return c == '、' || c == '和' || c == '及' || c == '与';
  }

  /** Past list marks and joining words at the head. */
  private int skipLead(int start, int limit) {
    int at = start;
    while (at < limit) {
      Hit<Word> word = scene.words.startingAt(at, Word.Role.JOIN.bit() | Word.Role.PART.bit());
      int c = scene.peek(at);
      Hit<Predicate> verb = scene.predicates.startingAt(at);
      if (word != null && word.end() <= limit && (verb == null || verb.length() <= word.length())) {
        at = word.end();
      } else if (CodePoints.isSpace(c) || c == '"' || c == '\'' || frames.isContrast(at)) {
        at++;
      } else {
        break;
      }
    }
    return at;
  }

  /** 在 in 在研发方面投入: what stands behind it is no subject. */
  private boolean hasPreposition(int start, int end) {
    for (int i = start; i < end; i++) {
      if (scene.isWord(i, Word.Role.PREPOSITION)
          && !scene.nouns.covers(i, i + 1)
          && !scene.verbs.covers(i, i + 1)) {
        return true;
      }
    }
    return false;
  }

  /** 案件 in 案件受理23件: what stands before the verb and is counted so, and no one who acts. */
  private @Nullable Span patient(Quantity quantity, int start, int verb, int end) {
    boolean measured =
        quantity.kind() == ClaimKind.MEASURE
            || quantity.kind() == ClaimKind.MONEY
            || quantity.kind() == ClaimKind.PERCENT;
    Hit<Word> attribute =
        scene.words.endingAt(verb, Word.Role.ATTRIBUTE.bit() | Word.Role.SUFFIX.bit());
    if (hasPreposition(start, verb) || nouns.beforePer(start, verb) < verb) {
      return null;
    }
    if (measured && attribute != null && attribute.start() > start) {
      return nouns.noun(start, verb);
    }
    int trimmed = nouns.trimBack(start, verb); // before 已 in 房屋已初勘
    int nounEnd = scene.isHanAt(trimmed - 1) ? trimmed : verb;
    Hit<ClaimTerms.Noun> head = scene.nouns.endingAt(nounEnd);
    if (head != null && head.start() >= start && quantity.kind() == ClaimKind.MEASURE) {
      return nouns.noun(start, verb);
    }
    if (head == null || head.start() < start) {
      return null;
    }
    boolean person = head.term().unit().equals("{person}");
    if (quantity.classifierNoun()) { // 行人 in 行人死亡124人
      boolean state = scene.predicates.startsAt(verb, Predicate.Role.STATE.bit());
      return person && state ? nouns.noun(start, verb) : null;
    }
    boolean fits =
        head.term().unit().equals(quantity.unit())
            || !person
                && (quantity.unit().equals(Quantity.OPEN_UNIT)
                    || quantity.unit().equals("{item}")
                    || quantity.unit().equals("{batch}"));
    return fits && end > verb ? nouns.noun(start, verb) : null;
  }
}
