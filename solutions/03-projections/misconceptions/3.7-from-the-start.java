// believes: the view sorts out what it has seen
// rejected: Three links were done

    // region 3.7 subscribe to the links of the category, where the view left off
    subscription =
        client
            .subscribeToStream(
                stream, listener, SubscribeToStreamOptions.get().resolveLinkTos().fromStart())
            .join();
    // endregion
