package shop.orders.events;

/**
 * One line of an order, with the agreed price.
 *
 * @param unitPrice the price of one piece at the time of the order
 */
public record OrderItem(String productId, int quantity, Money unitPrice) {}
