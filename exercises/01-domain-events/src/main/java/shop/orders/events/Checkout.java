package shop.orders.events;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import shop.orders.events.OrderEvent.OrderCreated;
import workshop.todo.Todo;

/** Turns a cart into the first event of an order. */
public final class Checkout {
  private final PriceList prices;
  private final Clock clock;

  public Checkout(PriceList prices, Clock clock) {
    this.prices = prices;
    this.clock = clock;
  }

  /** The event, with every value that is known now and cannot be looked up later. */
  public OrderCreated createOrder(String orderId, Cart cart, Optional<Voucher> voucher) {
    // region 1.2 store the prices, discount, total and time of this moment
    throw new Todo("1.2", "store the prices, discount, total and time of this moment");
    // endregion
  }
}
