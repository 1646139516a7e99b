// believes: the subscription comes when it comes, and nobody has to wait for it
// rejected: and start returned as if it had agreed

    // region 3.4 subscribe to the log, where the view left off
    SubscribeToAllOptions options = SubscribeToAllOptions.get();
    view.checkpoint().ifPresentOrElse(options::fromPosition, options::fromStart);
    client.subscribeToAll(listener, options).thenAccept(agreed -> subscription = agreed);
    // endregion
