package shop.orders.versioning;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import shop.orders.events.Money;
import shop.orders.events.OrderItem;

/** Today's form (schema version 3) of the events of an order. The store holds older forms too. */
public sealed interface ShopEvent {

  /** The order that this event belongs to. */
  String orderId();

  /** A customer ordered these items at these prices. */
  record OrderCreated(
      String orderId,
      String customerId,
      List<OrderItem> items,
      Money discount,
      Money totalAmount,
      Instant createdAt)
      implements ShopEvent {

    public OrderCreated {
      items = List.copyOf(items);
    }
  }

  /**
   * The customer said where the parcel must go.
   *
   * @param country two capital letters: {@code DE}
   * @param note a text for the courier, printed on the parcel; empty without a note
   */
  record DeliveryAddressGiven(
      String orderId,
      String customerId,
      String recipient,
      String street,
      String postalCode,
      String city,
      String country,
      String note)
      implements ShopEvent {

    public DeliveryAddressGiven {
      if (country == null || !country.matches("[A-Z]{2}")) {
        throw new IllegalArgumentException("no country: " + country);
      }
    }
  }

  /** The customer has paid. */
  record PaymentReceived(String orderId, String paymentId, Money amount, Instant receivedAt)
      implements ShopEvent {}

  /** The order is binding. */
  record OrderConfirmed(String orderId, String paymentId, Instant confirmedAt)
      implements ShopEvent {}

  /** The parcel has left the warehouse. Until September 2025 the stored name was OrderSent. */
  record OrderShipped(String orderId, String trackingNumber, Instant shippedAt)
      implements ShopEvent {}

  /** The order will not be fulfilled. */
  record OrderCancelled(String orderId, String reason, Instant cancelledAt) implements ShopEvent {}

  /** The customer got money back: all of it, or a part. */
  record OrderRefunded(String orderId, Money amount, String reason, Instant refundedAt)
      implements ShopEvent {}

  /**
   * An earlier event has a wrong amount.
   *
   * @param corrects the event id of the refund, or of the earlier correction, that is wrong
   * @param amount the right amount, not a difference
   */
  record RefundCorrected(
      String orderId, UUID corrects, Money amount, String reason, Instant correctedAt)
      implements ShopEvent {}
}
