// believes: when anything fails I clean up
// rejected: gives back what A had reserved

    // region 2.11 first the voucher, then the order
    try {
      reserve(code, command.orderId());
      return bus.dispatch(command);
    } catch (OrderRejected | VoucherUsed thereWillBeNoOrder) {
      release(code, command.orderId());
      throw thereWillBeNoOrder;
    }
    // endregion

    // region 2.11 give a voucher back
    vouchers.appendReleased(code, orderId, vouchers.reservation(code).asRead());
    // endregion
