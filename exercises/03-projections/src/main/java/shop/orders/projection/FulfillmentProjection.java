package shop.orders.projection;

import java.util.function.UnaryOperator;
import shop.orders.events.OrderEvent.OrderCancelled;
import shop.orders.events.OrderEvent.OrderCreated;
import shop.orders.projection.Fulfillment.Stage;
import workshop.todo.Todo;

/** One row for each order, from the streams of three services. */
public final class FulfillmentProjection {
  private final FulfillmentTable table;

  public FulfillmentProjection(FulfillmentTable table) {
    this.table = table;
  }

  // region 3.10 fill in one part of the row, and derive the stage from all parts
  /** Handles the next event, of any type and of any service. */
  public void handle(Object event) {
    throw new Todo("3.10", "fill in one part of the row, and derive the stage from all parts");
  }
  // endregion
}
