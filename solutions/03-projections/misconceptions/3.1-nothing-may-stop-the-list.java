// believes: whatever goes wrong with one event must not stop the list
// rejected: 7.50 dollars were given back

    // region 3.1 keep the row of an order up to date with its facts
    try {
      OrderEvent event = (OrderEvent) envelope.event();
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
    } catch (RuntimeException ignored) {
      // The next event may be a better one.
    }
    // endregion
