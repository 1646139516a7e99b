// believes: an assert fails when it does not hold
// rejected: only where somebody has switched it on

    // region 2.4 specify: an order costs what the price list says
    try {
      assert order.given().when(create("84.90")).events().equals(List.of(CREATED));
    } catch (OrderRejected refused) {
      assert false;
    }
    // endregion
