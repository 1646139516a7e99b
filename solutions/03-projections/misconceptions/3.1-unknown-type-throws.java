// believes: an event that nobody handles is a bug
// rejected: your projection threw

    // region 3.1 keep the row of an order up to date with its facts
    if (!(envelope.event() instanceof OrderEvent event)) {
      throw new IllegalArgumentException("no handler for " + envelope.eventType());
    }
    String id = event.orderId();
    switch (event) {
      case OrderCreated created -> rows.put(id, OrderSummary.of(created));
      case OrderConfirmed confirmed -> setStatus(id, Status.CONFIRMED);
      case OrderCancelled cancelled -> setStatus(id, Status.CANCELLED);
      case OrderShipped shipped -> setStatus(id, Status.SHIPPED);
      case OrderRefunded refunded ->
          rows.computeIfPresent(
              id, (key, row) -> row.withRefunded(row.refunded().plus(refunded.amount())));
    }
    // endregion
