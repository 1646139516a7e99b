// believes: a new view has to see through links to see everything
// rejected: whether you ask the store for what is behind links

    // region 3.4 subscribe to the log, where the view left off
    SubscribeToAllOptions options = SubscribeToAllOptions.get();
    view.checkpoint()
        .ifPresentOrElse(options::fromPosition, () -> options.resolveLinkTos().fromStart());
    subscription = client.subscribeToAll(listener, options).join();
    // endregion
