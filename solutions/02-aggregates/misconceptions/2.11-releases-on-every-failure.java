// believes: when the order fails the voucher has to be free again
// rejected: A time-out is not a no

    // region 2.11 first the voucher, then the order
    reserve(code, command.orderId());
    try {
      return bus.dispatch(command);
    } catch (RuntimeException thereWillBeNoOrder) {
      release(code, command.orderId());
      throw thereWillBeNoOrder;
    }
    // endregion
