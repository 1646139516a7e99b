// believes: a reservation that fails was too late
// rejected: The store could not be reached while your code reserved

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
    } catch (RuntimeException somebodyWasFaster) {
      if (!vouchers.reservation(code).isOf(orderId)) {
        throw new VoucherUsed(code);
      }
    }
    // endregion
