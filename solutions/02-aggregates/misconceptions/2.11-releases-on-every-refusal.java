// believes: when the rules refuse, there is no order
// rejected: the order exists, and your code gave its voucher back

    // region 2.11 first the voucher, then the order
    reserve(code, command.orderId());
    try {
      return bus.dispatch(command);
    } catch (OrderRejected thereWillBeNoOrder) {
      // Only now it is certain. After any other failure there may be an order that has the voucher.
      release(code, command.orderId());
      throw thereWillBeNoOrder;
    }
    // endregion
