// believes: a voucher whose stream exists is used
// rejected: should be good for order B

    // region 2.11 reserve a voucher for one order
    Reservation reservation = vouchers.reservation(code);
    if (reservation.isOf(orderId)) {
      return;
    }
    if (reservation.revision() >= 0) {
      throw new VoucherUsed(code);
    }
    try {
      vouchers.appendReserved(code, orderId, reservation.asRead());
    } catch (WrongExpectedVersionException somebodyWasFaster) {
      throw new VoucherUsed(code);
    }
    // endregion
