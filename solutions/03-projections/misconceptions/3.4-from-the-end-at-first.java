// believes: a new subscription is for what comes from now on
// rejected: A view without a checkpoint needs all three

    // region 3.4 subscribe to the log, where the view left off
    SubscribeToAllOptions options = SubscribeToAllOptions.get();
    view.checkpoint().ifPresentOrElse(options::fromPosition, options::fromEnd);
    subscription = client.subscribeToAll(listener, options).join();
    // endregion
