// believes: the next fact replaces the row
// rejected: is not that of
import shop.orders.events.Money;

    // region 3.1 keep the row of an order up to date with its facts
    if (!(envelope.event() instanceof OrderEvent event)) {
      return;
    }
    String id = event.orderId();
    Money none = Money.of("0.00", "EUR");
    switch (event) {
      case OrderCreated created -> rows.put(id, OrderSummary.of(created));
      case OrderConfirmed confirmed ->
          rows.put(id, new OrderSummary(id, "", Status.CONFIRMED, none, none));
      case OrderCancelled cancelled ->
          rows.put(id, new OrderSummary(id, "", Status.CANCELLED, none, none));
      case OrderShipped shipped ->
          rows.put(id, new OrderSummary(id, "", Status.SHIPPED, none, none));
      case OrderRefunded refunded ->
          rows.computeIfPresent(
              id, (key, row) -> row.withRefunded(row.refunded().plus(refunded.amount())));
    }
    // endregion
