// does: amounts that would be rounded are refused by hand, and equals and hashCode are written out

import java.util.ArrayList;
import java.util.Collections;

  // region 1.3 equal amounts are equal money, and no amount is rounded in silence
  public Money {
    if (amount.stripTrailingZeros().scale() > currency.getDefaultFractionDigits()) {
      throw new IllegalArgumentException(amount + " is no amount of " + currency);
    }
    // As many digits as the currency has: what is printed and stored looks alike.
    amount = amount.setScale(currency.getDefaultFractionDigits(), RoundingMode.UNNECESSARY);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Money money
        && currency.equals(money.currency)
        && amount.compareTo(money.amount) == 0;
  }

  @Override
  public int hashCode() {
    return 31 * currency.hashCode() + amount.stripTrailingZeros().hashCode();
  }

  // endregion

    // region 1.3 take a percentage, exactly, and round it half up
    return new Money(
        amount
            .multiply(new BigDecimal(percent))
            .divide(
                new BigDecimal(100), currency.getDefaultFractionDigits(), RoundingMode.HALF_UP),
        currency);
    // endregion

    // region 1.3 a fact keeps its items, whatever becomes of the list it was made from
    public OrderCreated {
      items = Collections.unmodifiableList(new ArrayList<>(items));
    }
    // endregion
