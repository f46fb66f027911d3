package dev.assay.report;

import com.fasterxml.jackson.databind.JsonNode;
import dev.assay.row.ClaimRow;
import dev.assay.row.DocumentRow;
import dev.assay.row.EntityRow;
import dev.assay.row.FactRow;
import dev.assay.row.RejectRow;
import dev.assay.row.RepairRow;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Makes the page about a run out of its tables. It is given them row by row, in any order of rows
 * but in one order of tables: facts, claims, documents, then the others. It keeps samples and
 * totals, so that neither its memory nor the page grows with the run beyond a bound, and the page
 * depends on the rows and the manifest alone.
 */
public final class ReportBuilder {
  private final Facts facts = new Facts();
  private final Claims claims = new Claims();
  private final Documents documents = new Documents();
  private final Entities entities = new Entities();
  private final Repairs repairs = new Repairs();
  private final Rejects rejects = new Rejects();
  private @Nullable List<Facts.Series> series;

  public void add(FactRow row) {
    facts.add(row);
  }

  /** Ends the facts: from here on it is known which claims they name. */
  public void factsEnd() {
    List<Facts.Series> shown = facts.series();
    series = shown;
    claims.want(Facts.claims(facts.disagreements(), shown));
    FactViews.places(facts.disagreements(), shown).forEach(entities::wantPlace);
  }

  public void add(ClaimRow row) {
    claims.add(row);
  }

  /** Ends the claims: from here on it is known which documents facts lead to. */
  public void claimsEnd() {
    claims.places().forEach(entities::wantPlace);
    documents.want(claims.documents());
  }

  public void add(DocumentRow row) {
    documents.add(row);
  }

  /**
   * Ends the documents.
   *
   * @return whether all of them have to be given once more, to {@link #addAgain}
   */
  public boolean documentsEnd() {
    return documents.wantCanonicals();
  }

  public void addAgain(DocumentRow row) {
    documents.addNamed(row);
  }

  public void add(EntityRow row) {
    entities.add(row);
  }

  public void add(RepairRow row) {
    repairs.add(row);
  }

  public void add(RejectRow row) {
    rejects.add(row);
  }

  /** The page, in UTF-8. */
  public byte[] build(JsonNode manifest, ReportLanguage language) {
    Labels labels = Labels.of(language);
    List<PageDocument> texts = documents.texts(claims.lastDocument());
    Map<String, PageDocument> shown = new LinkedHashMap<>();
    texts.forEach(text -> shown.put(text.id(), text));
    List<ClaimRow> rows = claims.of(shown.keySet());
    Repeats repeats = Repeats.of(documents);
    FactViews views = new FactViews(labels, claims, documents, entities, shown);
    return Page.render(
        new Report(
            labels,
            RunSummary.of(manifest),
            Bars.of(documents.byLanguage(), code -> labels.name("language", code), labels),
            Bars.of(documents.byCharset(), charset -> charset, labels),
            rejects.examples(),
            repairs.examples(),
            documents.mostRepaired(),
            repeats,
            entities.byType(),
            entities.isComplete(),
            rows.size(),
            texts.size(),
            views.disagreements(facts.disagreements()),
            facts.disagreeing(),
            views.series(series == null ? List.of() : series),
            shown.keySet(),
            PageData.of(labels, named(shown, repeats), rows, entities::place)));
  }

  /** The documents with texts, then those that are named where repeats are told. */
  private static List<PageDocument> named(Map<String, PageDocument> shown, Repeats repeats) {
    List<PageDocument> named = new ArrayList<>(shown.values());
    Set<String> ids = new HashSet<>(shown.keySet());
    for (Repeats.Cluster cluster : repeats.clusters()) {
      for (PageDocument member : cluster.members()) {
        if (ids.add(member.id())) {
          named.add(member);
        }
      }
    }
    return named;
  }
}
