package shop.orders.aggregate;

/** The rules of the shop say no. Asking again does not help; nothing has happened. */
public final class OrderRejected extends RuntimeException {
  /** Why not. */
  public enum Reason {
    /** There is no such order. */
    UNKNOWN_ORDER,
    /** There is another order under this id. */
    ALREADY_EXISTS,
    /** The page showed a total that is not, or no longer, the right one. */
    PRICE_CHANGED,
    /** No payment was taken. */
    NOT_PAID,
    /** Another payment was taken already. */
    ALREADY_PAID,
    /** The parcel has left the house. */
    ALREADY_SHIPPED,
    /** The order was cancelled. */
    CANCELLED,
    /** The product is no part of the order. */
    NOT_ORDERED,
    /** The customer would get back more than she paid. */
    MORE_THAN_PAID,
    /** Not in the state that the order is in. */
    NOT_NOW
  }

  private final Reason reason;

  public OrderRejected(Reason reason) {
    super(reason.name());
    this.reason = reason;
  }

  public Reason reason() {
    return reason;
  }
}
