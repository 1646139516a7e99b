package shop.orders.aggregate;

/** The rules of the shop reject the command. Nothing has changed, and a retry does not help. */
public final class OrderRejected extends RuntimeException {
  /** Why the command was rejected. */
  public enum Reason {
    /** There is no order with this id. */
    UNKNOWN_ORDER,
    /** There is already another order with this id. */
    ALREADY_EXISTS,
    /** The total on the customer's page is not the shop's total. */
    PRICE_CHANGED,
    /** The order is not paid. */
    NOT_PAID,
    /** The order was paid with another payment. */
    ALREADY_PAID,
    /** The parcel was shipped. */
    ALREADY_SHIPPED,
    /** The order was cancelled. */
    CANCELLED,
    /** The product is not in the order. */
    NOT_ORDERED,
    /** The refunds would be more than the customer paid. */
    MORE_THAN_PAID,
    /** Not allowed in the order's current status. */
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
