package shop.orders.projection;

import java.util.Optional;
import shop.orders.events.Money;

/**
 * The warehouse's row about one order. A part is empty until its event has arrived.
 *
 * @param ordered the total of the order
 * @param cancelled whether the order was cancelled
 * @param paid the amount that the customer has paid
 * @param trackingNumber the parcel, once the carrier has it
 * @param stage follows from the four parts, and from nothing else
 */
public record Fulfillment(
    String orderId,
    Optional<Money> ordered,
    boolean cancelled,
    Optional<Money> paid,
    Optional<String> trackingNumber,
    Stage stage) {

  /** The next step for the warehouse. */
  public enum Stage {
    /** Nothing to do yet: the order is unknown, or not paid in full. */
    WAITING,
    /** Ordered and paid in full; the parcel has not left. */
    TO_BE_PACKED,
    /** Nothing to do any more: cancelled before a parcel left. */
    CANCELLED,
    /** The carrier has the parcel. */
    ON_ITS_WAY
  }

  /** A row without any part. */
  public static Fulfillment unknown(String orderId) {
    return new Fulfillment(
        orderId, Optional.empty(), false, Optional.empty(), Optional.empty(), Stage.WAITING);
  }

  public Fulfillment withOrdered(Money total) {
    return new Fulfillment(orderId, Optional.of(total), cancelled, paid, trackingNumber, stage);
  }

  public Fulfillment withCancelled() {
    return new Fulfillment(orderId, ordered, true, paid, trackingNumber, stage);
  }

  public Fulfillment withPaid(Money amount) {
    return new Fulfillment(orderId, ordered, cancelled, Optional.of(amount), trackingNumber, stage);
  }

  public Fulfillment withTrackingNumber(String number) {
    return new Fulfillment(orderId, ordered, cancelled, paid, Optional.of(number), stage);
  }

  public Fulfillment withStage(Stage stage) {
    return new Fulfillment(orderId, ordered, cancelled, paid, trackingNumber, stage);
  }
}
