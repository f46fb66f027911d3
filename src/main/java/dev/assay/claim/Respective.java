package dev.assay.claim;

import dev.assay.claim.ClaimTerms.Word;
import dev.assay.text.CodePoints;
import dev.assay.text.Span;
import java.util.ArrayList;
import java.util.List;

/**
 * Gives each thing of a list its own of as many quantities: "sales and profit rose 5% and 7%
 * respectively", 产值和销量分别增长5%和7%.
 */
final class Respective {

  /** Code points between two quantities of a list, and behind the last one. */
  private static final int LONGEST_JOIN = 8;

  private static final int REACH = 48;
  private static final String ENGLISH = "respectively";
  private static final String CHINESE = "分别";
  private static final String HAN_JOINS = "、和与及";

  private final Scene scene;

  Respective(Scene scene) {
    this.scene = scene;
  }

  /** Shares out what quantities have in common, in place. */
  void share(List<Quantity> quantities, List<Context> contexts) {
    int i = 0;
    while (i < quantities.size()) {
      Span counted = contexts.get(i).counted();
      int last = counted == null ? i : lastOf(i, counted, quantities, contexts);
      if (last > i && counted != null && isRespective(quantities, i, last, counted)) {
        List<Span> things = isHan(counted) ? hanThings(counted) : things(counted);
        for (int k = i; k <= last && things.size() == last - i + 1; k++) {
          contexts.set(k, new Context(things.get(k - i), contexts.get(k).predicate()));
        }
      }
      i = last + 1;
    }
  }

  private static int lastOf(
      int first, Span counted, List<Quantity> quantities, List<Context> contexts) {
    int last = first;
    while (last + 1 < quantities.size()
        && counted.equals(contexts.get(last + 1).counted())
        && quantities.get(last + 1).from() - quantities.get(last).to() <= LONGEST_JOIN) {
      last++;
    }
    return last;
  }

  private boolean isRespective(List<Quantity> quantities, int first, int last, Span counted) {
    int start = quantities.get(first).start();
    if (counted.start() >= start) {
      return false;
    }
    if (isHan(counted)) {
      return find(CHINESE, counted.end(), start) >= 0;
    }
    Span sentence = scene.sentenceAt(start);
    int from = quantities.get(last).to();
    int next = last + 1 < quantities.size() ? quantities.get(last + 1).from() : from + REACH;
    int end = sentence == null ? from : sentence.end();
    return find(ENGLISH, from, Math.min(Math.min(end, from + REACH), next)) >= 0;
  }

  private int find(String word, int start, int end) {
    for (int i = start; i + word.length() <= end; i++) {
      if (scene.formIs(i, word)) {
        return i;
      }
    }
    return -1;
  }

  private boolean isHan(Span counted) {
    return CodePoints.isHan(scene.peek(counted.end() - 1));
  }

  /** "sales, costs and profit": no list if anything else than nouns stands between. */
  private List<Span> things(Span counted) {
    List<Span> things = new ArrayList<>();
    int start = counted.start();
    for (int at = start; at < counted.end(); ) {
      boolean comma = scene.peek(at) == ',';
      if (scene.isWord(at, Word.Role.PREPOSITION)) {
        return List.of();
      }
      if (comma || scene.formIs(at, "and ")) {
        addUpTo(things, start, at);
        start = scene.skipSpaces(comma ? at + 1 : at + "and ".length());
        at = start;
      } else {
        at = Math.max(at + 1, scene.skipSpaces(scene.wordEnd(at)));
      }
    }
    addUpTo(things, start, counted.end());
    return things;
  }

  private void addUpTo(List<Span> things, int start, int end) {
    int last = scene.skipSpacesBack(end);
    if (last > start) {
      things.add(new Span(start, last));
    }
  }

  /** 出口额、进口额: things that end alike or are nouns by themselves share no head with others. */
  private List<Span> hanThings(Span counted) {
    List<Span> things = new ArrayList<>();
    int start = counted.start();
    for (int at = start; at <= counted.end(); at++) {
      if (at == counted.end() || HAN_JOINS.indexOf(scene.peek(at)) >= 0) {
        if (at == start || !standsAlone(start, at, counted)) {
          return List.of();
        }
        things.add(new Span(start, at));
        start = at + 1;
      }
    }
    return things;
  }

  private boolean standsAlone(int start, int end, Span counted) {
    return scene.peek(end - 1) == scene.peek(counted.end() - 1)
        || scene.nouns.endingAt(end) != null && end - start > 2;
  }
}
