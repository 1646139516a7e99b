// believes: one line is as good as two
// rejected: refunds all lines in one sum

    // region 2.4 specify: what came back is refunded line by line
    order
        .given(CREATED, CONFIRMED)
        .when(refund(new Cart.Line("cup", 2)))
        .then(refunded("15.00"));
    // endregion
