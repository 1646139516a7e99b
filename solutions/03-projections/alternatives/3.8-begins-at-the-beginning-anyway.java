// does: relies on options that begin at the start when nobody says otherwise; a batch size of its own

    // region 3.8 ask the store for the events of order streams only
    SubscribeToAllOptions orders =
        SubscribeToAllOptions.get()
            .batchSize(32)
            .filter(
                SubscriptionFilter.newBuilder()
                    .withStreamNameRegularExpression("^[o]rder[-]")
                    .build());
    checkpoint.ifPresent(orders::fromPosition);
    return orders;
    // endregion
