// believes: it throws, so the specification has said what it had to say
// rejected: never fails

    // region 2.4 specify: a total that the shop did not reckon is refused
    try {
      order.given().when(create("1.00")).events();
    } catch (OrderRejected expected) {
      // as it should be
    }
    // endregion
