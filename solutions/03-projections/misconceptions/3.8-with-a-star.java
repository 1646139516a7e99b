// believes: a star stands for the rest of the name
// rejected: called ordering-

    // region 3.8 ask the store for the events of order streams only
    SubscriptionFilter orders = SubscriptionFilter.newBuilder().withStreamNameRegularExpression("^order-*").build();
    SubscribeToAllOptions options = SubscribeToAllOptions.get().filter(orders);
    checkpoint.ifPresentOrElse(options::fromPosition, options::fromStart);
    return options;
    // endregion
