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
import workshop.todo.Todo;

/** The revenue of each day: confirmed orders minus refunds. */
public final class RevenueProjection {
  private final RevenueView view;

  public RevenueProjection(RevenueView view) {
    this.view = view;
  }

  /** Handles the next event, which may be a repeat. */
  public void handle(ReceivedEvent received) {
    // region 3.2 book each event once, however often it is delivered
    throw new Todo("3.2", "book each event once, however often it is delivered");
    // endregion
  }

  /** The day for accounting, in UTC. */
  private static LocalDate dayOf(Instant time) {
    return LocalDate.ofInstant(time, ZoneOffset.UTC);
  }
}
