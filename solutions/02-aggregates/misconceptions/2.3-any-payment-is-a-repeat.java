// believes: a confirmed order that is confirmed again stays confirmed
// rejected: your decider said that there is nothing to do

    // region 2.3 say of all else: nothing to do, or refused and why
    if (state.status() == OrderStatus.NEW) {
      throw new OrderRejected(Reason.UNKNOWN_ORDER);
    }
    return switch (command) {
      case CreateOrder c when isWhatWasOrdered(state, c.cart()) -> List.of();
      case CreateOrder c -> throw new OrderRejected(Reason.ALREADY_EXISTS);
      case ConfirmOrder c when state.wasPaid() -> List.of();
      case ConfirmOrder c -> throw new OrderRejected(tooLate(state, Reason.ALREADY_PAID));
      case CancelOrder c when state.status() == OrderStatus.CANCELLED -> List.of();
      case CancelOrder c -> throw new OrderRejected(Reason.ALREADY_SHIPPED);
      case ShipOrder c when state.status() == OrderStatus.CREATED ->
          throw new OrderRejected(Reason.NOT_PAID);
      case ShipOrder c -> throw new OrderRejected(tooLate(state, Reason.ALREADY_SHIPPED));
      case RefundOrder c -> throw new OrderRejected(Reason.NOT_PAID);
    };
    // endregion
