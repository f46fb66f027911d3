package dev.assay.claim;

import dev.assay.claim.Places.Place;
import dev.assay.text.Span;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Gives each place of a list its own of as many quantities behind 分别: 甲县、乙县产量分别为3万吨和2万吨. A second
 * such list in the sentence (同比分别增长5%和4%) is shared out the same way.
 */
final class PlaceShares {

  private static final String SHARED = "分别";

  /** Code points between two quantities of a list: 、, 以及, 和. */
  private static final int LONGEST_JOIN = 3;

  private final Scene scene;
  private final Map<Integer, Place> byStart = new HashMap<>();

  PlaceShares(Scene scene) {
    this.scene = scene;
  }

  /**
   * Shares out the quantities of a document.
   *
   * @param lists the lists of two and more places, in text order
   * @param quantities in text order
   */
  void share(List<List<Place>> lists, List<Quantity> quantities) {
    int next = 0;
    for (int i = 0; i < lists.size(); i++) {
      List<Place> list = lists.get(i);
      int end = span(list.get(list.size() - 1)).end();
      int limit = limit(end, i + 1 < lists.size() ? span(lists.get(i + 1).get(0)).start() : -1);
      int shared = find(end, limit);
      while (next < quantities.size() && quantities.get(next).start() < end) {
        next++;
      }
      if (shared >= 0) {
        share(list, quantities, next, shared, limit);
      }
    }
  }

  /** The place of a quantity that is one of a list, or null. */
  @Nullable Place of(Quantity quantity) {
    return byStart.isEmpty() ? null : byStart.get(quantity.start());
  }

  private int limit(int end, int nextList) {
    Span sentence = scene.sentenceAt(end - 1);
    int limit = Math.min(end + Clauses.REACH, sentence == null ? end : sentence.end());
    return nextList < 0 ? limit : Math.min(limit, nextList);
  }

  private int find(int start, int end) {
    for (int i = start; i < end; i++) {
      if (scene.formIs(i, SHARED)) {
        return i;
      }
    }
    return -1;
  }

  private void share(List<Place> list, List<Quantity> quantities, int from, int shared, int limit) {
    int i = from;
    while (i < quantities.size() && quantities.get(i).start() < limit) {
      int last = i;
      while (last + 1 < quantities.size()
          && isJoined(quantities.get(last), quantities.get(last + 1))) {
        last++;
      }
      if (last - i + 1 == list.size() && quantities.get(i).start() > shared) {
        for (int k = 0; k < list.size(); k++) {
          byStart.put(quantities.get(i + k).start(), list.get(k));
        }
      }
      i = last + 1;
    }
  }

  /** Whether a mark of a list and nothing else stands between two quantities. */
  private boolean isJoined(Quantity one, Quantity other) {
    int length = other.from() - one.to();
    if (length < 1 || length > LONGEST_JOIN) {
      return false;
    }
    for (int i = one.to(); i < other.from(); i++) {
      if (PlaceLists.isMark(scene.peek(i))) {
        return true;
      }
    }
    return false;
  }

  private static Span span(Place place) {
    return Objects.requireNonNull(place.span());
  }
}
