package shop.orders.versioning;

import java.util.Optional;
import shop.orders.events.Money;

/** The stored figures. They outlive the program that writes them. */
public interface PaidOrdersView {

  /** The place that was saved last for this order. */
  Optional<Booked> lastBooked(String orderId);

  /** Replaces the place of this order. */
  void save(String orderId, Booked place);

  /** Adds to the payments in this currency. Called twice, it adds twice. */
  void addPayment(Money amount);

  /** Adds one confirmed order. Called twice, it adds two. */
  void addConfirmedOrder();
}
