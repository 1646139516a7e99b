// believes: if the order is shipped afterwards, all went well
// rejected: ships the same parcel twice

    // region 2.4 specify: a paid order is shipped, once
    OrderState after =
        order.given(CREATED, CONFIRMED).when(new ShipOrder(COMMAND, "7f3a", "parcel-1")).state();
    if (after.status() != OrderStatus.SHIPPED) {
      throw new AssertionError("not shipped");
    }
    // endregion
