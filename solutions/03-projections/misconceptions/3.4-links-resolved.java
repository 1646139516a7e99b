// believes: links have to be resolved everywhere
// rejected: And how often you subscribe

    // region 3.4 subscribe to the log, where the view left off
    SubscribeToAllOptions options = SubscribeToAllOptions.get().resolveLinkTos();
    view.checkpoint().ifPresentOrElse(options::fromPosition, options::fromStart);
    subscription = client.subscribeToAll(listener, options).join();
    // endregion
