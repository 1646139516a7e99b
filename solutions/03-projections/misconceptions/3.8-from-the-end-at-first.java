// believes: a view without a checkpoint begins with what comes next
// rejected: and there was no checkpoint. The store did not send

    // region 3.8 ask the store for the events of order streams only
    SubscriptionFilter orders =
        SubscriptionFilter.newBuilder().withStreamNameRegularExpression("^order-").build();
    SubscribeToAllOptions options = SubscribeToAllOptions.get().filter(orders);
    checkpoint.ifPresentOrElse(options::fromPosition, options::fromEnd);
    return options;
    // endregion
