// believes: a line that is too much is just not refunded
// rejected: it left lines out, and said nothing

    // region 2.2 what came back is refunded, line by line, and never more than was paid
    if (!state.wasPaid()) {
      return otherwise(state, command);
    }
    List<OrderEvent> refunds = new ArrayList<>();
    OrderState now = state;
    for (Cart.Line line : command.returned()) {
      Money amount = unitPrice(now, line.productId()).times(line.quantity());
      if (now.totalAmount().isLessThan(now.refunded().plus(amount))) {
        break;
      }
      OrderEvent refund = new OrderRefunded(command.orderId(), amount, clock.instant());
      refunds.add(refund);
      now = now.evolve(refund);
    }
    return refunds;
    // endregion
