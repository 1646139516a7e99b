// believes: a separator is a separator
// rejected: is not called as the brief says

    // region 1.7 name the stream of an order
    return "order_" + orderId;
    // endregion
