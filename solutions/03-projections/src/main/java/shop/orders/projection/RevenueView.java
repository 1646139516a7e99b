package shop.orders.projection;

import java.time.LocalDate;
import java.util.Optional;
import shop.orders.events.Money;

/** The stored revenue. It outlives the program that writes it. */
public interface RevenueView {

  /** The account that was saved last for this order. */
  Optional<OrderAccount> account(String orderId);

  /** Replaces the account of this order. */
  void save(OrderAccount account);

  /** Adds to the revenue of this day. Called twice, it adds twice. */
  void add(LocalDate day, Money amount);

  /** Subtracts from the revenue of this day. Called twice, it subtracts twice. */
  void subtract(LocalDate day, Money amount);
}
