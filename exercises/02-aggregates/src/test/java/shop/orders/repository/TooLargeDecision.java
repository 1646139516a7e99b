package shop.orders.repository;

import java.util.List;
import shop.orders.aggregate.Order;
import shop.orders.events.OrderEvent;
import shop.orders.events.OrderEvent.OrderCancelled;
import workshop.kit.Lesson;

/** A decision of two events, the second of which is larger than the store can take. */
final class TooLargeDecision {
  /** More than the store has room for in one append: one mebibyte. */
  private static final int TOO_MUCH = 1_100_000;

  private TooLargeDecision() {}

  static OrderEvent[] about(StoredOrder stored) {
    return new OrderEvent[] {
      stored.refunded("7.50"),
      new OrderCancelled(stored.id(), "x".repeat(TOO_MUCH), StoredOrder.NOON)
    };
  }

  /**
   * @param stored was created and confirmed before
   * @param failed whether the save did
   */
  static void expectNoTraceOfIt(StoredOrder stored, Order order, boolean failed) {
    new Lesson(
            "A decision had two events, and the store refused the second one: it was too large."
                + " The first one is in the stream.",
            "In production half a decision is a fact that nobody decided: the money is given back,"
                + " and the order is not cancelled.",
            "how many appends your save makes for one decision")
        .expect(List.of("OrderCreated", "OrderConfirmed"), stored.types());
    new Lesson(
            "The store refused the append, and save returned as if all were well.",
            "In production the customer is told that it was done.",
            "whether you wait for the answer")
        .expect("an exception", failed ? "an exception" : "a return");
    new Lesson(
            "The store refused the append, and the order believes that its events are stored.",
            "In production whoever saves it once more hears that there is nothing to do. What was"
                + " decided is nowhere.",
            "when your save tells the order that its events are stored")
        .expect(
            "2 events wait, version 1",
            order.getUncommittedEvents().size() + " events wait, version " + order.version());
  }
}
