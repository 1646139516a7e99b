// believes: I have looked, and it was free
// rejected: While your reservation was on its way
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
      vouchers.appendReserved(code, orderId, ExpectedRevision.any());
    } catch (WrongExpectedVersionException somebodyWasFaster) {
      throw new VoucherUsed(code);
    }
    // endregion
