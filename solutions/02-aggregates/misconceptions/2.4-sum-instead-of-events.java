// believes: the sum of the refunds is what counts
// rejected: refunds all lines in one sum

    // region 2.4 specify: what came back is refunded line by line
    OrderState after =
        order
            .given(CREATED, CONFIRMED)
            .when(refund(new Cart.Line("cup", 2), new Cart.Line("teapot", 1)))
            .state();
    if (!after.refunded().equals(euros("54.90"))) {
      throw new AssertionError("refunded " + after.refunded());
    }
    // endregion
