package dev.assay.report;

import dev.assay.row.ClaimRow;
import dev.assay.row.FactRow;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Facts as the page shows them, with the claims that they stand on. */
final class FactViews {
  private static final int LONGEST = 80;

  /** Supporting claims of a fact that the page tells. */
  private static final int SUPPORTS = 4;

  private final Labels labels;
  private final Claims claims;
  private final Documents documents;
  private final Entities entities;
  private final Map<String, PageDocument> shown;

  /** One indicator at one place in one unit, over time. */
  record Series(
      String indicator, String place, @Nullable Chart chart, List<Fact> facts, int leftOut) {}

  /** A fact with some of the claims that support it. */
  record Fact(
      String title,
      String period,
      String value,
      int claims,
      int documents,
      boolean agrees,
      List<Support> supports) {}

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
      String claimId) {}

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
    rows.forEach(row -> facts.add(fact(row)));
    return facts;
  }

  List<Series> series(List<Facts.Series> all) {
    return all.stream().map(this::series).toList();
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
    String period = labels.period(row.getPeriod());
    String title = indicator(row.getIndicator()) + " · " + place(row.getPlaceCode()) + " · " + period;
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
    return some.subList(0, Math.min(SUPPORTS, some.size()));
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
    return name == null ? Clip.to(LONGEST, code) : Clip.to(LONGEST, name) + " (" + code + ")";
  }

  /** Codes of the places of all that is shown. */
  static Set<String> places(Iterable<FactRow> disagreements, List<Facts.Series> series) {
    Set<String> codes = new TreeSet<>();
    disagreements.forEach(row -> codes.add(row.getPlaceCode()));
    series.forEach(one -> codes.add(one.any().getPlaceCode()));
    return codes;
  }
}
