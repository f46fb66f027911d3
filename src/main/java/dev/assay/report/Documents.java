package dev.assay.report;

import dev.assay.row.DocumentRow;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What the page keeps of the documents: totals, texts of some, and those that others name. */
final class Documents {
  /** Bytes of the page for documents with their texts. */
  private static final long TEXTS = 560_000;

  /** Documents that repeat another, kept to find clusters among them. */
  private static final long REPEATS = 20_000;

  private static final int MOST_REPAIRED = 8;

  private final TreeMap<String, Long> byLanguage = new TreeMap<>();
  private final TreeMap<String, Long> byCharset = new TreeMap<>();
  private final BoundedSample<PageDocument> texts = new BoundedSample<>(TEXTS);
  private final BoundedSample<PageDocument> repeats = new BoundedSample<>(REPEATS);
  private final BoundedSample<PageDocument> mostRepaired = new BoundedSample<>(MOST_REPAIRED);
  private final Set<String> wanted = new HashSet<>();
  private final Map<String, PageDocument> named = new HashMap<>();

  /** Asks for documents that may be anywhere in the table. */
  void want(Collection<String> ids) {
    wanted.addAll(ids);
  }

  void add(DocumentRow row) {
    byLanguage.merge(row.getLanguage(), 1L, Long::sum);
    byCharset.merge(row.getCharset(), 1L, Long::sum);
    String id = row.getDocId();
    if (row.getIsCanonical()) {
      if (texts.wants(id)) {
        PageDocument document = PageDocument.withText(row);
        texts.offer(id, document, document.weight());
      }
    } else {
      repeats.offer(row.getClusterId() + '\t' + id, PageDocument.named(row), 1);
    }
    if (row.getRepairCount() > 0) {
      String mostFirst = "%010d".formatted(Integer.MAX_VALUE - row.getRepairCount());
      mostRepaired.offer(mostFirst + id, PageDocument.named(row), 1);
    }
    addNamed(row);
  }

  /** Keeps a document if it is one of those asked for. */
  void addNamed(DocumentRow row) {
    if (wanted.contains(row.getDocId())) {
      named.put(row.getDocId(), PageDocument.named(row));
    }
  }

  /**
   * Asks for the canonical documents of the clusters found.
   *
   * @return whether some of them are not here, so that the table has to be read for them
   */
  boolean wantCanonicals() {
    for (PageDocument text : texts.items()) {
      named.putIfAbsent(text.id(), text);
    }
    for (PageDocument repeat : repeats.items()) {
      wanted.add(repeat.cluster());
    }
    return !named.keySet().containsAll(wanted);
  }

  Map<String, Long> byLanguage() {
    return Collections.unmodifiableMap(byLanguage);
  }

  Map<String, Long> byCharset() {
    return Collections.unmodifiableMap(byCharset);
  }

  List<PageDocument> mostRepaired() {
    return List.copyOf(mostRepaired.items());
  }

  /** Documents that repeat another, by cluster. */
  BoundedSample<PageDocument> repeats() {
    return repeats;
  }

  /** A document by its id, as far as it is here. */
  @Nullable PageDocument find(String id) {
    return named.get(id);
  }

  /**
   * The documents with text, by id.
   *
   * @param last the last id that may be among them, or null for no limit
   */
  List<PageDocument> texts(@Nullable String last) {
    List<PageDocument> upTo = new ArrayList<>();
    for (PageDocument text : texts.items()) {
      if (last == null || text.id().compareTo(last) <= 0) {
        upTo.add(text);
      }
    }
    return upTo;
  }
}
