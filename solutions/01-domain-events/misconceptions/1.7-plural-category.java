// believes: a category is the name of a collection, so it is plural
// rejected: is not called as the brief says

    // region 1.7 name the stream of an order
    return "orders-" + orderId;
    // endregion
