// believes: to give back what one does not have is a fault of the program
// rejected: There was nothing to give back any more

    // region 2.11 give a voucher back
    Reservation reservation = vouchers.reservation(code);
    if (!reservation.isOf(orderId)) {
      throw new IllegalStateException("not ours: " + code);
    }
    try {
      vouchers.appendReleased(code, orderId, reservation.asRead());
    } catch (WrongExpectedVersionException somebodyWasFaster) {
      // Then it is not ours any more.
    }
    // endregion
