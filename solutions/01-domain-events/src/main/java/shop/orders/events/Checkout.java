package shop.orders.events;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import shop.orders.events.OrderEvent.OrderCreated;

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
    List<OrderItem> items =
        cart.lines().stream()
            .map(l -> new OrderItem(l.productId(), l.quantity(), prices.priceOf(l.productId())))
            .toList();
    // From here on all prices come from the items: a second call of the price list could differ.
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
