// believes: after the hyphen comes a letter or a digit
// rejected: did not send all of them

    // region 3.8 ask the store for the events of order streams only
    SubscriptionFilter orders =
        SubscriptionFilter.newBuilder().withStreamNameRegularExpression("^order-\\w+").build();
    SubscribeToAllOptions options = SubscribeToAllOptions.get().filter(orders);
    checkpoint.ifPresentOrElse(options::fromPosition, options::fromStart);
    return options;
    // endregion
