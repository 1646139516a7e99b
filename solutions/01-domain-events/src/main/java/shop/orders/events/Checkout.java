package shop.orders.events;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import shop.orders.events.OrderEvent.OrderCreated;

/** Turns a cart into the first fact of an order. */
public final class Checkout {
  private final PriceList prices;
  private final Clock clock;

  public Checkout(PriceList prices, Clock clock) {
    this.prices = prices;
    this.clock = clock;
  }

  /** The fact, with all that was true at this moment and that nobody can look up later. */
  public OrderCreated createOrder(String orderId, Cart cart, Optional<Voucher> voucher) {
    // region 1.2 write down price, discount, total and time as they are now
    List<OrderItem> items =
        cart.lines().stream()
            .map(l -> new OrderItem(l.productId(), l.quantity(), prices.priceOf(l.productId())))
            .toList();
    // From here on the items are the only source of prices: a second look-up could differ.
    Money price =
        items.stream()
            .map(item -> item.unitPrice().times(item.quantity()))
            .reduce(Money::plus)
            .orElseThrow();
    Money discount =
        voucher
            .map(v -> price.isLessThan(v.value()) ? price : v.value())
            .orElseGet(() -> price.times(0));
    return new OrderCreated(
        orderId, cart.customerId(), items, discount, price.minus(discount), clock.instant());
    // endregion
  }
}
