// believes: the last one who reserves it has it
// rejected: C gets it
import com.eventstore.dbclient.ExpectedRevision;

    // region 2.11 reserve a voucher for one order
    vouchers.appendReserved(code, orderId, ExpectedRevision.any());
    // endregion
