// does: one expression from the checkpoint on, and the filter at its end

    // region 3.8 ask the store for the events of order streams only
    return checkpoint
        .map(done -> SubscribeToAllOptions.get().fromPosition(done))
        .orElseGet(() -> SubscribeToAllOptions.get().fromStart())
        .filter(
            SubscriptionFilter.newBuilder()
                .withStreamNameRegularExpression("\\A(order)-.+")
                .build());
    // endregion
