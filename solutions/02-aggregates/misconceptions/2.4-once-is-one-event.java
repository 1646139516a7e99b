// believes: once means that one OrderShipped comes out
// rejected: We planted a decider that ships again what has left the house already

    // region 2.4 specify: a paid order is shipped, once
    order
        .given(CREATED, CONFIRMED)
        .when(new ShipOrder(COMMAND, "7f3a", "parcel-1"))
        .then(new OrderShipped("7f3a", "parcel-1", NOW));
    // endregion
