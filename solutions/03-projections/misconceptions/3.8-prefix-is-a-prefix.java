// believes: a prefix is at the beginning of a name
// rejected: called backorder-

    // region 3.8 ask the store for the events of order streams only
    SubscriptionFilter orders = SubscriptionFilter.newBuilder().addStreamNamePrefix("order-").build();
    SubscribeToAllOptions options = SubscribeToAllOptions.get().filter(orders);
    checkpoint.ifPresentOrElse(options::fromPosition, options::fromStart);
    return options;
    // endregion
