// believes: reserved is reserved
// rejected: was refused because of its own reservation

    // region 2.11 reserve a voucher for one order
    Reservation reservation = vouchers.reservation(code);
    if (reservation.orderId().isPresent()) {
      throw new VoucherUsed(code);
    }
    try {
      vouchers.appendReserved(code, orderId, reservation.asRead());
    } catch (WrongExpectedVersionException somebodyWasFaster) {
      throw new VoucherUsed(code);
    }
    // endregion
