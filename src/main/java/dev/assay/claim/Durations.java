package dev.assay.claim;

import dev.assay.claim.ClaimTerms.Unit;
import dev.assay.lexicon.Hit;
import dev.assay.text.CodePoints;
import dev.assay.text.Span;
import java.math.BigDecimal;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Joins the parts of one duration: 1小时03分27秒, "2 hours 5 minutes". Its unit is the smallest. */
final class Durations {

  private static final BigDecimal SIXTY = BigDecimal.valueOf(60);

  /** For each unit that has parts of sixty, the unit of the parts. */
  private static final Map<String, String> PART_OF = Map.of("h", "min", "min", "s");

  private final Scene scene;

  Durations(Scene scene) {
    this.scene = scene;
  }

  /** The quantity with the smaller parts that follow it. */
  Quantity whole(Quantity quantity) {
    Quantity joined = quantity;
    while (joined.kind() == ClaimKind.DURATION && joined.high() == null) {
      Quantity next = withPart(joined);
      if (next == null) {
        break;
      }
      joined = next;
    }
    return joined;
  }

  private @Nullable Quantity withPart(Quantity quantity) {
    String unit = PART_OF.get(quantity.unit());
    int start = scene.skipSpaces(quantity.end());
    if (unit == null || !CodePoints.isDigit(scene.peek(start))) {
      return null;
    }
    Digits digits = new Digits(scene.text, scene.form, start);
    int end = endOfUnit(scene.skipSpaces(digits.end()), unit);
    if (end < 0 || digits.value().compareTo(SIXTY) >= 0) {
      return null;
    }
    return quantity.withDuration(
        new Span(quantity.start(), end),
        Decimals.normal(quantity.value().multiply(SIXTY).add(digits.value())),
        unit);
  }

  /** Where the unit ends that stands at a position, 分 before digits too, or -1. */
  private int endOfUnit(int at, String code) {
    Hit<Unit> unit = scene.units.startingAt(at, Unit::after);
    if (unit != null && unit.term().code().equals(code)) {
      return unit.end();
    }
    boolean minute = code.equals("min") && scene.peek(at) == '分';
    return minute && scene.peek(at + 1) != '之' ? at + 1 : -1;
  }
}
