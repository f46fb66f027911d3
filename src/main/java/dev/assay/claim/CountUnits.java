package dev.assay.claim;

import dev.assay.claim.ClaimTerms.Noun;
import dev.assay.claim.ClaimTerms.Predicate;
import dev.assay.lexicon.Hit;
import dev.assay.text.Span;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** Settles the units of counts: by what they count, by the verb, or as the count before. */
final class CountUnits {

  /** A bare number of money below this may as well count what was sold. */
  private static final BigDecimal LARGE = BigDecimal.valueOf(1_000_000);

  private final Scene scene;
  private final DocumentMoney money;

  CountUnits(Scene scene, DocumentMoney money) {
    this.scene = scene;
    this.money = money;
  }

  /** The unit of a count that its noun decides. */
  String unit(Quantity quantity, Context context, @Nullable String previous) {
    if (!quantity.unit().equals(Quantity.OPEN_UNIT)) {
      return quantity.unit();
    }
    if (context.counted() == null && previous != null && previous.startsWith("{")) {
      return previous;
    }
    Noun noun = head(context.counted());
    if (noun != null
        && noun.unit().equals(Noun.MONEY)
        && quantity.confidence() == Confidence.BARE
        && quantity.value().compareTo(LARGE) >= 0) {
      return money.local();
    }
    if (noun == null && Harm.isVerb(scene, context.predicate())) {
      return "{person}";
    }
    if (isCourtCase(quantity, context.predicate(), noun)) {
      return "{case}";
    }
    return noun != null && noun.unit().startsWith("{") ? noun.unit() : "{item}";
  }

  /** 件 of what courts try and settle: 调解纠纷1.08万件, 审结22.1万件. */
  private boolean isCourtCase(Quantity quantity, @Nullable Span verb, @Nullable Noun noun) {
    return verb != null
        && scene.peek(quantity.end() - 1) == '件'
        && (noun == null || !noun.unit().equals(Noun.MONEY))
        && scene.predicates.endsAt(verb.end(), Predicate.Role.CASE.bit());
  }

  private @Nullable Noun head(@Nullable Span counted) {
    if (counted == null) {
      return null;
    }
    Hit<Noun> head = scene.nouns.endingAt(counted.end());
    return head == null || head.start() < counted.start() ? null : head.term();
  }
}
