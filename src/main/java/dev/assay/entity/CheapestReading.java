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
      int alone = costs.word(form[at]);
      behind[at] = alone; // for the pass backward
      before[at + 1] = Math.min(before[at + 1], before[at] + alone);
      piece = pieces.forward(piece, at, end, before);
    }
    pieces.pass(piece);
  }

  /** The cheapest reading from each position to the end of the run. */
  private void passBackward(int start, int end) {
    int piece = pieces.lastPassed();
    behind[end] = 0;
    int cost = before[end];
    whole[end] = cost;
    for (int at = end - 1; at >= start; at--) {
      behind[at] += behind[at + 1];
      whole[at] = cost;
      piece = pieces.backward(piece, at, end, behind);
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

    private static final int START = 0;
    private static final int END = 1;
    private static final int COST = 2;
    private static final int WIDTH = 3;

    /** Start, end and cost of each. */
    private final int[] pieces;

    private int size;

    /** The first piece that the pass has not come to. */
    private int passed;

    Pieces(int most) {
      pieces = new int[most * WIDTH];
    }

    void add(int start, int end, int cost) {
      pieces[size + START] = start;
      pieces[size + END] = end;
      pieces[size + COST] = cost;
      size += WIDTH;
    }

    /** Passes to the first piece that starts at a position or behind it. */
    int next(int position) {
      while (passed < size && pieces[passed + START] < position) {
        passed += WIDTH;
      }
      return passed;
    }

    /** Passes to a piece. */
    void pass(int piece) {
      passed = piece;
    }

    int lastPassed() {
      return passed - WIDTH;
    }

    /** Lowers what the ends of the pieces cost that start at a position and end in the run. */
    int forward(int first, int at, int runEnd, int[] before) {
      int piece = first;
      for (; piece < size && pieces[piece + START] == at; piece += WIDTH) {
        int end = pieces[piece + END];
        if (end <= runEnd) {
          before[end] = Math.min(before[end], before[at] + pieces[piece + COST]);
        }
      }
      return piece;
    }

    /** Lowers what a position costs to the least of going on with a piece that starts there. */
    int backward(int last, int at, int runEnd, int[] behind) {
      int piece = last;
      for (; piece >= 0 && pieces[piece + START] == at; piece -= WIDTH) {
        int end = pieces[piece + END];
        if (end <= runEnd) {
          behind[at] = Math.min(behind[at], behind[end] + pieces[piece + COST]);
        }
      }
      return piece;
    }
  }
}
