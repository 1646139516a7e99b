// does: gives the voucher back in a finally, when a flag says so, and begins again after a conflict

    // region 2.11 first the voucher, then the order
    String order = command.orderId();
    reserve(code, order);
    boolean thereWillBeNoOrder = false;
    try {
      return bus.dispatch(command);
    } catch (OrderRejected refused) {
      thereWillBeNoOrder = refused.reason() == Reason.PRICE_CHANGED;
      throw refused;
    } finally {
      if (thereWillBeNoOrder) {
        release(code, order);
      }
    }
    // endregion
    // region 2.11 reserve a voucher for one order
    Reservation now = vouchers.reservation(code);
    if (now.orderId().isEmpty()) {
      try {
        vouchers.appendReserved(code, orderId, now.asRead());
      } catch (WrongExpectedVersionException conflict) {
        reserve(code, orderId);
      }
    } else if (!now.orderId().get().equals(orderId)) {
      throw new VoucherUsed(code);
    }
    // endregion
    // region 2.11 give a voucher back
    Reservation now = vouchers.reservation(code);
    if (!now.isOf(orderId)) {
      return;
    }
    try {
      vouchers.appendReleased(code, orderId, now.asRead());
    } catch (WrongExpectedVersionException conflict) {
      release(code, orderId);
    }
    // endregion
