package shop.orders.projection;

import java.time.LocalDate;
import java.util.Optional;
import shop.orders.events.Money;

/** Where the revenue is kept. It outlives the program that writes it. */
public interface RevenueView {

  /** What was saved last for this order. */
  Optional<OrderAccount> account(String orderId);

  /** Replaces what was saved for this order. */
  void save(OrderAccount account);

  /** Adds to the revenue of this day. Asked twice, it adds twice. */
  void add(LocalDate day, Money amount);

  /** Takes off the revenue of this day. Asked twice, it takes off twice. */
  void subtract(LocalDate day, Money amount);
}
