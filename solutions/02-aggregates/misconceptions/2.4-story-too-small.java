// believes: the simplest example shows the rule best
// rejected: its story is too small

    // region 2.4 specify: what came back is refunded line by line
    order
        .given(CREATED, CONFIRMED)
        .when(refund(new Cart.Line("cup", 1)))
        .then(refunded("7.50"));
    // endregion
