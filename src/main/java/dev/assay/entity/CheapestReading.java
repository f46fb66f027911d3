package dev.assay.entity;

import dev.assay.entity.CueTerm.Kind;
import dev.assay.lexicon.Hit;
import dev.assay.lexicon.HitIndex;
import java.util.Arrays;

/**
 * The cheapest way to read each run of Han characters as words, places and single characters. Two
 * passes over a run, forward and backward, give what a reading costs around every span.
 */
final class CheapestReading {

  private static final long KNOWN_PERSON = CueKinds.bit(Kind.KNOWN_PERSON);
  private static final int PLACE = 110;

  /** A county's name without its suffix. */
  private static final int COUNTY = 170;

  /** More than any reading costs. */
  private static final int UNREACHED = Integer.MAX_VALUE / 2;

  private final Reading reading;
  private final NameCosts costs;
  private final int[] before;
  private final int[] behind;

  /** For each position what the whole run costs that holds it. */
  private final int[] whole;

  private final Pieces pieces;

  CheapestReading(Reading reading, NameCosts costs) {
    this.reading = reading;
    this.costs = costs;
    this.before = new int[reading.length() + 1];
    this.behind = new int[reading.length() + 1];
    this.whole = new int[reading.length() + 1];
    Arrays.fill(before, UNREACHED); // at once: most runs are too short for calls of their own
    this.pieces = pieces(reading);
    int[] form = reading.form();
    HanRuns runs = reading.hanRuns();
    for (int run = 0; run < runs.size(); run++) {
      passForward(form, runs.start(run), runs.end(run));
      passBackward(runs.start(run), runs.end(run));
    }
  }

  /** Words, and the longest place at each position, in the order of their starts. */
  private static Pieces pieces(Reading reading) {
    if (!reading.hasHan()) {
      return new Pieces(0);
    }
    HitIndex<CueTerm> words = reading.cues().hits();
    HitIndex<PlaceTerm> places = reading.places();
    Pieces pieces = new Pieces(words.size() + places.size());
    int place = 0;
    for (int i = 0, size = words.size(); i < size; i++) {
      int start = words.start(i);
      int end = words.end(i);
      while (place < places.size() && places.start(place) <= start) {
        place = addPlace(places, place, pieces);
      }
      if (end - start > 1 && (words.roles(i) & KNOWN_PERSON) == 0) {
        pieces.add(start, end, words.weight(i));
      }
    }
    while (place < places.size()) {
      place = addPlace(places, place, pieces);
    }
    return pieces;
  }

  /** Adds the longest of the places that start with this one; the first behind them. */
  private static int addPlace(HitIndex<PlaceTerm> places, int index, Pieces pieces) {
    Hit<PlaceTerm> place = places.get(index);
    if (place.length() > 1) {
      int cost = place.term().form().isDoubtful() ? COUNTY : PLACE;
      pieces.add(place.start(), place.end(), cost);
    }
    int next = index + 1;
    while (next < places.size() && places.start(next) == place.start()) {
      next++;
    }
    return next;
  }

  /** The cheapest reading from the start of a run to each of its positions. */
  private void passForward(int[] form, int start, int end) {
    before[start] = 0;
    int piece = pieces.next(start);
    for (int at = start; at < end; at++) {
      int known = before[at];
      int alone = costs.word(form[at]);
      behind[at] = alone; // for the pass backward
      before[at + 1] = Math.min(before[at + 1], known + alone);
      for (; pieces.startsAt(piece, at); piece++) {
        int to = pieces.end(piece);
        if (to <= end) {
          before[to] = Math.min(before[to], known + pieces.cost(piece));
        }
      }
    }
    pieces.pass(piece);
  }

  /** The cheapest reading from each position to the end of the run. */
  private void passBackward(int start, int end) {
    int piece = pieces.lastPassed();
    behind[end] = 0;
    int cost = before[end];
    whole[end] = cost;
    int least = 0;
    for (int at = end - 1; at >= start; at--) {
      least += behind[at];
      for (; pieces.startsAt(piece, at); piece--) {
        int to = pieces.end(piece);
        if (to <= end) {
          least = Math.min(least, behind[to] + pieces.cost(piece));
        }
      }
      behind[at] = least;
      whole[at] = cost;
    }
  }

  /**
   * How much cheaper the run is with another reading of a span in it, at this cost; negative if it
   * is dearer.
   */
  int margin(int start, int end, int cost) {
    return whole[start] - before[start] - cost - behind[end];
  }

  /** Whether a cheapest reading has the end of a word there. */
  boolean isBoundary(int position) {
    return before[position] + behind[position] == whole[position];
  }

  /** What a run costs up to a position in it. */
  int before(int position) {
    return before[position];
  }

  /** What a run costs from a position in it to its end. */
  int behind(int position) {
    return behind[position];
  }

  /** Stretches of a text in the order of their starts. */
  private static final class Pieces {

    private final int[] starts;
    private final int[] ends;
    private final int[] costs;
    private int size;

    /** The first piece that the pass has not come to. */
    private int passed;

    Pieces(int most) {
      starts = new int[most];
      ends = new int[most];
      costs = new int[most];
    }

    void add(int start, int end, int cost) {
      starts[size] = start;
      ends[size] = end;
      costs[size++] = cost;
    }

    /** Passes to the first piece that starts at a position or behind it. */
    int next(int position) {
      while (passed < size && starts[passed] < position) {
        passed++;
      }
      return passed;
    }

    /** Passes to a piece. */
    void pass(int piece) {
      passed = piece;
    }

    int lastPassed() {
      return passed - 1;
    }

    /** Whether there is a piece of this number, and it starts at a position. */
    boolean startsAt(int piece, int position) {
      return piece >= 0 && piece < size && starts[piece] == position;
    }

    int end(int piece) {
      return ends[piece];
    }

    int cost(int piece) {
      return costs[piece];
    }
  }
}
