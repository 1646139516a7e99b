// believes: the row shows the last refund
// rejected: 10.00 more

    // region 3.1 keep the row of an order up to date with its facts
    if (!(envelope.event() instanceof OrderEvent event)) {
      return;
    }
    String id = event.orderId();
    switch (event) {
      case OrderCreated created -> rows.put(id, OrderSummary.of(created));
      case OrderConfirmed confirmed -> setStatus(id, Status.CONFIRMED);
      case OrderCancelled cancelled -> setStatus(id, Status.CANCELLED);
      case OrderShipped shipped -> setStatus(id, Status.SHIPPED);
      case OrderRefunded refunded ->
          rows.computeIfPresent(
              id, (key, row) -> row.withRefunded(refunded.amount()));
    }
    // endregion
