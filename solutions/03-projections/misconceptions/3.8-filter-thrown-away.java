// believes: options are immutable, each call gives new ones
// rejected: Two payments lay in the log

    // region 3.8 ask the store for the events of order streams only
    SubscriptionFilter orders =
        SubscriptionFilter.newBuilder().withStreamNameRegularExpression("^order-").build();
    checkpoint.ifPresentOrElse(
        done -> SubscribeToAllOptions.get().filter(orders).fromPosition(done),
        () -> SubscribeToAllOptions.get().filter(orders).fromStart());
    return SubscribeToAllOptions.get();
    // endregion
