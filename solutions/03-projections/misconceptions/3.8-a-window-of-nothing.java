// believes: the smaller the window the sooner an event comes
// rejected: No subscription came of your options

    // region 3.8 ask the store for the events of order streams only
    SubscriptionFilter orders = SubscriptionFilter.newBuilder().withStreamNameRegularExpression("^order-").withMaxWindow(0).build();
    SubscribeToAllOptions options = SubscribeToAllOptions.get().filter(orders);
    checkpoint.ifPresentOrElse(options::fromPosition, options::fromStart);
    return options;
    // endregion
