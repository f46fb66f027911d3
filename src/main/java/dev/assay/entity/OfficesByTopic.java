package dev.assay.entity;

import dev.assay.entity.CueTerm.Kind;
import dev.assay.lexicon.Hit;
import dev.assay.text.Span;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Chinese offices whose names join topics of administration, directly or by 和, 与 and 、, behind a
 * place or a level: 敦煌市|文化广电和旅游局, 市|住房保障和房屋管理局. No list can hold them all, since every reform joins
 * them anew.
 */
final class OfficesByTopic {

  private static final CueKinds TOPIC = CueKinds.of(Kind.TOPIC);
  private static final CueKinds SCOPE = CueKinds.of(Kind.SCOPE);
  private static final String JOINTS = "和与及暨、";
  private static final int MOST_TOPICS = 8;

  /** What an office is called at last, the longest first. */
  private static final List<String> HEADS =
      List.of(
          "委员会", "办公室", "产业发展中心", "事业发展中心", "发展中心", "服务中心", "推广中心", "中心", "局", "厅", "委", "办", "署",
          "处");

  /** Heads that are pieces of many words, so that one topic before them is too little. */
  private static final String WEAK_HEADS = "办处署发服推中";

  private final Reading reading;
  private final Places places;
  private final CheapestReading cheapest;

  OfficesByTopic(Reading reading, Places places, CheapestReading cheapest) {
    this.reading = reading;
    this.places = places;
    this.cheapest = cheapest;
  }

  /** The offices without the place or level before them, in text order. */
  List<Span> find() {
    List<Span> found = new ArrayList<>();
    int end = 0;
    for (Hit<CueTerm> hit : reading.cues().of(TOPIC)) {
      if (hit.start() >= end && isAnchored(hit.start())) {
        int office = officeEnd(hit.start());
        if (office > 0) {
          found.add(new Span(hit.start(), office));
          end = office;
        }
      }
    }
    return found;
  }

  private boolean isAnchored(int start) {
    return places.endingAt(start) != null
        || places.doubtfulEndingAt(start) != null
        || reading.cueBefore(start, SCOPE) != null;
  }

  /** The end of the office whose first topic begins there, or -1. */
  private int officeEnd(int start) {
    int at = start;
    for (int topics = 1; topics <= MOST_TOPICS; topics++) {
      Hit<CueTerm> topic = reading.cueAt(at, TOPIC);
      if (topic == null) {
        return -1;
      }
      at = topic.end();
      String head = headAt(at);
      if (head != null && (topics > 1 || WEAK_HEADS.indexOf(head.charAt(0)) < 0)) {
        return at + head.length();
      }
      at = JOINTS.indexOf(reading.peek(at)) >= 0 ? at + 1 : at;
    }
    return -1;
  }

  /** The head that stands there, and is no piece of another word such as 局面 or 办理; or null. */
  private @Nullable String headAt(int at) {
    for (String head : HEADS) {
      if (reading.matches(at, head) && cheapest.isBoundary(at + head.length())) {
        return head;
      }
    }
    return null;
  }
}
