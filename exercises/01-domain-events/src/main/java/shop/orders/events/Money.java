package shop.orders.events;

import java.math.BigDecimal;
import java.util.Currency;
import java.util.Objects;
import workshop.todo.Todo;

/** An exact amount of one currency, compared by value: 10 EUR is 10.00 EUR. */
public record Money(BigDecimal amount, Currency currency) {

  // region 1.3 make equal amounts equal, and round nothing
  public Money {
    Todo.pending("1.3", "make equal amounts equal, and round nothing");
  }
  // endregion

  public static Money of(String amount, String currency) {
    return new Money(new BigDecimal(amount), Currency.getInstance(currency));
  }

  public Money plus(Money other) {
    return new Money(amount.add(inMyCurrency(other)), currency);
  }

  public Money minus(Money other) {
    return new Money(amount.subtract(inMyCurrency(other)), currency);
  }

  public Money times(int n) {
    return new Money(amount.multiply(BigDecimal.valueOf(n)), currency);
  }

  public boolean isLessThan(Money other) {
    return amount.compareTo(inMyCurrency(other)) < 0;
  }

  private BigDecimal inMyCurrency(Money other) {
    if (!currency.equals(other.currency)) {
      throw new IllegalArgumentException(
          "cannot combine " + currency + " with " + other.currency + " without a rate");
    }
    return other.amount;
  }
}
