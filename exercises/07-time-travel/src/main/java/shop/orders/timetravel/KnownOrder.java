package shop.orders.timetravel;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import shop.orders.events.Money;
import shop.orders.versioning.ShopEvent;
import shop.orders.versioning.ShopEvent.DeliveryAddressGiven;
import shop.orders.versioning.ShopEvent.OrderCancelled;
import shop.orders.versioning.ShopEvent.OrderConfirmed;
import shop.orders.versioning.ShopEvent.OrderCreated;
import shop.orders.versioning.ShopEvent.OrderRefunded;
import shop.orders.versioning.ShopEvent.OrderShipped;
import shop.orders.versioning.ShopEvent.PaymentReceived;
import shop.orders.versioning.ShopEvent.RefundCorrected;

/**
 * An order, as far as the folded events tell. Immutable.
 *
 * @param status {@code NONE} before the first event
 * @param total the amount that the customer owes
 * @param paid the amount that the customer has paid
 * @param parcel the tracking number
 * @param refunds oldest first, after the corrections that were folded
 */
public record KnownOrder(
    Status status,
    Optional<Money> total,
    Optional<Money> paid,
    Optional<String> parcel,
    List<Refund> refunds) {

  /** The order's last step. */
  public enum Status {
    NONE,
    CREATED,
    CONFIRMED,
    SHIPPED,
    CANCELLED
  }

  /**
   * A refund.
   *
   * @param statedBy the event that states the amount: the refund, or its last correction
   */
  public record Refund(UUID statedBy, Money amount) {}

  /** Before the first event. */
  public static KnownOrder unknown() {
    return new KnownOrder(
        Status.NONE, Optional.empty(), Optional.empty(), Optional.empty(), List.of());
  }

  /** Folds events of one order, oldest first. */
  public static KnownOrder of(List<LogEvent> events) {
    KnownOrder order = unknown();
    for (LogEvent event : events) {
      order = order.evolve(event);
    }
    return order;
  }

  /**
   * The order after one more event. Events of other types than {@link ShopEvent} change nothing.
   */
  public KnownOrder evolve(LogEvent event) {
    return ShopEvents.read(event).map(fact -> evolve(event.eventId(), fact)).orElse(this);
  }

  private KnownOrder evolve(UUID id, ShopEvent fact) {
    return switch (fact) {
      case OrderCreated e ->
          new KnownOrder(Status.CREATED, Optional.of(e.totalAmount()), paid, parcel, refunds);
      case PaymentReceived e ->
          new KnownOrder(status, total, Optional.of(e.amount()), parcel, refunds);
      case OrderConfirmed e -> with(Status.CONFIRMED);
      case OrderShipped e ->
          new KnownOrder(Status.SHIPPED, total, paid, Optional.of(e.trackingNumber()), refunds);
      case OrderCancelled e -> with(Status.CANCELLED);
      case OrderRefunded e -> {
        List<Refund> all = new ArrayList<>(refunds);
        all.add(new Refund(id, e.amount()));
        yield with(all);
      }
      case RefundCorrected e ->
          with(
              refunds.stream()
                  .map(r -> r.statedBy().equals(e.corrects()) ? new Refund(id, e.amount()) : r)
                  .toList());
      case DeliveryAddressGiven e -> this;
    };
  }

  private KnownOrder with(Status next) {
    return new KnownOrder(next, total, paid, parcel, refunds);
  }

  private KnownOrder with(List<Refund> all) {
    return new KnownOrder(status, total, paid, parcel, List.copyOf(all));
  }
}
