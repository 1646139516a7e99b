// believes: facts come order by order
// rejected: got mixed

    // region 3.1 keep the row of an order up to date with its facts
    if (!(envelope.event() instanceof OrderEvent event)) {
      return;
    }
    switch (event) {
      case OrderCreated created -> {
        rows.put(created.orderId(), OrderSummary.of(created));
        last = created.orderId();
      }
      case OrderConfirmed confirmed -> setStatus(last, Status.CONFIRMED);
      case OrderCancelled cancelled -> setStatus(last, Status.CANCELLED);
      case OrderShipped shipped -> setStatus(last, Status.SHIPPED);
      case OrderRefunded refunded ->
          rows.computeIfPresent(
              last, (key, row) -> row.withRefunded(row.refunded().plus(refunded.amount())));
    }
  }

  private String last = "";

  {
    // endregion
