// believes: given and when are the work, the rest is a formality
// rejected: never fails

    // region 2.4 specify: a paid order is shipped, once
    order.given(CREATED, CONFIRMED).when(new ShipOrder(COMMAND, "7f3a", "parcel-1"));
    // endregion
