package dev.assay.claim;

import dev.assay.document.Document;
import dev.assay.entity.Mention;
import dev.assay.lexicon.LexiconSource;
import dev.assay.lexicon.TermHits;
import java.util.List;

/**
 * Finds every statement of quantity in a document, and nothing that is not one.
 *
 * <p>The vocabulary that made the hits must hold the terms of {@link ClaimLexicon}. An instance may
 * be shared between threads.
 */
public final class ClaimExtractor {

  private final Units units;
  private final NumeralScanner numerals;
  private final Indicators indicators;

  private ClaimExtractor(LexiconSource lexicons) {
    units = new Units(lexicons);
    numerals = new NumeralScanner(lexicons, units);
    indicators = new Indicators(lexicons);
  }

  /**
   * @throws dev.assay.lexicon.LexiconException if a lexicon breaks its format
   */
  public static ClaimExtractor create(LexiconSource lexicons) {
    return new ClaimExtractor(lexicons);
  }

  /**
   * The claims of a document in text order.
   *
   * @param hits what the vocabulary found in the document's match form
   * @param mentions the document's entities: numerals in dates and names state no quantity, places
   *     and dates settle where and when
   */
  public List<Claim> extract(Document document, TermHits hits, List<Mention> mentions) {
    Scene scene = new Scene(document, hits, mentions);
    List<Numeral> found = numerals.scan(document.text(), scene.form, hits, scene.units);
    return new ClaimReader(scene, units, numerals.han(), indicators).read(found);
  }
}
