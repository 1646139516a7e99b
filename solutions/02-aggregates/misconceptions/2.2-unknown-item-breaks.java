// believes: what is not in the order will not come back
// rejected: the clerk sees an internal error instead of a reason

    // region 2.2 find what one piece cost when it was ordered
    return state.items().stream()
        .filter(item -> item.productId().equals(productId))
        .map(OrderItem::unitPrice)
        .findFirst()
        .orElseThrow();
    // endregion
