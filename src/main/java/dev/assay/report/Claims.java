package dev.assay.report;

import dev.assay.row.ClaimRow;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What the page keeps of the claims: those of some documents, and those that facts name. */
final class Claims {
  /** Bytes of the page for claims, beside the sentences, which are taken from the texts. */
  private static final long CLAIMS = 500_000;

  /** What of a sentence's bytes counts: it is held in memory, but seldom written out. */
  private static final int SENTENCE_SHARE = 8;

  private static final int LONGEST = 200;

  /** Digits of the largest offset. */
  private static final int POSITION_DIGITS = 10;

  /** Sorts before all that ids are made of. */
  private static final char SEPARATOR = '\t';

  private final BoundedSample<ClaimRow> sample = new BoundedSample<>(CLAIMS);
  private final Set<String> wanted = new HashSet<>();
  private final Map<String, ClaimRow> named = new HashMap<>();
  private final Map<String, TreeMap<String, ClaimRow>> changes = new HashMap<>();

  /** Asks for claims, and for the changes of what they state. */
  void want(Collection<String> ids) {
    wanted.addAll(ids);
  }

  void add(ClaimRow row) {
    String key = key(row);
    if (sample.wants(key)) {
      sample.offer(key, row, weight(row));
    }
    if (wanted.contains(row.getClaimId())) {
      named.put(row.getClaimId(), row);
    }
    String base = row.getBaseClaimId();
    if (base != null && row.getDirection() != null && wanted.contains(base)) {
      TreeMap<String, ClaimRow> found = changes.computeIfAbsent(base, id -> new TreeMap<>());
      found.put(row.getClaimId(), row);
      if (found.size() > Facts.MOST_CHANGES) {
        found.pollLastEntry();
      }
    }
  }

  /** Sorts as documents do, and in one as its text goes. */
  private static String key(ClaimRow row) {
    String start = Integer.toString(row.getStart());
    String zeros = "0".repeat(POSITION_DIGITS - start.length());
    return row.getDocId() + SEPARATOR + zeros + start + row.getClaimId();
  }

  private static long weight(ClaimRow row) {
    return 220
        + Weight.of(row.getValue().toPlainString())
        + Weight.ofAll(
            Clip.orNull(LONGEST, row.getCounted()),
            Clip.orNull(LONGEST, row.getPredicate()),
            Clip.orNull(LONGEST, row.getPer()),
            Clip.orNull(LONGEST, row.getPlace()),
            row.getPeriod(),
            row.getUnit())
        // Codes stand with their names, which are told once for each.
        + 2 * Weight.of(Clip.orNull(LONGEST, row.getPlaceCode()))
        + 3 * Weight.of(Clip.orNull(LONGEST, row.getIndicator()))
        + (Weight.of(row.getEvidence()) + Weight.of(row.getQuote())) / SENTENCE_SHARE;
  }

  /** Codes of the places of all claims in the sample. */
  Set<String> places() {
    Set<String> codes = new HashSet<>();
    for (ClaimRow row : sample.items()) {
      if (row.getPlaceCode() != null) {
        codes.add(row.getPlaceCode());
      }
    }
    return codes;
  }

  /** A claim that was asked for. */
  @Nullable ClaimRow find(String id) {
    return named.get(id);
  }

  /** The changes of what a claim states. */
  List<ClaimRow> changesOf(String id) {
    TreeMap<String, ClaimRow> found = changes.get(id);
    return found == null ? List.of() : List.copyOf(found.values());
  }

  /** Ids of the documents of all claims that were asked for. */
  Set<String> documents() {
    Set<String> ids = new HashSet<>();
    named.values().forEach(row -> ids.add(row.getDocId()));
    return ids;
  }

  /** The document in which the sample ends, or null if it holds all claims. */
  @Nullable String lastDocument() {
    String limit = sample.limit();
    return limit == null ? null : limit.substring(0, limit.indexOf(SEPARATOR));
  }

  boolean isComplete() {
    return sample.isComplete();
  }

  /** The claims of documents, in the order of the documents and of their texts. */
  List<ClaimRow> of(Set<String> documents) {
    List<ClaimRow> rows = new ArrayList<>();
    for (ClaimRow row : sample.items()) {
      if (documents.contains(row.getDocId())) {
        rows.add(row);
      }
    }
    return rows;
  }

  /** A number as data: plain, without zeros at its end. */
  static String plain(BigDecimal value) {
    return value.signum() == 0 ? "0" : value.stripTrailingZeros().toPlainString();
  }
}
