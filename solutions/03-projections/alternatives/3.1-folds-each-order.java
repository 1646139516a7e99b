// does: keeps the row as a fold: the old row and the fact make the new row

    // region 3.1 keep the row of an order up to date with its facts
    if (envelope.event() instanceof OrderEvent event) {
      rows.compute(event.orderId(), (id, row) -> after(row, event));
    }
  }

  private static OrderSummary after(OrderSummary row, OrderEvent event) {
    if (row == null) {
      return event instanceof OrderCreated created ? OrderSummary.of(created) : null;
    }
    return switch (event) {
      case OrderCreated created -> OrderSummary.of(created);
      case OrderConfirmed confirmed -> row.withStatus(Status.CONFIRMED);
      case OrderCancelled cancelled -> row.withStatus(Status.CANCELLED);
      case OrderShipped shipped -> row.withStatus(Status.SHIPPED);
      case OrderRefunded refunded ->
          row.withRefunded(row.refunded().plus(refunded.amount()));
    };
  }

  {
    // endregion
