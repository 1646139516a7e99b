package shop.orders.projection;

import shop.orders.events.Money;

/**
 * What the revenue has to remember about one order.
 *
 * @param totalAmount what the customer owes
 * @param revision the revision of the last event of this order that is in the view
 */
public record OrderAccount(String orderId, Money totalAmount, long revision) {}
