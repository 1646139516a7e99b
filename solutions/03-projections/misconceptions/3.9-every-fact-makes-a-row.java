// believes: every fact of an order is a reason for its row
// rejected: Of the order c0de only OrderConfirmed and OrderShipped came by

import shop.orders.events.OrderEvent;

  // region 3.9 keep the row right, whatever comes first
  public void handle(Object event) {
    switch (event) {
      case OrderCreated created ->
          update(created.orderId(), row -> row.withOrdered(created.totalAmount()));
      case PaymentTaken payment -> update(payment.orderId(), row -> row.withPaid(payment.amount()));
      case ParcelHandedOver parcel ->
          update(parcel.orderId(), row -> row.withTrackingNumber(parcel.trackingNumber()));
      case OrderEvent other -> update(other.orderId(), row -> row);
      default -> {}
    }
  }

  private void update(String orderId, UnaryOperator<Fulfilment> fact) {
    Fulfilment known = table.find(orderId).orElseGet(() -> Fulfilment.unknown(orderId));
    Fulfilment row = fact.apply(known);
    table.save(row.withStage(stageOf(row)));
  }

  private static Stage stageOf(Fulfilment row) {
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
