package dev.assay.entity;

import dev.assay.entity.CueTerm.Kind;
import dev.assay.lexicon.Hit;
import java.util.Arrays;
import java.util.List;

/**
 * The cheapest way to read each run of Han characters as words, places and single characters. Two
 * passes over a run, forward and backward, give what a reading costs around every span.
 */
final class CheapestReading {

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

  private final Pieces words;
  private final Pieces places;

  CheapestReading(Reading reading, NameCosts costs) {
    this.reading = reading;
    this.costs = costs;
    this.before = new int[reading.length() + 1];
    this.behind = new int[reading.length() + 1];
    this.whole = new int[reading.length() + 1];
    this.words = words(reading);
    this.places = places(reading);
    int end = 0;
    for (int start = 0; start < reading.length(); start = end + 1) {
      end = reading.hanEnd(start);
      if (end > start) {
        passForward(start, end);
        passBackward(start, end);
      }
    }
  }

  private static Pieces words(Reading reading) {
    List<Hit<CueTerm>> hits = reading.cues().all();
    Pieces words = new Pieces(hits.size());
    for (int i = 0, size = hits.size(); i < size; i++) {
      Hit<CueTerm> hit = hits.get(i);
      CueTerm term = hit.term();
      if (hit.length() > 1 && term.kind() != Kind.KNOWN_PERSON) {
        words.add(hit.start(), hit.end(), term.cost());
      }
    }
    return words;
  }

  /** The longest place at each position. */
  private static Pieces places(Reading reading) {
    List<Hit<PlaceTerm>> hits = reading.places().all();
    Pieces places = new Pieces(hits.size());
    int last = -1;
    for (int i = 0, size = hits.size(); i < size; i++) {
      Hit<PlaceTerm> hit = hits.get(i);
      if (hit.start() != last && hit.length() > 1) {
        places.add(hit.start(), hit.end(), hit.term().form().isDoubtful() ? COUNTY : PLACE);
      }
      last = hit.start();
    }
    return places;
  }

  /** The cheapest reading from the start of a run to each of its positions. */
  private void passForward(int start, int end) {
    Arrays.fill(before, start, end + 1, UNREACHED);
    before[start] = 0;
    for (int at = start; at < end; at++) {
      int known = before[at];
      before[at + 1] = Math.min(before[at + 1], known + costs.word(reading.peek(at)));
      words.forward(at, end, known, before);
      places.forward(at, end, known, before);
    }
    Arrays.fill(whole, start, end + 1, before[end]);
  }

  /** The cheapest reading from each position to the end of the run. */
  private void passBackward(int start, int end) {
    words.turn();
    places.turn();
    behind[end] = 0;
    for (int at = end - 1; at >= start; at--) {
      int single = behind[at + 1] + costs.word(reading.peek(at));
      behind[at] = places.backward(at, end, words.backward(at, end, single, behind), behind);
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

  /** Stretches of a text in the order of their starts, with a place in that order. */
  private static final class Pieces {

    private final int[] starts;
    private final int[] ends;
    private final int[] costs;
    private int size;
    private int next;
    private int last;

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

    /** Lowers what the ends of the pieces cost that start at a position and end in the run. */
    void forward(int at, int runEnd, int known, int[] before) {
      while (next < size && starts[next] < at) {
        next++;
      }
      for (; next < size && starts[next] == at; next++) {
        int end = ends[next];
        if (end <= runEnd) {
          before[end] = Math.min(before[end], known + costs[next]);
        }
      }
    }

    /** Begins the way back from the last piece passed. */
    void turn() {
      last = next - 1;
    }

    /** The least of {@code cost} and of what it costs to go on with a piece that starts there. */
    int backward(int at, int runEnd, int cost, int[] behind) {
      int best = cost;
      for (; last >= 0 && starts[last] == at; last--) {
        if (ends[last] <= runEnd) {
          best = Math.min(best, behind[ends[last]] + costs[last]);
        }
      }
      return best;
    }
  }
}
