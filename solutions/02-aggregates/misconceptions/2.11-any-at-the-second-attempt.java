// believes: after a conflict I have looked again, so I may write
// rejected: the same crowd as the first

import com.eventstore.dbclient.ExpectedRevision;

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
      Reservation now = vouchers.reservation(code);
      if (now.isOf(orderId)) {
        return;
      }
      if (now.orderId().isPresent()) {
        throw new VoucherUsed(code);
      }
      vouchers.appendReserved(code, orderId, ExpectedRevision.any());
    }
    // endregion
