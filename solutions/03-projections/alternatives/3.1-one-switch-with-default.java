// does: switches over whatever comes and has one branch for all that is none of its business

    // region 3.1 keep the row of an order up to date with its facts
    switch (envelope.event()) {
      case OrderCreated created -> rows.put(created.orderId(), OrderSummary.of(created));
      case OrderConfirmed(String id, var payment, var at) -> setStatus(id, Status.CONFIRMED);
      case OrderCancelled(String id, var reason, var at) -> setStatus(id, Status.CANCELLED);
      case OrderShipped(String id, var parcel, var at) -> setStatus(id, Status.SHIPPED);
      case OrderRefunded(String id, var amount, var at) ->
          rows.computeIfPresent(id, (key, row) -> row.withRefunded(row.refunded().plus(amount)));
      default -> {}
    }
    // endregion
