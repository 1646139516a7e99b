package shop.orders.events;

/** Today's prices. Two calls may return two prices: prices change while the shop is open. */
@FunctionalInterface
public interface PriceList {
  Money priceOf(String productId);
}
