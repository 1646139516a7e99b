// believes: an order that was cancelled cannot be repeated
// rejected: it was a repeat, and your decider did not take it for one

    // region 2.3 say of all else: nothing to do, or refused and why
    if (state.status() == OrderStatus.NEW) {
      throw new OrderRejected(Reason.UNKNOWN_ORDER);
    }
    return switch (command) {
      case CreateOrder c
          when state.status() != OrderStatus.CANCELLED && isWhatWasOrdered(state, c.cart()) -> List.of();
      case CreateOrder c -> throw new OrderRejected(Reason.ALREADY_EXISTS);
      case ConfirmOrder c when state.paymentId().equals(Optional.of(c.paymentId())) -> List.of();
      case ConfirmOrder c -> throw new OrderRejected(tooLate(state, Reason.ALREADY_PAID));
      case CancelOrder c when state.status() == OrderStatus.CANCELLED -> List.of();
      case CancelOrder c -> throw new OrderRejected(Reason.ALREADY_SHIPPED);
      case ShipOrder c when state.status() == OrderStatus.CREATED ->
          throw new OrderRejected(Reason.NOT_PAID);
      case ShipOrder c -> throw new OrderRejected(tooLate(state, Reason.ALREADY_SHIPPED));
      case RefundOrder c -> throw new OrderRejected(Reason.NOT_PAID);
    };
    // endregion
