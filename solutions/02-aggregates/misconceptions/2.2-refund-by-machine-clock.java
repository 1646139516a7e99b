// believes: a refund happens now, so its time is now
// rejected: is right but for the time

    // region 2.2 what came back is refunded, line by line, and never more than was paid
    if (!state.wasPaid()) {
      return otherwise(state, command);
    }
    List<OrderEvent> refunds = new ArrayList<>();
    OrderState now = state;
    for (Cart.Line line : command.returned()) {
      Money amount = unitPrice(now, line.productId()).times(line.quantity());
      if (now.totalAmount().isLessThan(now.refunded().plus(amount))) {
        throw new OrderRejected(Reason.MORE_THAN_PAID);
      }
      OrderEvent refund = new OrderRefunded(command.orderId(), amount, java.time.Instant.now());
      refunds.add(refund);
      now = now.evolve(refund);
    }
    return refunds;
    // endregion
