// believes: an exception is an exception
// rejected: The store refused your reservation

    // region 2.11 reserve a voucher for one order
    Reservation reservation = vouchers.reservation(code);
    if (reservation.isOf(orderId)) {
      return;
    }
    if (reservation.orderId().isPresent()) {
      throw new VoucherUsed(code);
    }
    vouchers.appendReserved(code, orderId, reservation.asRead());
    // endregion
