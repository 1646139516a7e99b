// believes: a view without a checkpoint begins at 0
// rejected: with which link a view begins

    // region 3.7 subscribe to the links of the category, where the view left off
    SubscribeToStreamOptions options =
        SubscribeToStreamOptions.get()
            .resolveLinkTos()
            .fromRevision(view.checkpoint().orElse(0));
    subscription = client.subscribeToStream(stream, listener, options).join();
    // endregion
