// believes: a customer has one order
// rejected: got mixed

    // region 3.1 keep the row of an order up to date with its facts
    if (!(envelope.event() instanceof OrderEvent event)) {
      return;
    }
    switch (event) {
      case OrderCreated created -> rows.put(created.customerId(), OrderSummary.of(created));
      default ->
          rows.replaceAll(
              (customer, row) -> {
                if (!row.orderId().equals(event.orderId())) {
                  return row;
                }
                return switch (event) {
                  case OrderConfirmed confirmed -> row.withStatus(Status.CONFIRMED);
                  case OrderCancelled cancelled -> row.withStatus(Status.CANCELLED);
                  case OrderShipped shipped -> row.withStatus(Status.SHIPPED);
                  case OrderRefunded r -> row.withRefunded(row.refunded().plus(r.amount()));
                  default -> row;
                };
              });
    }
    // endregion
