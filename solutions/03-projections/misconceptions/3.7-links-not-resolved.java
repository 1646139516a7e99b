// believes: the category stream holds the events of the category
// rejected: The view did not get one of the events

    // region 3.7 subscribe to the links of the category, where the view left off
    SubscribeToStreamOptions options = SubscribeToStreamOptions.get();
    view.checkpoint().ifPresentOrElse(options::fromRevision, options::fromStart);
    subscription = client.subscribeToStream(stream, listener, options).join();
    // endregion
