// does: compares the lines one by one in a loop, and keeps a repeat of a payment in a method of its own

    // region 2.3 say of all else: nothing to do, or refused and why
    OrderStatus status = state.status();
    if (status == OrderStatus.NEW) {
      throw new OrderRejected(Reason.UNKNOWN_ORDER);
    }
    switch (command) {
      case CreateOrder c -> {
        if (!isWhatWasOrdered(state, c.cart())) {
          throw new OrderRejected(Reason.ALREADY_EXISTS);
        }
      }
      case ConfirmOrder c -> {
        if (!c.paymentId().equals(state.paymentId().orElse(null))) {
          throw new OrderRejected(
              status == OrderStatus.CANCELLED ? Reason.CANCELLED : Reason.ALREADY_PAID);
        }
      }
      case CancelOrder c -> {
        if (status != OrderStatus.CANCELLED) {
          throw new OrderRejected(Reason.ALREADY_SHIPPED);
        }
      }
      case ShipOrder c ->
          throw new OrderRejected(
              switch (status) {
                case SHIPPED -> Reason.ALREADY_SHIPPED;
                case CANCELLED -> Reason.CANCELLED;
                default -> Reason.NOT_PAID;
              });
      case RefundOrder c -> throw new OrderRejected(Reason.NOT_PAID);
    }
    return List.of();
    // endregion

  // region 2.3 tell a repeat from another order
  private static boolean isWhatWasOrdered(OrderState state, Cart cart) {
    if (!state.customerId().equals(cart.customerId())
        || state.items().size() != cart.lines().size()) {
      return false;
    }
    for (int i = 0; i < cart.lines().size(); i++) {
      OrderItem item = state.items().get(i);
      Cart.Line line = cart.lines().get(i);
      if (!item.productId().equals(line.productId()) || item.quantity() != line.quantity()) {
        return false;
      }
    }
    return true;
  }
  // endregion
