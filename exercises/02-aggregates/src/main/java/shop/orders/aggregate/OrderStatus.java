package shop.orders.aggregate;

/** How far an order has come. */
public enum OrderStatus {
  /** Nothing has happened yet: there is no such order. */
  NEW,
  CREATED,
  CONFIRMED,
  SHIPPED,
  CANCELLED
}
