// believes: no is no
// rejected: refuses for a wrong reason

    // region 2.4 specify: a total that the shop did not reckon is refused
    try {
      order.given().when(create("1.00")).events();
    } catch (OrderRejected expected) {
      return;
    }
    throw new AssertionError("not refused");
    // endregion
    // region 2.4 specify: all refunds together are no more than was paid
    try {
      order.given(CREATED, CONFIRMED, refunded("80.00")).when(refund(new Cart.Line("cup", 1))).events();
    } catch (OrderRejected expected) {
      return;
    }
    throw new AssertionError("not refused");
    // endregion
