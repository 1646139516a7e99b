package shop.orders.projection;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import shop.orders.events.Money;
import shop.orders.events.OrderEvent;
import shop.orders.events.OrderEvent.OrderCancelled;
import shop.orders.events.OrderEvent.OrderConfirmed;
import shop.orders.events.OrderEvent.OrderCreated;
import shop.orders.events.OrderEvent.OrderRefunded;
import shop.orders.events.OrderEvent.OrderShipped;

/** The revenue of each day: confirmed orders minus refunds. */
public final class RevenueProjection {
  private final RevenueView view;

  public RevenueProjection(RevenueView view) {
    this.view = view;
  }

  /** Handles the next event, which may be a repeat. */
  public void handle(ReceivedEvent received) {
    // region 3.2 book each event once, however often it is delivered
    if (!(received.event() instanceof OrderEvent event)) {
      return;
    }
    String id = event.orderId();
    Optional<OrderAccount> known = view.account(id);
    // Revisions can be compared within one order only.
    if (known.isPresent() && received.revision() <= known.get().revision()) {
      return;
    }
    Money total =
        event instanceof OrderCreated created
            ? created.totalAmount()
            : known.orElseThrow().totalAmount();
    switch (event) {
      case OrderConfirmed confirmed -> view.add(dayOf(confirmed.confirmedAt()), total);
      case OrderRefunded refunded -> view.subtract(dayOf(refunded.refundedAt()), refunded.amount());
      case OrderCreated noRevenue -> {}
      case OrderCancelled noRevenue -> {}
      case OrderShipped noRevenue -> {}
    }
    view.save(new OrderAccount(id, total, received.revision()));
    // endregion
  }

  /** The day for accounting, in UTC. */
  private static LocalDate dayOf(Instant time) {
    return LocalDate.ofInstant(time, ZoneOffset.UTC);
  }
}
