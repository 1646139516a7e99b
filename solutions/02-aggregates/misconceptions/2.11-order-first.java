// believes: first make sure that there is an order
// rejected: Then B and C came with it

    // region 2.11 first the voucher, then the order
    try {
      CommandResult result = bus.dispatch(command);
      reserve(code, command.orderId());
      return result;
    } catch (OrderRejected thereWillBeNoOrder) {
      release(code, command.orderId());
      throw thereWillBeNoOrder;
    }
    // endregion
