// believes: the same order costs the same
// rejected: by then her page showed a total of 95.00

    // region 2.3 say of all else: nothing to do, or refused and why
    if (state.status() == OrderStatus.NEW) {
      throw new OrderRejected(Reason.UNKNOWN_ORDER);
    }
    return switch (command) {
      case CreateOrder c when isWhatWasOrdered(state, c.cart()) && c.shownTotal().equals(state.totalAmount()) -> List.of();
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
