// believes: one command is enough to test the limit
// rejected: forgets refunds when it rebuilds

    // region 2.4 specify: all refunds together are no more than was paid
    order
        .given(CREATED, CONFIRMED)
        .when(refund(new Cart.Line("cup", 12)))
        .thenRejected(Reason.MORE_THAN_PAID);
    // endregion
