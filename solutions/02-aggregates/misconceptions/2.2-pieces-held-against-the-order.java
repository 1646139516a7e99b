// believes: nobody can send back more cups than she ordered
// rejected: Six cups were ordered, and seven came back

    // region 2.2 what came back is refunded, line by line, and never more than was paid
    if (!state.wasPaid()) {
      return otherwise(state, command);
    }
    List<OrderEvent> refunds = new ArrayList<>();
    OrderState now = state;
    for (Cart.Line line : command.returned()) {
      int ordered =
          state.items().stream()
              .filter(item -> item.productId().equals(line.productId()))
              .mapToInt(OrderItem::quantity)
              .sum();
      if (ordered > 0 && ordered < line.quantity()) {
        throw new OrderRejected(Reason.MORE_THAN_PAID);
      }
      Money amount = unitPrice(now, line.productId()).times(line.quantity());
      if (now.totalAmount().isLessThan(now.refunded().plus(amount))) {
        throw new OrderRejected(Reason.MORE_THAN_PAID);
      }
      OrderEvent refund = new OrderRefunded(command.orderId(), amount, clock.instant());
      refunds.add(refund);
      now = now.evolve(refund);
    }
    return refunds;
    // endregion
