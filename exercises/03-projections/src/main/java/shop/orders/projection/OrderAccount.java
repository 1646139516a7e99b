package shop.orders.projection;

import shop.orders.events.Money;

/**
 * The data that the revenue needs about one order.
 *
 * @param totalAmount the total of the order
 * @param revision the highest revision of this order that was handled
 */
public record OrderAccount(String orderId, Money totalAmount, long revision) {}
