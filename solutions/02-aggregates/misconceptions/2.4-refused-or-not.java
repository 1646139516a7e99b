// believes: who catches the refusal has tested it
// rejected: We planted a decider that ships again what has left the house already

    // region 2.4 specify: a paid order is shipped, once
    OrderShipped shipped = new OrderShipped("7f3a", "parcel-1", NOW);
    ShipOrder ship = new ShipOrder(COMMAND, "7f3a", "parcel-1");
    order.given(CREATED, CONFIRMED).when(ship).then(shipped);
    try {
      order.given(CREATED, CONFIRMED, shipped).when(ship).events();
    } catch (OrderRejected ok) {
      // as it should be
    }
    // endregion
