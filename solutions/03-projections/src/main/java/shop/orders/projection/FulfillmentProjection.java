package shop.orders.projection;

import java.util.function.UnaryOperator;
import shop.orders.events.OrderEvent.OrderCreated;
import shop.orders.projection.Fulfillment.Stage;

/** One row for each order, from the streams of three services. */
public final class FulfillmentProjection {
  private final FulfillmentTable table;

  public FulfillmentProjection(FulfillmentTable table) {
    this.table = table;
  }

  // region 3.9 keep the row right, whatever comes first
  // stub: /** Takes the next event, of any of the three services or of none of them. */
  // stub: public void handle(Object event) {
  // stub:   throw new Todo();
  // stub: }
  /** Takes the next event, of any of the three services or of none of them. */
  public void handle(Object event) {
    switch (event) {
      case OrderCreated created ->
          update(created.orderId(), row -> row.withOrdered(created.totalAmount()));
      case PaymentTaken payment -> update(payment.orderId(), row -> row.withPaid(payment.amount()));
      case ParcelHandedOver parcel ->
          update(parcel.orderId(), row -> row.withTrackingNumber(parcel.trackingNumber()));
      default -> {} // Of no use to the warehouse.
    }
  }

  /** Each fact fills in its own part; what follows is reckoned anew from all parts. */
  private void update(String orderId, UnaryOperator<Fulfillment> fact) {
    Fulfillment known = table.find(orderId).orElseGet(() -> Fulfillment.unknown(orderId));
    Fulfillment row = fact.apply(known);
    table.save(row.withStage(stageOf(row)));
  }

  private static Stage stageOf(Fulfillment row) {
    if (row.trackingNumber().isPresent()) {
      return Stage.ON_ITS_WAY;
    }
    boolean paidInFull =
        row.ordered().isPresent()
            && row.paid().isPresent()
            && !row.paid().get().isLessThan(row.ordered().get());
    return paidInFull ? Stage.TO_BE_PACKED : Stage.WAITING;
  }
  // endregion
}
