// believes: who was faster was another order
// rejected: was told that her voucher was used

    // region 2.11 reserve a voucher for one order
    Reservation reservation = vouchers.reservation(code);
    if (reservation.isOf(orderId)) {
      return;
    }
    if (reservation.orderId().isPresent()) {
      throw new VoucherUsed(code);
    }
    try {
      vouchers.appendReserved(code, orderId, reservation.asRead());
    } catch (WrongExpectedVersionException somebodyWasFaster) {
      throw new VoucherUsed(code);
    }
    // endregion
