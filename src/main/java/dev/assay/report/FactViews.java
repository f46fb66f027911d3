package dev.assay.report;

import dev.assay.row.ClaimRow;
import dev.assay.row.FactRow;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Facts as the page shows them, with the claims that they stand on. */
final class FactViews {
  private static final int LONGEST = 80;

  /** Supporting claims of a fact that the page tells. */
  private static final int SUPPORTS = 4;

  /** Of one whose claims agree. */
  private static final int AGREEING = 2;

  /** Bytes of the page for facts that disagree. */
  private static final long DISAGREEMENTS = 90_000;

  /** Bytes of the page for series. */
  private static final long SERIES = 160_000;

  private final Labels labels;
  private final Claims claims;
  private final Documents documents;
  private final Entities entities;
  private final Map<String, PageDocument> shown;

  /** One indicator at one place in one unit, over time. */
  record Series(
      String indicator, String place, @Nullable Chart chart, List<Fact> facts, int leftOut) {
    long weight() {
      long weight = 500 + 3 * Weight.ofAll(indicator, place);
      for (Fact fact : facts) {
        weight += fact.weight() + (chart == null ? 0 : 1_000 + 3 * Weight.of(fact.period()));
      }
      return weight;
    }
  }

  /** A fact with some of the claims that support it. */
  record Fact(
      String title,
      String period,
      String value,
      int claims,
      int documents,
      boolean agrees,
      List<Support> supports) {
    long weight() {
      return 400
          + Weight.ofAll(title, period, value)
          + supports.stream().mapToLong(Support::weight).sum();
    }
  }

  /**
   * A claim that supports a fact.
   *
   * @param docId its document if the page holds the text, else null
   */
  record Support(
      String value,
      Evidence evidence,
      List<Change> changes,
      String source,
      @Nullable String docId,
      String claimId) {
    long weight() {
      long weight = 350 + Weight.ofAll(value, source, evidence.before(), evidence.quote());
      for (Change change : changes) {
        weight += 150 + Weight.of(change.text());
      }
      return weight + Weight.of(evidence.after());
    }
  }

  /**
   * @param shown the documents whose texts are in the page, by id
   */
  FactViews(
      Labels labels,
      Claims claims,
      Documents documents,
      Entities entities,
      Map<String, PageDocument> shown) {
    this.labels = labels;
    this.claims = claims;
    this.documents = documents;
    this.entities = entities;
    this.shown = shown;
  }

  List<Fact> disagreements(Iterable<FactRow> rows) {
    List<Fact> facts = new ArrayList<>();
    Budget budget = new Budget(DISAGREEMENTS);
    for (FactRow row : rows) {
      Fact fact = fact(row);
      if (budget.take(fact.weight())) {
        facts.add(fact);
      }
    }
    return facts;
  }

  List<Series> series(List<Facts.Series> all) {
    Budget budget = new Budget(SERIES);
    TreeMap<String, Series> series = new TreeMap<>();
    for (Facts.Series one : all) {
      Series view = series(one);
      if (budget.take(view.weight())) {
        series.put(one.key(), view);
      }
    }
    return List.copyOf(series.values());
  }

  private Series series(Facts.Series series) {
    List<Fact> facts = new ArrayList<>();
    List<Chart.Level> levels = new ArrayList<>();
    for (FactRow row : series.facts()) {
      Fact fact = fact(row);
      facts.add(fact);
      Change change = firstComputed(fact);
      levels.add(
          new Chart.Level(
              fact.period(),
              Clip.to(LONGEST, Facts.end(row)),
              row.getValueMin(),
              row.getValueMax(),
              change == null ? null : change.earlier(),
              change == null ? null : change.text()));
    }
    FactRow any = series.any();
    String indicator = indicator(any.getIndicator());
    String place = place(any.getPlaceCode());
    Chart chart = Chart.of(levels, labels, indicator + ", " + place);
    return new Series(indicator, place, chart, facts, series.leftOut());
  }

  private static @Nullable Change firstComputed(Fact fact) {
    for (Support support : fact.supports()) {
      for (Change change : support.changes()) {
        if (change.earlier() != null) {
          return change;
        }
      }
    }
    return null;
  }

  private Fact fact(FactRow row) {
    List<Support> supports = new ArrayList<>();
    for (ClaimRow claim : unlike(row)) {
      supports.add(support(claim));
    }
    String period = Clip.to(LONGEST, labels.period(row.getPeriod()));
    String title =
        indicator(row.getIndicator()) + " · " + place(row.getPlaceCode()) + " · " + period;
    return new Fact(
        title,
        period,
        Value.of(row, labels),
        row.getClaims(),
        row.getDocuments(),
        row.getAgrees(),
        supports);
  }

  /** Some of the claims that support a fact: those that differ in their value first. */
  private List<ClaimRow> unlike(FactRow row) {
    Map<String, ClaimRow> unlike = new LinkedHashMap<>();
    Map<String, ClaimRow> alike = new LinkedHashMap<>();
    for (String id : row.getClaimIds()) {
      ClaimRow claim = claims.find(id);
      if (claim != null && unlike.putIfAbsent(Value.of(claim, labels), claim) != null) {
        alike.put(id, claim);
      }
    }
    List<ClaimRow> some = new ArrayList<>(unlike.values());
    some.addAll(alike.values());
    return some.subList(0, Math.min(row.getAgrees() ? AGREEING : SUPPORTS, some.size()));
  }

  private Support support(ClaimRow claim) {
    PageDocument withText = shown.get(claim.getDocId());
    PageDocument document = documents.find(claim.getDocId());
    List<Change> changes = new ArrayList<>();
    for (ClaimRow change : claims.changesOf(claim.getClaimId())) {
      changes.add(Change.of(change, claim, labels));
    }
    return new Support(
        Value.of(claim, labels),
        Evidence.of(claim, withText == null ? null : withText.text()),
        changes,
        document == null ? claim.getDocId() : source(document),
        withText == null ? null : claim.getDocId(),
        claim.getClaimId());
  }

  private static String source(PageDocument document) {
    String source = document.title();
    if (document.publisher() != null && !source.contains(document.publisher())) {
      source += " · " + document.publisher();
    }
    return document.published() == null ? source : source + " · " + document.published();
  }

  private String indicator(String code) {
    return Clip.to(LONGEST, labels.indicator(code));
  }

  private String place(String code) {
    String name = entities.place(code);
    return name == null
        ? Clip.to(LONGEST, code)
        : Clip.to(LONGEST, name) + " (" + Clip.to(LONGEST, code) + ")";
  }

  /** Codes of the places of all that is shown. */
  static Set<String> places(Iterable<FactRow> disagreements, List<Facts.Series> series) {
    Set<String> codes = new TreeSet<>();
    disagreements.forEach(row -> codes.add(row.getPlaceCode()));
    series.forEach(one -> codes.add(one.any().getPlaceCode()));
    return codes;
  }
}
