// believes: if an OrderShipped comes out, it will be the right one
// rejected: ships under the order's id instead of the tracking number

    // region 2.4 specify: a paid order is shipped, once
    List<?> events =
        order.given(CREATED, CONFIRMED).when(new ShipOrder(COMMAND, "7f3a", "parcel-1")).events();
    if (!(events.getFirst() instanceof OrderShipped)) {
      throw new AssertionError("not shipped");
    }
    // endregion
