package dev.assay.entity;

import dev.assay.entity.PlaceTerm.Rank;
import java.util.EnumMap;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The divisions of China that a text names or speaks of, by rank and position. */
final class NamedDivisions {

  private final Divisions divisions;
  private final Map<Rank, TreeMap<Integer, PlaceTerm>> byRank = new EnumMap<>(Rank.class);

  NamedDivisions(Divisions divisions) {
    this.divisions = divisions;
  }

  /**
   * The division of a rank that a text speaks of at a position: the last one named before it, or
   * one that it lies in; else the first one behind it.
   */
  @Nullable PlaceTerm at(int position, Rank rank) {
    TreeMap<Integer, PlaceTerm> known = byRank.get(rank);
    if (known == null) {
      return null;
    }
    Map.Entry<Integer, PlaceTerm> nearest = known.lowerEntry(position);
    nearest = nearest == null ? known.ceilingEntry(position) : nearest;
    return nearest == null ? null : nearest.getValue();
  }

  /** Files a place and the divisions that it lies in under their ranks; others are passed over. */
  void add(int start, PlaceTerm place) {
    if (!place.isChinese()) {
      return;
    }
    byRank.computeIfAbsent(place.rank(), rank -> new TreeMap<>()).put(start, place);
    if (place.isInMunicipality() && place.rank() == Rank.PROVINCE) {
      byRank.computeIfAbsent(Rank.PREFECTURE, rank -> new TreeMap<>()).put(start, place);
    }
    for (Rank rank : new Rank[] {Rank.PREFECTURE, Rank.PROVINCE}) {
      PlaceTerm above = divisions.above(place, rank);
      if (above != null && above.rank().compareTo(place.rank()) < 0) {
        byRank.computeIfAbsent(rank, r -> new TreeMap<>()).putIfAbsent(start, above);
      }
    }
  }
}
