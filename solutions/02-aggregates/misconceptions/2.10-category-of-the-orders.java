// believes: a snapshot of an order belongs to the order
// rejected: an order” that consists of snapshots

    // region 2.10 name the stream of an order's snapshots
    return "order-" + orderId + "-snapshot";
    // endregion
