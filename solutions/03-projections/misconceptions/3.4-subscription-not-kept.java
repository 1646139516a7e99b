// believes: a subscription runs by itself, so nobody needs to hold it
// rejected: We asked your subscription to stop

    // region 3.4 subscribe to the log, where the view left off
    SubscribeToAllOptions options = SubscribeToAllOptions.get();
    view.checkpoint().ifPresentOrElse(options::fromPosition, options::fromStart);
    client.subscribeToAll(listener, options).join();
    // endregion
