package dev.assay.analysis;

import dev.assay.claim.Claim;
import dev.assay.claim.ClaimKind;
import dev.assay.document.Document;
import dev.assay.entity.Mention;
import dev.assay.row.ClaimRow;
import dev.assay.row.EntityRow;
import dev.assay.text.Span;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Mentions and claims of one document as rows, with ids and source offsets. */
final class ExtractionRows {

  /** Decimals of the datasets' {@code decimal(38,9)}. */
  private static final int SCALE = 9;

  /**
   * Most code points of a claim's evidence. No sentence of prose is as long; without a bound, a
   * text of figures without a full stop would be told once for each of them.
   */
  static final int MOST_EVIDENCE = 1_000;

  private final String docId;
  private final Document document;

  ExtractionRows(String docId, Document document) {
    this.docId = docId;
    this.document = document;
  }

  List<EntityRow> entities(List<Mention> mentions) {
    List<EntityRow> rows = new ArrayList<>(mentions.size());
    for (Mention mention : mentions) {
      Span span = mention.span();
      rows.add(
          EntityRow.newBuilder()
              .setEntityId(entityId(mention))
              .setDocId(docId)
              .setType(mention.type().name())
              .setText(mention.text())
              .setName(mention.name())
              .setRef(mention.ref())
              .setRole(mention.role())
              .setStart(span == null ? null : span.start())
              .setEnd(span == null ? null : span.end())
              .setSourceStart(mention.sourceStart())
              .setSourceEnd(mention.sourceEnd())
              .setConfidence(mention.confidence())
              .build());
    }
    return rows;
  }

  List<ClaimRow> claims(List<Claim> claims) {
    List<String> ids = claims.stream().map(this::claimId).toList();
    List<ClaimRow> rows = new ArrayList<>(claims.size());
    for (int i = 0; i < claims.size(); i++) {
      rows.add(row(ids, i, claims.get(i)));
    }
    return rows;
  }

  private ClaimRow row(List<String> ids, int index, Claim claim) {
    return ClaimRow.newBuilder()
        .setClaimId(ids.get(index))
        .setDocId(docId)
        .setQuote(document.text().substring(claim.quote()))
        .setValue(scaled(claim.value()))
        .setValueHigh(claim.valueHigh() == null ? null : scaled(claim.valueHigh()))
        .setComparator(claim.comparator().code())
        .setKind(claim.kind().code())
        .setUnit(claim.unit())
        .setPer(claim.per())
        .setCounted(claim.counted())
        .setPredicate(claim.predicate())
        .setIndicator(claim.indicator())
        .setDirection(claim.direction() == null ? null : claim.direction().code())
        .setBasis(claim.basis() == null ? null : claim.basis().code())
        .setBaseClaimId(idAt(ids, claim.base()))
        .setPartOfClaimId(idAt(ids, claim.partOf()))
        .setPlace(claim.place())
        .setPlaceCode(claim.placeCode())
        .setPeriod(claim.period())
        .setPeriodStart(claim.periodStart())
        .setPeriodEnd(claim.periodEnd())
        .setAgent(claim.agent())
        .setEvidence(document.text().substring(evidence(claim)))
        .setStart(claim.quote().start())
        .setEnd(claim.quote().end())
        .setSourceStart(document.text().sourceStart(claim.quote()))
        .setSourceEnd(document.text().sourceEnd(claim.quote()))
        .setConfidence(claim.confidence())
        .build();
  }

  /** The sentence, or the middle of it around the quote. */
  private static Span evidence(Claim claim) {
    Span sentence = claim.evidence();
    Span quote = claim.quote();
    if (sentence.length() <= MOST_EVIDENCE) {
      return sentence;
    }
    int before = Math.max(0, MOST_EVIDENCE - quote.length()) / 2;
    int start = Math.min(quote.start() - before, sentence.end() - MOST_EVIDENCE);
    start = Math.min(Math.max(start, sentence.start()), quote.start());
    return new Span(start, Math.max(start + MOST_EVIDENCE, quote.end()));
  }

  private String entityId(Mention mention) {
    return Ids.hash(
        docId,
        "entity",
        mention.type().name(),
        Integer.toString(mention.sourceStart()),
        Integer.toString(mention.sourceEnd()));
  }

  private String claimId(Claim claim) {
    ClaimKind kind = claim.kind();
    return Ids.hash(
        docId,
        "claim",
        kind.code(),
        Integer.toString(claim.quote().start()),
        Integer.toString(claim.quote().end()));
  }

  private static @Nullable String idAt(List<String> ids, int index) {
    return index < 0 ? null : ids.get(index);
  }

  private static BigDecimal scaled(BigDecimal value) {
    return value.setScale(SCALE, RoundingMode.HALF_EVEN);
  }
}
