// believes: two strings with the same letters are the same
// rejected: has the same letters as the one in the order

    // region 2.2 find what one piece cost when it was ordered
    return state.items().stream()
        .filter(item -> item.productId() == productId)
        .map(OrderItem::unitPrice)
        .findFirst()
        .orElseThrow(() -> new OrderRejected(Reason.NOT_ORDERED));
    // endregion
