package dev.assay.claim;

import dev.assay.entity.EntityType;
import dev.assay.entity.Mention;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The places that a text names, by how it writes them and by their full names. */
final class NamedPlaces {

  private final Map<String, Mention> byName = new HashMap<>();

  /** Lengths of the names: no others are looked up. */
  private final BitSet lengths = new BitSet();

  NamedPlaces(List<Mention> mentions) {
    for (Mention mention : mentions) {
      if (mention.type() == EntityType.PLACE && mention.ref() != null) {
        add(mention.text(), mention);
        if (mention.name() != null) {
          add(mention.name(), mention);
          add(stem(mention.name()), mention);
        }
      }
    }
  }

  /** 成都 of 成都市, as in the names of offices there. */
  private static String stem(String name) {
    return name.length() > 2 && name.endsWith("市") ? name.substring(0, name.length() - 1) : name;
  }

  private void add(String name, Mention mention) {
    byName.putIfAbsent(name, mention);
    lengths.set(name.length());
  }

  /** The place with whose name, the longest there is, an office's name begins; or null. */
  @Nullable Mention heading(Mention office) {
    for (int length = lengths.length() - 1;
        length > 0;
        length = lengths.previousSetBit(length - 1)) {
      Mention place = heading(office.text(), length);
      place = place == null && office.name() != null ? heading(office.name(), length) : place;
      if (place != null) {
        return place;
      }
    }
    return null;
  }

  private @Nullable Mention heading(String office, int length) {
    return length <= office.length() ? byName.get(office.substring(0, length)) : null;
  }
}
