// believes: I have reserved it, so it is mine to give back
// rejected: order Z had it by then

    // region 2.11 give a voucher back
    vouchers.appendReleased(code, orderId, vouchers.reservation(code).asRead());
    // endregion
