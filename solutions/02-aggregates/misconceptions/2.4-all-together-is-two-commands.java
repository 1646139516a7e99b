// believes: “together” means with the refunds of before
// rejected: checks each line of a refund as if it were the only one

    // region 2.4 specify: all refunds together are no more than was paid
    order
        .given(CREATED, CONFIRMED, refunded("80.00"))
        .when(refund(new Cart.Line("cup", 1)))
        .thenRejected(Reason.MORE_THAN_PAID);
    // endregion
