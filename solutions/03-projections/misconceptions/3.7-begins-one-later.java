// believes: what follows link 2 is asked for with 3
// rejected: Three links were done

    // region 3.7 subscribe to the links of the category, where the view left off
    SubscribeToStreamOptions options = SubscribeToStreamOptions.get().resolveLinkTos();
    view.checkpoint().ifPresentOrElse(done -> options.fromRevision(done + 1), options::fromStart);
    subscription = client.subscribeToStream(stream, listener, options).join();
    // endregion
