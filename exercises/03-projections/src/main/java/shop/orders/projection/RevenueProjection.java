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

/** The revenue of each day: confirmed orders, less what was given back. */
public final class RevenueProjection {
  private final RevenueView view;

  public RevenueProjection(RevenueView view) {
    this.view = view;
  }

  /** Takes the next event, or one that was here before. */
  public void handle(ReceivedEvent received) {
    // region 3.2 book each fact once, however often it is delivered
    throw new Todo("3.2", "book each fact once, however often it is delivered");
    // endregion
  }

  /** The day that counts for accounting, everywhere in the shop. */
  private static LocalDate dayOf(Instant time) {
    return LocalDate.ofInstant(time, ZoneOffset.UTC);
  }
}
