// believes: an order event has an order's stream and an order's type
// rejected: No subscription came of your options

    // region 3.8 ask the store for the events of order streams only
    SubscriptionFilter orders = SubscriptionFilter.newBuilder().withStreamNameRegularExpression("^order-").withEventTypeRegularExpression("^Order").build();
    SubscribeToAllOptions options = SubscribeToAllOptions.get().filter(orders);
    checkpoint.ifPresentOrElse(options::fromPosition, options::fromStart);
    return options;
    // endregion
