// believes: a refund is right as long as it is no more than the order cost
// rejected: Eighty euros had been given back already

    // region 2.2 what came back is refunded, line by line, and never more than was paid
    if (!state.wasPaid()) {
      return otherwise(state, command);
    }
    List<OrderEvent> refunds = new ArrayList<>();
    OrderState now = state;
    for (Cart.Line line : command.returned()) {
      Money amount = unitPrice(now, line.productId()).times(line.quantity());
      if (now.totalAmount().isLessThan(amount)) {
        throw new OrderRejected(Reason.MORE_THAN_PAID);
      }
      OrderEvent refund = new OrderRefunded(command.orderId(), amount, clock.instant());
      refunds.add(refund);
      now = now.evolve(refund);
    }
    return refunds;
    // endregion
