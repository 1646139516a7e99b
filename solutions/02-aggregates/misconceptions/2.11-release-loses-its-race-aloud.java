// believes: when giving back fails the caller has to hear of that
// rejected: lost its race, and the caller heard of that

    // region 2.11 give a voucher back
    Reservation reservation = vouchers.reservation(code);
    if (reservation.isOf(orderId)) {
      vouchers.appendReleased(code, orderId, reservation.asRead());
    }
    // endregion
