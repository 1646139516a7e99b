// believes: a filtered log is short enough to be read each time
// rejected: the checkpoint was that of the first

    // region 3.8 ask the store for the events of order streams only
    SubscriptionFilter orders =
        SubscriptionFilter.newBuilder().withStreamNameRegularExpression("^order-").build();
    return SubscribeToAllOptions.get().filter(orders).fromStart();
    // endregion
