package shop.orders.projection;

import java.util.Optional;
import shop.orders.events.Money;

/**
 * What the warehouse wants to know about one order; each part is empty until its fact has come.
 *
 * @param ordered what the customer owes
 * @param paid what she has paid
 * @param trackingNumber of her parcel, when the carrier has it
 * @param stage what follows from these three, and from nothing else
 */
public record Fulfillment(
    String orderId,
    Optional<Money> ordered,
    Optional<Money> paid,
    Optional<String> trackingNumber,
    Stage stage) {

  /** What there is to be done. */
  public enum Stage {
    /** Not ordered as far as we know, or not paid in full: nothing to be done yet. */
    WAITING,
    /** Ordered and paid in full, and not on its way. */
    TO_BE_PACKED,
    /** On its way, whatever else we know or do not know. */
    ON_ITS_WAY
  }

  /** An order of which nothing is known. */
  public static Fulfillment unknown(String orderId) {
    return new Fulfillment(
        orderId, Optional.empty(), Optional.empty(), Optional.empty(), Stage.WAITING);
  }

  public Fulfillment withOrdered(Money total) {
    return new Fulfillment(orderId, Optional.of(total), paid, trackingNumber, stage);
  }

  public Fulfillment withPaid(Money amount) {
    return new Fulfillment(orderId, ordered, Optional.of(amount), trackingNumber, stage);
  }

  public Fulfillment withTrackingNumber(String number) {
    return new Fulfillment(orderId, ordered, paid, Optional.of(number), stage);
  }

  public Fulfillment withStage(Stage stage) {
    return new Fulfillment(orderId, ordered, paid, trackingNumber, stage);
  }
}
