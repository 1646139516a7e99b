// believes: what does not begin with a dollar is mine
// rejected: Two payments lay in the log

    // region 3.8 ask the store for the events of order streams only
    SubscriptionFilter orders = SubscriptionFilter.newBuilder().withStreamNameRegularExpression("^[^\\$]").build();
    SubscribeToAllOptions options = SubscribeToAllOptions.get().filter(orders);
    checkpoint.ifPresentOrElse(options::fromPosition, options::fromStart);
    return options;
    // endregion
