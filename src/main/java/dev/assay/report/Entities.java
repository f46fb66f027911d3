package dev.assay.report;

import dev.assay.row.EntityRow;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** What the page keeps of the entities: names with how often they stand where. */
final class Entities {
  /** Mentions that are counted; beyond that many, those of a sample of documents. */
  private static final long MENTIONS = 50_000;

  /** Names of a type that the page tells. */
  private static final int NAMES = 100;

  private static final int LONGEST = 120;

  /** Bytes of the page for names of all types. */
  private static final long BYTES = 100_000;

  private static final int ROLES = 3;

  private final BoundedSample<Mention> sample = new BoundedSample<>(MENTIONS);
  private final Set<String> wantedPlaces = new HashSet<>();
  private final Map<String, String> places = new HashMap<>();

  private record Mention(
      String docId, String type, String name, @Nullable String ref, @Nullable String role) {}

  /**
   * A name with its mentions in canonical documents.
   *
   * @param ref the code of the name, or null
   * @param roles posts that stand with it
   */
  record Name(String name, @Nullable String ref, List<String> roles, int mentions, int documents) {
    long weight() {
      return 140 + Weight.of(name) + Weight.of(ref) + Weight.of(String.join("   ", roles));
    }
  }

  /** Asks for the names of places. */
  void wantPlace(String code) {
    wantedPlaces.add(code);
  }

  void add(EntityRow row) {
    String name = row.getName() == null ? row.getText() : row.getName();
    String ref = row.getRef();
    if (ref != null && row.getType().equals("PLACE") && wantedPlaces.contains(ref)) {
      places.merge(ref, Clip.to(LONGEST, name), (a, b) -> a.compareTo(b) <= 0 ? a : b);
    }
    String key = row.getDocId() + row.getEntityId();
    if (sample.wants(key)) {
      Mention mention =
          new Mention(
              row.getDocId(),
              row.getType(),
              Clip.to(LONGEST, name),
              Clip.orNull(LONGEST, ref),
              Clip.orNull(LONGEST, row.getRole()));
      sample.offer(key, mention, 1);
    }
  }

  boolean isComplete() {
    return sample.isComplete();
  }

  /** The name of a place by its code, if it is mentioned anywhere. */
  @Nullable String place(String code) {
    return places.get(code);
  }

  /** The names of each type, those in the most documents first. */
  Map<String, List<Name>> byType() {
    Map<String, Map<String, List<Mention>>> grouped = new TreeMap<>();
    for (Mention mention : sample.items()) {
      grouped
          .computeIfAbsent(mention.type(), type -> new TreeMap<>())
          .computeIfAbsent(mention.name() + '\t' + mention.ref(), name -> new ArrayList<>())
          .add(mention);
    }
    Map<String, List<Name>> byType = new TreeMap<>();
    grouped.forEach(
        (type, names) -> byType.put(type, most(names.values(), BYTES / grouped.size())));
    return byType;
  }

  private static List<Name> most(Collection<List<Mention>> names, long bytes) {
    Budget budget = new Budget(bytes);
    return names.stream()
        .map(Entities::name)
        .sorted(
            Comparator.comparingInt((Name name) -> -name.documents())
                .thenComparingInt(name -> -name.mentions()))
        .limit(NAMES)
        .filter(name -> budget.take(name.weight()))
        .toList();
  }

  private static Name name(List<Mention> mentions) {
    Set<String> documents = new HashSet<>();
    TreeSet<String> roles = new TreeSet<>();
    for (Mention mention : mentions) {
      documents.add(mention.docId());
      if (mention.role() != null) {
        roles.add(mention.role());
      }
    }
    Mention any = mentions.get(0);
    return new Name(
        any.name(),
        any.ref(),
        roles.stream().limit(ROLES).toList(),
        mentions.size(),
        documents.size());
  }
}
