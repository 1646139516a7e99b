// believes: an order whose whole amount was given back is a cancelled one
// rejected: all of its 84.95 were given back

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
              id,
              (key, row) -> {
                OrderSummary now = row.withRefunded(row.refunded().plus(refunded.amount()));
                return now.refunded().equals(now.totalAmount())
                    ? now.withStatus(Status.CANCELLED)
                    : now;
              });
    }
    // endregion
