package shop.orders.aggregate;

/** The status of an order. */
public enum OrderStatus {
  /** There is no event yet: the order does not exist. */
  NEW,
  CREATED,
  CONFIRMED,
  SHIPPED,
  CANCELLED
}
