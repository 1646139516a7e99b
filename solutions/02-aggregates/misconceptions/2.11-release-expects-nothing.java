// believes: to give something back one need not expect anything
// rejected: While your release was on its way
import com.eventstore.dbclient.ExpectedRevision;

    // region 2.11 give a voucher back
    Reservation reservation = vouchers.reservation(code);
    if (reservation.isOf(orderId)) {
      vouchers.appendReleased(code, orderId, ExpectedRevision.any());
    }
    // endregion
