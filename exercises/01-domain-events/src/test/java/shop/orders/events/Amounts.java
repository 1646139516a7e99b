package shop.orders.events;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** Amounts as people compare them: the same text for the same amount, whatever its scale. */
final class Amounts {
  private Amounts() {}

  /** With two decimals, and more only where they are needed: {@code 7.40}, {@code 0.105}. */
  static String inCents(BigDecimal amount) {
    int decimals = Math.max(2, amount.stripTrailingZeros().scale());
    return amount.setScale(decimals, RoundingMode.UNNECESSARY).toPlainString();
  }
}
