// believes: a rule on paid orders has no need of an order that was not paid
// rejected: ships an order that was created and not paid

    // region 2.4 specify: a paid order is shipped, once
    OrderShipped shipped = new OrderShipped("7f3a", "parcel-1", NOW);
    ShipOrder ship = new ShipOrder(COMMAND, "7f3a", "parcel-1");
    order.given(CREATED, CONFIRMED).when(ship).then(shipped);
    order.given(CREATED, CONFIRMED, shipped).when(ship).thenRejected();
    // endregion
