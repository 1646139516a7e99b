// believes: a stream that is there is enough to append to
// rejected: The voucher had been given back. Your code looked, and it was free

import com.eventstore.dbclient.ExpectedRevision;

    // region 2.11 reserve a voucher for one order
    Reservation reservation = vouchers.reservation(code);
    if (reservation.isOf(orderId)) {
      return;
    }
    if (reservation.orderId().isPresent()) {
      throw new VoucherUsed(code);
    }
    ExpectedRevision expected =
        reservation.revision() < 0 ? ExpectedRevision.noStream() : ExpectedRevision.streamExists();
    try {
      vouchers.appendReserved(code, orderId, expected);
    } catch (WrongExpectedVersionException somebodyWasFaster) {
      if (!vouchers.reservation(code).isOf(orderId)) {
        throw new VoucherUsed(code);
      }
    }
    // endregion
