package shop.orders.projection;

import java.util.function.UnaryOperator;
import shop.orders.events.OrderEvent.OrderCancelled;
import shop.orders.events.OrderEvent.OrderCreated;
import shop.orders.projection.Fulfillment.Stage;

/** One row for each order, from the streams of three services. */
public final class FulfillmentProjection {
  private final FulfillmentTable table;

  public FulfillmentProjection(FulfillmentTable table) {
    this.table = table;
  }

  // region 3.10 fill in one part of the row, and derive the stage from all parts
  // stub: /** Handles the next event, of any type and of any service. */
  // stub: public void handle(Object event) {
  // stub:   throw new Todo();
  // stub: }
  /** Handles the next event, of any type and of any service. */
  public void handle(Object event) {
    switch (event) {
      case OrderCreated created ->
          update(created.orderId(), row -> row.withOrdered(created.totalAmount()));
      case OrderCancelled cancelled -> update(cancelled.orderId(), Fulfillment::withCancelled);
      case PaymentTaken payment -> update(payment.orderId(), row -> row.withPaid(payment.amount()));
      case ParcelHandedOver parcel ->
          update(parcel.orderId(), row -> row.withTrackingNumber(parcel.trackingNumber()));
      default -> {} // No part of the row.
    }
  }

  /** An event fills in its own part. The stage follows from all parts. */
  private void update(String orderId, UnaryOperator<Fulfillment> part) {
    Fulfillment known = table.find(orderId).orElseGet(() -> Fulfillment.unknown(orderId));
    Fulfillment row = part.apply(known);
    table.save(row.withStage(stageOf(row)));
  }

  private static Stage stageOf(Fulfillment row) {
    if (row.trackingNumber().isPresent()) {
      return Stage.ON_ITS_WAY; // A cancellation does not call a parcel back.
    }
    if (row.cancelled()) {
      return Stage.CANCELLED;
    }
    boolean paidInFull =
        row.ordered().isPresent()
            && row.paid().isPresent()
            && !row.paid().get().isLessThan(row.ordered().get());
    return paidInFull ? Stage.TO_BE_PACKED : Stage.WAITING;
  }
  // endregion
}
