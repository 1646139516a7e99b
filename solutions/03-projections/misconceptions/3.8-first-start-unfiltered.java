// believes: the first time everything has to be looked at anyway
// rejected: There was no checkpoint, and the store sent

    // region 3.8 ask the store for the events of order streams only
    if (checkpoint.isEmpty()) {
      return SubscribeToAllOptions.get().fromStart();
    }
    SubscriptionFilter orders =
        SubscriptionFilter.newBuilder().withStreamNameRegularExpression("^order-").build();
    return SubscribeToAllOptions.get().filter(orders).fromPosition(checkpoint.get());
    // endregion
