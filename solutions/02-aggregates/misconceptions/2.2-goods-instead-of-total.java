// believes: what was paid is the price of the goods
// rejected: She had used a voucher

    // region 2.2 what came back is refunded, line by line, and never more than was paid
    if (!state.wasPaid()) {
      return otherwise(state, command);
    }
    List<OrderEvent> refunds = new ArrayList<>();
    Money goods =
        state.items().stream()
            .map(item -> item.unitPrice().times(item.quantity()))
            .reduce(Money::plus)
            .orElseThrow();
    OrderState now = state;
    for (Cart.Line line : command.returned()) {
      Money amount = unitPrice(now, line.productId()).times(line.quantity());
      if (goods.isLessThan(now.refunded().plus(amount))) {
        throw new OrderRejected(Reason.MORE_THAN_PAID);
      }
      OrderEvent refund = new OrderRefunded(command.orderId(), amount, clock.instant());
      refunds.add(refund);
      now = now.evolve(refund);
    }
    return refunds;
    // endregion
