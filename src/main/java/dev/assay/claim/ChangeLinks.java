package dev.assay.claim;

import dev.assay.claim.ClaimTerms.Word;
import dev.assay.entity.EntityType;
import dev.assay.entity.Mention;
import dev.assay.lexicon.Hit;
import dev.assay.text.CodePoints;
import dev.assay.text.Span;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Links changes to the levels that they are changes of. */
final class ChangeLinks {

  /** No level is looked for further back than this many quantities. */
  private static final int REACH = 12;

  private final Scene scene;
  private final List<Quantity> quantities;
  private final Changes.@Nullable Info[] changes;
  private final List<Context> contexts;
  private final ChangeSubjects subjects;

  ChangeLinks(
      Scene scene,
      List<Quantity> quantities,
      Changes.@Nullable Info[] changes,
      List<Context> contexts) {
    this.scene = scene;
    this.quantities = quantities;
    this.changes = changes;
    this.contexts = contexts;
    this.subjects = new ChangeSubjects(scene);
  }

  /** Positions of the levels that the quantities are changes of, -1 where there is none. */
  int[] bases() {
    int[] bases = new int[quantities.size()];
    for (int i = 0; i < bases.length; i++) {
      bases[i] = base(i, bases);
    }
    return bases;
  }

  private int base(int index, int[] before) {
    Quantity quantity = quantities.get(index);
    Changes.Info change = changes[index];
    if (change == null) {
      return quantity.kind() == ClaimKind.MULTIPLE ? multiplied(index) : -1;
    }
    int cutTo = quantity.multiple() == null ? -1 : levelBehind(index);
    if (cutTo >= 0) {
      return cutTo;
    }
    int first = firstOfGroup(index);
    int last = lastOfGroup(index);
    int level = lastLevel(first, quantity);
    boolean list = last > first && quantities.get(first).unit().equals(quantities.get(last).unit());
    if (level >= 0 && list) {
      int paired = nthLevelFromEnd(level, last - index, quantity);
      return paired >= 0 ? paired : level;
    }
    Span subject = subjects.before(change.cue().start());
    boolean own =
        !isAnaphor(sentenceStart(index), quantity.start())
            && (hasOwnSubject(subject, level) || hasObject(change.cue(), quantity));
    if (!own && level >= 0) {
      int to = levelReached(index, list);
      level = to >= 0 && isTo(quantities.get(to)) ? to : level;
    }
    if (!own && level >= 0) {
      return goesOn(index) && level < index - 1 ? before[index - 1] : level;
    }
    int reached = levelReached(index, list);
    if (!own && reached < 0 && goesOn(index)) {
      return before[index - 1];
    }
    if (own) {
      boolean part = scene.isWord(scene.skipSpaces(subject.start()), Word.Role.PART);
      return reached >= 0 || part ? reached : namedLevel(index, subject);
    }
    return reached >= 0 ? reached : levelOfSentenceBefore(index, subject);
  }

  /** "halved the number of empty homes to 1,450": the next level, behind "to" in the clause. */
  private int levelBehind(int index) {
    int next = index + 1;
    boolean reached =
        next < quantities.size()
            && isLevel(next)
            && isTo(quantities.get(next))
            && scene.isLatinAt(quantities.get(index).start())
            && scene.clauses.at(quantities.get(next).start()).start()
                <= quantities.get(index).start();
    return reached ? next : -1;
  }

  /** 下降5% in 减少97起,下降5%: the same change in other terms. */
  private boolean goesOn(int index) {
    return index > 0
        && changes[index - 1] != null
        && !isOtherCount(quantities.get(index - 1), quantities.get(index))
        && !quantities.get(index).unit().equals("{pp}")
        && quantities.get(index - 1).start() >= sentenceStart(index);
  }

  /** 增加15家、减少128人: two counts in other classifiers are of two levels. */
  private boolean isOtherCount(Quantity one, Quantity other) {
    return one.kind() == ClaimKind.COUNT
        && other.kind() == ClaimKind.COUNT
        && scene.isHanAt(other.end() - 1)
        && scene.peek(one.end() - 1) != scene.peek(other.end() - 1);
  }

  /** The level that "twice last year's" and 是去年的两倍 without a subject of its own speak of. */
  private int multiplied(int index) {
    Quantity quantity = quantities.get(index);
    Span subject = subjects.before(quantity.from());
    int start = scene.skipSpaces(subject.start());
    start = scene.formIs(start, "which ") ? scene.skipSpaces(scene.wordEnd(start)) : start;
    boolean none =
        start >= quantity.from() || scene.predicates.startsAt(start, ClaimTerms.Predicate.LINK);
    int level = none && subject.start() > 0 ? lastLevel(index, quantity) : -1;
    return level >= 0 ? level : namedLevel(index, subject);
  }

  private boolean hasOwnSubject(Span subject, int level) {
    if (level >= 0 && quantities.get(level).end() > subject.start()) {
      return false;
    }
    return subjects.isNamed(subject);
  }

  /** "cuts energy use by 40%": what the change is one of stands behind it, and is no level. */
  private boolean hasObject(Span cue, Quantity quantity) {
    int by = scene.skipSpacesBack(quantity.from());
    int object = scene.skipSpaces(cue.end());
    boolean words =
        scene.wordEnd(object) < by - 3
            && scene.isLatinAt(object)
            && scene.bases.startingAt(object) == null
            && !scene.formIs(scene.wordEnd(object) - 2, "ly");
    return scene.formIs(by - 3, " by")
        && cue.end() < by
        && (words || !scene.nouns.within(cue.end(), by).isEmpty());
  }

  /** "rising by a third to $6bn": the level right behind "to" is nearer than any before. */
  private boolean isTo(Quantity level) {
    return scene.formIs(level.from(), "to ")
        || scene.formIs(scene.skipSpacesBack(level.from()) - 3, " to");
  }

  /** A level whose noun or verb the change's own subject takes up: 抓获人数, 惩戒人数. */
  private int namedLevel(int index, Span subject) {
    int sentence = sentenceStart(index);
    for (int i = index - 1; i >= Math.max(0, index - REACH); i--) {
      if (quantities.get(i).start() < sentence) {
        break;
      }
      if (isLevel(i) && isNamed(contexts.get(i), quantities.get(i), subject)) {
        return i;
      }
    }
    return -1;
  }

  private boolean isNamed(Context context, Quantity level, Span subject) {
    String text = scene.folded(subject);
    Span predicate = context.predicate();
    if (repeats(context.counted(), subject)) {
      return true;
    }
    if (predicate == null || !scene.isHanAt(predicate.start())) {
      return false;
    }
    String verb =
        scene.folded(new Span(predicate.start(), Math.min(predicate.end(), predicate.start() + 2)));
    boolean people = text.contains("人") == level.unit().equals("{person}");
    return text.contains(verb) && people;
  }

  /** 火灾 in 接报火灾1846起 and 火灾起数: the subject names what was counted. */
  private boolean repeats(@Nullable Span counted, Span subject) {
    if (counted == null) {
      return false;
    }
    var head = scene.nouns.endingAt(counted.end());
    Span named = head == null || head.start() < counted.start() ? counted : head.span();
    return named.length() > 1 && scene.folded(subject).contains(scene.folded(named));
  }

  private int firstOfGroup(int index) {
    int first = index;
    while (first > 0
        && changes[first - 1] != null
        && (changes[first - 1] == changes[index] || isRespective(first - 1))) {
      first--;
    }
    return first;
  }

  private int lastOfGroup(int index) {
    int last = index;
    while (last + 1 < quantities.size()
        && changes[last + 1] != null
        && (changes[last + 1] == changes[index] || isRespective(last))) {
      last++;
    }
    return last;
  }

  /** "up 8% and down 3%, respectively": two changes with a cue each, for two levels in order. */
  private boolean isRespective(int index) {
    Quantity one = quantities.get(index);
    Quantity other = quantities.get(index + 1);
    Changes.Info change = changes[index + 1];
    int and = scene.skipSpaces(one.to());
    Hit<Word> join = scene.words.startingAt(and, Word.Role.JOIN.bit());
    if (join == null || change == null || scene.skipSpaces(join.end()) != change.cue().start()) {
      return false;
    }
    int at = scene.skipSpaces(other.to());
    var basis = scene.bases.startingAt(at);
    at = behindMarks(basis == null ? at : basis.end(), scene.form.length);
    return one.unit().equals(other.unit()) && scene.formIs(at, "respectively");
  }

  private boolean isLevel(int index) {
    Quantity quantity = quantities.get(index);
    return changes[index] == null
        && quantity.kind() != ClaimKind.MULTIPLE
        && !isLookedAt(quantity)
        && !quantity.unit().equals("{pp}");
  }

  /** 未来三年 in 未来三年再降两成: when, and no level. */
  private boolean isLookedAt(Quantity quantity) {
    return quantity.kind() == ClaimKind.DURATION
        && scene.words.endsAt(scene.skipSpacesBack(quantity.start()), Word.Role.LOOKBACK.bit());
  }

  private static boolean suits(Quantity level, Quantity change) {
    if (change.unit().equals("{pp}")) {
      return level.unit().equals("%");
    }
    if (change.kind() == ClaimKind.DURATION || level.kind() == ClaimKind.DURATION) {
      return change.kind() == level.kind();
    }
    boolean absolute = change.kind() == ClaimKind.COUNT || change.kind() == ClaimKind.MONEY;
    return !absolute || change.kind() == level.kind();
  }

  /** The last level that a change can be one of, in the same classifier where there is one. */
  private int lastLevel(int before, Quantity change) {
    boolean counted = change.kind() == ClaimKind.COUNT && scene.isHanAt(change.end() - 1);
    int alike = counted ? lastLevel(before, change, true) : -1;
    return alike >= 0 ? alike : lastLevel(before, change, false);
  }

  private int lastLevel(int before, Quantity change, boolean sameClassifier) {
    int sentence = sentenceStart(before);
    for (int i = before - 1; i >= Math.max(0, before - REACH); i--) {
      if (quantities.get(i).start() < sentence) {
        return -1;
      }
      boolean aside =
          i > 0 && Conversions.isConversion(scene, quantities.get(i - 1), quantities.get(i))
              || EarlierPeriod.isLeft(scene, quantities.get(i))
              || isShareOf(i, before) && !change.unit().equals("{pp}");
      boolean rate = change.unit().equals("{pp}") && !quantities.get(i).unit().equals("{pp}");
      boolean other = sameClassifier && isOtherCount(quantities.get(i), change);
      if (!aside && !other && (isLevel(i) || rate) && suits(quantities.get(i), change)) {
        return i;
      }
    }
    return -1;
  }

  /** 53% in 收入9亿元,占总额的53%,增长11%: what grew is the level that it is the share of. */
  private boolean isShareOf(int index, int change) {
    Span verb = contexts.get(index).predicate();
    return index > 0
        && index + 1 == change
        && verb != null
        && quantities.get(index).kind() == ClaimKind.PERCENT
        && scene.predicates.startsAt(verb.start(), ClaimTerms.Predicate.Role.SHARE.bit())
        && isLevel(index - 1)
        && quantities.get(index - 1).start() >= sentenceStart(index);
  }

  private int nthLevelFromEnd(int level, int steps, Quantity change) {
    int at = level;
    for (int i = 0; i < steps && at >= 0; i++) {
      at = lastLevel(at, change);
    }
    return at;
  }

  /** "rose 5% to 300 million", 增长5%,达到300亿元. */
  private int levelReached(int index, boolean list) {
    int next = lastOfGroup(index) + 1;
    if (next >= quantities.size() || !isLevel(next)) {
      return -1;
    }
    int paired = next + index - firstOfGroup(index);
    int last = next + lastOfGroup(index) - firstOfGroup(index);
    boolean pairs =
        list
            && last < quantities.size()
            && isLevel(paired)
            && quantities.get(last).unit().equals(quantities.get(next).unit());
    Quantity level = quantities.get(next);
    int at = quantities.get(next - 1).to();
    var basis = scene.bases.startingAt(scene.skipSpaces(at));
    at = basis == null ? at : basis.end();
    at = behindMarks(at, level.from());
    if (scene.formIs(at, "respectively")) {
      at = behindMarks(scene.wordEnd(at), level.from());
    }
    boolean reached =
        scene.formIs(at, "to ")
            || scene.peek(at) == '至'
            || scene.peek(at) == '到'
            || scene.peek(at) == '达'
            || scene.changes.startingAt(at, term -> term.mode() == ClaimTerms.Change.Mode.TO)
                != null
            || level.from() == at && at < level.start();
    reached = reached && level.from() - at <= 6 || isToBehindDate(level, at);
    return reached ? pairs ? paired : next : -1;
  }

  /** "to 92" in "fell 18% in the first half of the year to 92". */
  private boolean isToBehindDate(Quantity level, int from) {
    int to = scene.skipSpacesBack(level.from()) - " to".length();
    Mention date = scene.formIs(to, " to ") ? scene.mentionEndingAt(to) : null;
    return date != null && date.type() == EntityType.DATE && scene.clauses.at(to).start() < from;
  }

  private int behindMarks(int start, int limit) {
    int at = start;
    while (at < limit && (CodePoints.isSpace(scene.peek(at)) || scene.peek(at) == ',')) {
      at++;
    }
    return at;
  }

  /** A sentence that begins with its change speaks of the level of the one before. */
  private int levelOfSentenceBefore(int index, Span subject) {
    Quantity change = quantities.get(index);
    Span sentence = scene.sentenceAt(change.start());
    boolean anaphor = sentence != null && isAnaphor(sentence.start(), change.start());
    if (sentence == null || !anaphor && subject.start() > sentence.start() + 2 || index == 0) {
      return -1;
    }
    Span paragraph = scene.document.paragraphAt(change.start());
    int before = index - 1;
    Span counted = contexts.get(index).counted();
    boolean other = // Leakage in "We invest £610m. Leakage fell by 4%."
        counted != null
            && counted.start() >= sentence.start()
            && !repeats(contexts.get(before).counted(), counted);
    return paragraph != null
            && (anaphor || !other)
            && quantities.get(before).start() >= paragraph.start()
            && isLevel(before)
            && suits(quantities.get(before), change)
            && (anaphor || !scene.isWord(sentence.start(), Word.Role.STOP))
        ? before
        : -1;
  }

  /** "That was 12% more", 这一数字较去年增长3%: the subject stands for the level before. */
  private boolean isAnaphor(int start, int end) {
    int at = scene.skipSpaces(start);
    Hit<Word> word = scene.words.startingAt(at, Word.Role.ANAPHOR.bit());
    if (word == null) {
      return false;
    }
    int behind = scene.skipSpaces(word.end());
    return behind >= end
        || scene.isWord(behind, Word.Role.AUX)
        || scene.bases.startingAt(behind) != null
        || scene.changes.startingAt(behind) != null
        || scene.isWord(behind, Word.Role.COMPARE);
  }

  private int sentenceStart(int index) {
    Span sentence = scene.sentenceAt(quantities.get(index).start());
    return sentence == null ? 0 : sentence.start();
  }
}
