package shop.orders.events;

/** Today's prices. Ask twice and you may get two answers: prices change while the shop is open. */
@FunctionalInterface
public interface PriceList {
  Money priceOf(String productId);
}
