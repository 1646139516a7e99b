// believes: the client goes on by itself, so nobody has to wait for it
// rejected: The store refused your subscription

    // region 3.7 subscribe to the links of the category, where the view left off
    SubscribeToStreamOptions options = SubscribeToStreamOptions.get().resolveLinkTos();
    view.checkpoint().ifPresentOrElse(options::fromRevision, options::fromStart);
    client
        .subscribeToStream(stream, listener, options)
        .thenAccept(agreed -> subscription = agreed);
    // endregion
