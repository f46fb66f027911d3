package dev.assay.claim;

import dev.assay.document.Document;
import dev.assay.entity.EntityExtractor;
import dev.assay.entity.EntityLexicon;
import dev.assay.entity.Mention;
import dev.assay.lexicon.LexiconSource;
import dev.assay.lexicon.TermHits;
import dev.assay.lexicon.Vocabulary;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Finds every statement of quantity in a document, and nothing that is not one. An instance may be
 * shared between threads.
 *
 * <pre>{@code
 * LexiconSource lexicons = LexiconSource.bundled();
 * Document document =
 *     new DocumentStructurer(lexicons)
 *         .structure(new RepairChain(lexicons).repair(AlignedText.ofUtf8(text)), null);
 * List<Claim> claims = ClaimExtractor.create(lexicons).extract(document);
 * }</pre>
 */
public final class ClaimExtractor {

  private final Units units;
  private final NumeralScanner numerals;
  private final Indicators indicators;
  private final LocalMoney localMoney;
  private final FiscalYears fiscalYears;
  private final OfficeSeats seats;
  private final LexiconSource lexicons;
  private volatile @Nullable Finders finders;

  /** What finds the terms and mentions of a document that comes without them. */
  private record Finders(Vocabulary vocabulary, EntityExtractor entities) {}

  private ClaimExtractor(LexiconSource lexicons) {
    this.lexicons = lexicons;
    units = new Units(lexicons);
    numerals = new NumeralScanner(lexicons, units);
    indicators = new Indicators(lexicons);
    localMoney = new LocalMoney(lexicons);
    fiscalYears = new FiscalYears(lexicons);
    seats = new OfficeSeats(lexicons);
  }

  /**
   * @throws dev.assay.lexicon.LexiconException if a lexicon breaks its format
   */
  public static ClaimExtractor create(LexiconSource lexicons) {
    return new ClaimExtractor(lexicons);
  }

  /**
   * The claims of a document in text order. Its terms and mentions are found first; the first call
   * loads the lexicons for that.
   */
  public List<Claim> extract(Document document) {
    Finders loaded = finders();
    TermHits hits = loaded.vocabulary.scan(document.matchForm());
    return extract(document, hits, loaded.entities.extract(document, hits));
  }

  private Finders finders() {
    Finders loaded = finders;
    if (loaded == null) {
      Vocabulary.Builder terms = Vocabulary.builder();
      EntityLexicon.addTo(terms, lexicons);
      ClaimLexicon.addTo(terms, lexicons);
      Vocabulary vocabulary = terms.build();
      loaded = new Finders(vocabulary, EntityExtractor.create(lexicons, vocabulary));
      finders = loaded;
    }
    return loaded;
  }

  /**
   * The claims of a document in text order, where terms and mentions are at hand.
   *
   * @param hits what a vocabulary with the terms of {@link ClaimLexicon} found in the document's
   *     match form
   * @param mentions the document's entities: numerals in dates and names state no quantity, places
   *     and dates settle where and when
   */
  public List<Claim> extract(Document document, TermHits hits, List<Mention> mentions) {
    Scene scene = new Scene(document, hits, mentions);
    List<Numeral> found = numerals.scan(scene);
    return new ClaimReader(scene, units, numerals.han(), indicators, localMoney, fiscalYears, seats)
        .read(found);
  }
}
