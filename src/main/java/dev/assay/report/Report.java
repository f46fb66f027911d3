package dev.assay.report;

import dev.assay.report.Entities.Name;
import dev.assay.report.Rejects.Reject;
import dev.assay.report.Repairs.Example;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * All that the page says.
 *
 * @param claims how many the page holds
 * @param texts how many documents it holds with their texts
 * @param linked ids of the documents with texts
 * @param data what the page's script shows, as JSON for a script element
 */
record Report(
    Labels labels,
    RunSummary run,
    Bars languages,
    Bars charsets,
    List<Reject> rejects,
    Map<String, List<Example>> repairs,
    List<PageDocument> mostRepaired,
    Repeats repeats,
    Map<String, List<Name>> entities,
    boolean allEntities,
    int claims,
    int texts,
    List<FactViews.Fact> disagreements,
    long disagreeing,
    List<FactViews.Series> series,
    Set<String> linked,
    String data) {}
