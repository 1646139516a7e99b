// believes: the page shows the button only when the order was paid
// rejected: Your decider sent a parcel that it should have kept

    // region 2.2 what was paid is shipped
    return List.of(new OrderShipped(command.orderId(), command.trackingNumber(), clock.instant()));
    // endregion
