// does: asks for the store's checkpoints as well, in windows of its own size, and begins with an if

import java.util.concurrent.CompletableFuture;

    // region 3.8 ask the store for the events of order streams only
    SubscriptionFilter orders =
        SubscriptionFilter.newBuilder()
            .withStreamNameRegularExpression("^order-.*")
            .withMaxWindow(64)
            .withCheckpointer((subscription, at) -> CompletableFuture.completedFuture(null), 4)
            .build();
    SubscribeToAllOptions options = SubscribeToAllOptions.get();
    options.filter(orders);
    if (checkpoint.isPresent()) {
      options.fromPosition(checkpoint.get());
    } else {
      options.fromStart();
    }
    return options;
    // endregion
