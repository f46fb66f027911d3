package dev.assay.claim;

import dev.assay.entity.EntityType;
import dev.assay.entity.Mention;
import dev.assay.text.Span;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Settles who did it or says so: the last office or place before the quantity in its sentence. */
final class Agents {

  private final Scene scene;
  private final List<Mention> offices;

  Agents(Scene scene) {
    this.scene = scene;
    this.offices =
        scene.mentions.stream()
            .filter(
                mention -> mention.type() == EntityType.ORG || mention.type() == EntityType.PLACE)
            .toList();
  }

  @Nullable String of(Quantity quantity) {
    Span sentence = scene.sentenceAt(quantity.start());
    if (sentence == null) {
      return null;
    }
    String place = null;
    for (int i = before(quantity.start()) - 1; i >= 0; i--) {
      Mention mention = offices.get(i);
      if (Scene.spanOf(mention).start() < sentence.start()) {
        break;
      }
      if (mention.type() == EntityType.ORG) {
        return mention.text();
      }
      place = place == null ? mention.text() : place;
    }
    return place;
  }

  private int before(int position) {
    int low = 0;
    int high = offices.size();
    while (low < high) {
      int middle = low + high >>> 1;
      if (Scene.spanOf(offices.get(middle)).start() < position) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }
}
