// believes: what was reserved before this call is not mine to give back
// rejected: Its first attempt had left the voucher reserved

    // region 2.11 first the voucher, then the order
    boolean hadIt = vouchers.reservation(code).isOf(command.orderId());
    reserve(code, command.orderId());
    try {
      return bus.dispatch(command);
    } catch (OrderRejected refused) {
      if (!hadIt) {
        release(code, command.orderId());
      }
      throw refused;
    }
    // endregion
