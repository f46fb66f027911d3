package dev.assay.claim;

import dev.assay.claim.ClaimTerms.Unit;
import dev.assay.lexicon.Hit;
import dev.assay.text.Span;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Joins sums of money with the coins behind them: 8元5角 is 8.5, "three dollars and 20 cents" 3.2.
 */
final class MinorUnits {

  /** 角 and 分. */
  private static final int MOST = 2;

  private final Scene scene;

  MinorUnits(Scene scene) {
    this.scene = scene;
  }

  /**
   * A coin's worth.
   *
   * @param value in the major unit
   * @param end behind the coin's name
   */
  private record Coin(BigDecimal value, int end) {}

  /**
   * The sum with the coins that stand behind it, or the quantity as it is.
   *
   * @param next the position in the list of the first numeral that may say how many
   */
  Quantity joined(Quantity quantity, List<Numeral> numerals, int next) {
    Quantity sum = quantity;
    boolean money = quantity.kind() == ClaimKind.MONEY && quantity.high() == null;
    for (int i = next; money && i < Math.min(next + MOST, numerals.size()); i++) {
      Coin coin = coinAt(sum, numerals.get(i));
      if (coin == null) {
        break;
      }
      sum =
          sum.withCoins(
              new Span(sum.start(), coin.end()), Decimals.normal(sum.value().add(coin.value())));
    }
    return sum;
  }

  private @Nullable Coin coinAt(Quantity sum, Numeral minor) {
    if (minor.share() || minor.high() != null || !follows(sum, minor)) {
      return null;
    }
    int at = scene.skipSpaces(minor.end());
    int name = scene.peek(at);
    if (scene.isHanAt(sum.end() - 1) && (name == '角' || name == '毛' || name == '分')) {
      int end = scene.peek(at + 1) == '钱' ? at + 2 : at + 1;
      return new Coin(minor.value().movePointLeft(name == '分' ? 2 : 1), end);
    }
    Hit<Unit> unit = scene.units.startingAt(at, term -> term.after() && isPartOf(sum, term));
    if (unit == null || minor.value().compareTo(unit.term().numerator()) < 0) {
      return null;
    }
    BigDecimal value = minor.value().multiply(unit.term().numerator());
    return value.compareTo(BigDecimal.ONE) < 0 ? new Coin(value, unit.end()) : null;
  }

  /** Right behind the sum, or behind 又 or "and". */
  private boolean follows(Quantity sum, Numeral minor) {
    int at = sum.end();
    if (scene.isHanAt(at - 1)) {
      return minor.start() == at || scene.peek(at) == '又' && minor.start() == at + 1;
    }
    int word = scene.skipSpaces(at);
    int start = scene.formIs(word, "and ") ? scene.skipSpaces(word + "and ".length()) : word;
    return word > at && minor.start() == start;
  }

  /** Cents are a hundredth of many moneys. */
  private static boolean isPartOf(Quantity sum, Unit coin) {
    boolean cents = coin.code().equals("USD") && !sum.unit().equals("CNY");
    return coin.kind() == ClaimKind.MONEY
        && coin.numerator().compareTo(BigDecimal.ONE) < 0
        && (coin.code().equals(sum.unit()) || coin.code().equals(Unit.LOCAL) || cents);
  }
}
