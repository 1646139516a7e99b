// believes: a voucher that was reserved is used
// rejected: has lost her voucher

    // region 2.11 first the voucher, then the order
    reserve(code, command.orderId());
    try {
      return bus.dispatch(command);
    } catch (OrderRejected thereWillBeNoOrder) {
      throw thereWillBeNoOrder;
    }
    // endregion
