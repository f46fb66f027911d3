package dev.assay.claim;

import dev.assay.claim.Places.Place;
import dev.assay.text.CodePoints;
import dev.assay.text.Span;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Takes a list of divisions that a count or 等 sums up (昌江、白沙2个县) for the division that holds them
 * all: what is said of them together holds of no single one.
 */
final class PlaceLists {

  private static final int CODE_LENGTH = 6;
  private static final String NUMBERS = "两二三四五六七八九十";
  private static final String DIVISIONS = "县市区旗镇乡州省地";

  private final Scene scene;

  PlaceLists(Scene scene) {
    this.scene = scene;
  }

  /**
   * The places with each such list as one.
   *
   * @param places in text order
   */
  List<Place> held(List<Place> places) {
    Map<String, Place> byCode = new HashMap<>();
    for (Place place : places) {
      if (place.code() != null) {
        byCode.putIfAbsent(place.code(), place);
      }
    }
    List<Place> kept = new ArrayList<>(places.size());
    int next = 0;
    while (next < places.size()) {
      int first = next;
      next = endOfList(places, first);
      List<Place> list = places.subList(first, next);
      Place holding = list.size() > 1 ? holding(list, byCode) : null;
      if (holding == null && list.size() > 1 && isSummedUp(end(list))) {
        continue; // of 河北、天津两地 neither alone
      }
      if (holding == null) {
        kept.addAll(list);
      } else {
        kept.add(holding);
      }
    }
    return kept;
  }

  /** The lists of two and more places. */
  List<List<Place>> lists(List<Place> places) {
    List<List<Place>> lists = new ArrayList<>();
    int next = 0;
    while (next < places.size()) {
      int first = next;
      next = endOfList(places, first);
      if (next - first > 1) {
        lists.add(List.copyOf(places.subList(first, next)));
      }
    }
    return lists;
  }

  private int endOfList(List<Place> places, int first) {
    int next = first + 1;
    while (next < places.size()
        && isListMark(span(places.get(next - 1)).end(), span(places.get(next)).start())) {
      next++;
    }
    return next;
  }

  private boolean isListMark(int end, int start) {
    return start == end + 1 && isMark(scene.peek(end));
  }

  /** Whether a mark or an "and" joins two places: 越南和泰国, "Vietnam, Laos and Thailand". */
  static boolean isJoined(Scene scene, int end, int start) {
    return start == end + 1 && isMark(scene.peek(end))
        || start == end + 2 && scene.formIs(end, ", ")
        || start == end + " and ".length() && scene.formIs(end, " and ");
  }

  /** Whether a character links the items of a list. */
  static boolean isMark(int c) {
    return c == '、' || c == '和' || c == '及' || c == '与';
  }

  /**
   * The smallest division that holds a list which is summed up, if the text names it; else null.
   */
  private @Nullable Place holding(List<Place> list, Map<String, Place> byCode) {
    Span span = new Span(span(list.get(0)).start(), end(list));
    for (int length = CODE_LENGTH - 2; length >= 2 && isSummedUp(span.end()); length -= 2) {
      String code = commonCode(list, length);
      Place named = code == null ? null : byCode.get(code);
      if (named != null) {
        return new Place(span, named.name(), code);
      }
    }
    return null;
  }

  /** A number of divisions behind the list: 3个县, 两市, 等县. */
  private boolean isSummedUp(int end) {
    int number = scene.peek(end) == '等' ? end + 1 : end;
    int at = number;
    while (CodePoints.isDigit(scene.peek(at)) || NUMBERS.indexOf(scene.peek(at)) >= 0) {
      at++;
    }
    boolean summed = at > end;
    at = scene.peek(at) == '个' ? at + 1 : at;
    return summed && DIVISIONS.indexOf(scene.peek(at)) >= 0;
  }

  private static @Nullable String commonCode(List<Place> list, int length) {
    String shared = null;
    for (Place place : list) {
      String code = place.code();
      boolean division = code != null && DivisionCodes.isDivision(code);
      if (code == null || !division || shared != null && !code.startsWith(shared)) {
        return null;
      }
      shared = code.substring(0, length);
    }
    return shared + "0".repeat(CODE_LENGTH - length);
  }

  private static int end(List<Place> list) {
    return span(list.get(list.size() - 1)).end();
  }

  private static Span span(Place place) {
    return Objects.requireNonNull(place.span());
  }
}
