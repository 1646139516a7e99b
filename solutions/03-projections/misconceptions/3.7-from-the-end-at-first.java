// believes: a view without a checkpoint begins with what comes next
// rejected: with which link a view begins

    // region 3.7 subscribe to the links of the category, where the view left off
    SubscribeToStreamOptions options = SubscribeToStreamOptions.get().resolveLinkTos();
    view.checkpoint().ifPresentOrElse(options::fromRevision, options::fromEnd);
    subscription = client.subscribeToStream(stream, listener, options).join();
    // endregion
