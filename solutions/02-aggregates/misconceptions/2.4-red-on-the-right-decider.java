// believes: an unpaid order is refused, so I expect a refusal
// rejected: is red, and the decider is right

    // region 2.4 specify: all refunds together are no more than was paid
    order
        .given(CREATED, CONFIRMED, refunded("80.00"))
        .when(refund(new Cart.Line("cup", 1)))
        .thenRejected(Reason.NOT_PAID);
    // endregion
